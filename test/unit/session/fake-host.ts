/** A host without an editor, for tests: its files and settings are maps, its day stands still. */
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { ENGLISH_FINDINGS } from '../../../src/messages/findings-en';
import {
  createSession,
  type OpenDocument,
  type OwnFileOutcome,
  type Session,
  type SessionHost,
} from '../../../src/session';
import { createSlices } from '../../../src/session/slices';
import { type FakeEntry, fakeCatalogue } from '../catalogue/fake';

export interface FakeHost extends SessionHost {
  day: string;
  run: SessionHost['run'];
  trusted: boolean;
  whole: Catalogue | undefined;
  /** Address → text. */
  readonly texts: Map<string, string>;
  readonly user: Map<string, unknown>;
  readonly workspace: Map<string, unknown>;
  readonly outcomes: OwnFileOutcome[];
  readonly errors: unknown[];
  /** How often each was asked for. */
  readonly asked: { catalogue: number; settings: number; files: number };
}

export const ENTRIES: readonly FakeEntry[] = [
  {
    platform: 'openai',
    vendor: 'OpenAI',
    id: 'gpt-8-old',
    lifecycle: {
      stage: 'retired',
      retires: [{ date: '2026-01-02', kind: 'firm', checked: '2026-11-01' }],
      replacement: ['gpt-9'],
      replacementAsPublished: ['gpt-9'],
    },
  },
  { platform: 'openai', vendor: 'OpenAI', id: 'gpt-9', lifecycle: { stage: 'ga' } },
  {
    platform: 'openai',
    vendor: 'OpenAI',
    id: 'gpt-7-mini',
    lifecycle: { stage: 'ga', retires: [{ date: '2027-06-01', kind: 'firm', checked: '2026-11-01' }] },
  },
];

/** The vendor's own word: what it names may be put in. */
const SOURCE = {
  url: 'https://example.com/models',
  document: 'made-up',
  checked: '2026-11-01',
  licence: 'openai-docs',
};

const FOLDER = 'mem:/made';

/** All steps, one after the other, as soon as their parts are there. */
const NO_TIME_PASSES = createSlices(() => 0);

export function fakeHost(entries: readonly FakeEntry[] = ENTRIES): {
  readonly host: FakeHost;
  readonly session: Session;
} {
  const texts = new Map<string, string>();
  const host: FakeHost = {
    day: '2026-11-29',
    trusted: true,
    whole: fakeCatalogue(entries, { sources: { fake: SOURCE } }),
    texts,
    user: new Map(),
    workspace: new Map(),
    outcomes: [],
    errors: [],
    asked: { catalogue: 0, settings: 0, files: 0 },
    language: 'en',
    messages: ENGLISH_FINDINGS,
    run: NO_TIME_PASSES.run,
    today: () => host.day,
    isTrusted: () => host.trusted,
    async catalogue() {
      host.asked.catalogue++;
      return host.whole;
    },
    folderOf: (uri) => (uri.startsWith(`${FOLDER}/`) ? FOLDER : undefined),
    async ownFile(folder) {
      const text = texts.get(`${folder}/model-almanac.json`);
      return text === undefined ? undefined : { text };
    },
    onOwnFile: (_folder, outcome) => host.outcomes.push(outcome),
    settingsKey: (place) => (place === undefined ? '' : (host.folderOf(place.uri) ?? '-')),
    settingLayers() {
      host.asked.settings++;
      return [
        { trusted: true, get: (key) => host.user.get(key) },
        { trusted: host.trusted, get: (key) => host.workspace.get(key) },
      ];
    },
    onSettingProblem: () => {},
    files: {
      async find(endings) {
        host.asked.files++;
        return [...texts.keys()].filter((uri) => endings.some((ending) => uri.endsWith(`.${ending}`)));
      },
      onLeftOut: () => {},
      text: async (uri) => texts.get(uri),
      pathOf: (uri) => uri.slice('mem:'.length),
      shownPathOf: (uri) => uri.slice(`${FOLDER}/`.length),
      pause: async () => {},
    },
    onDeployments: () => {},
    onProjects: () => {},
    onError: (error) => host.errors.push(error),
  };
  return { host, session: createSession(host) };
}

/** A document of the folder, at a version of its own. */
export function open(name: string, text: string, version = 1, more: Partial<OpenDocument> = {}): OpenDocument {
  const path = `/made/${name}`;
  return { uri: `mem:${path}`, version, path, workspacePath: name, length: text.length, text: () => text, ...more };
}
