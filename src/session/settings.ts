/** The user's settings, read through one schema each: a value that makes no sense becomes the default and is told. Pure. */
import { FIXTURE_GLOBS } from '../globs';
import type { RuleSetting, Taken } from './settings-schema';

/** Key below `modelAlmanac.` → what it takes and what holds when it is not set. `package.json` repeats the defaults. */
const SETTINGS = {
  'hover.enabled': { otherwise: true, wants: 'true or false' },
  'completion.enabled': { otherwise: true, wants: 'true or false', needsNoTrust: true },
  'completion.retired': {
    otherwise: 'last',
    wants: '"last" or "hide"',
    needsNoTrust: true,
  },
  'diagnostics.enabled': { otherwise: true, wants: 'true or false' },
  'diagnostics.unopenedFiles': { otherwise: 'onCheck', wants: '"onCheck", "always" or "never"' },
  'codeActions.enabled': { otherwise: true, wants: 'true or false' },
  'inlayHints.enabled': { otherwise: false, wants: 'true or false' },
  'inlayHints.show': { otherwise: 'problems', wants: '"problems" or "all"' },
  'statusBar.enabled': { otherwise: true, wants: 'true or false' },
  'highlight.enabled': { otherwise: true, wants: 'true or false' },
  leadTimeDays: { otherwise: 90, wants: 'a whole number from 0 to 3650' },
  platforms: { otherwise: [] as readonly string[], wants: 'a list of platform names' },
  ignoredIds: { otherwise: [] as readonly string[], wants: 'a list of model IDs' },
  ignoredFiles: { otherwise: [] as readonly string[], wants: 'a list of glob patterns' },
  'fixtures.globs': {
    otherwise: FIXTURE_GLOBS,
    wants: 'a list of glob patterns',
  },
  documentation: { otherwise: 'quiet', wants: '"quiet" or "loud"' },
  'catalogue.refresh': { otherwise: 'off', wants: '"off", "weekly" or "daily"' },
  'catalogue.url': {
    otherwise: '',
    wants: 'an https address, or nothing',
  },
  'limits.fileSize': { otherwise: 2_000, wants: 'kilobytes, 1 to 50000' },
  'limits.lineLength': {
    otherwise: 20_000,
    wants: 'characters, 100 to 10000000',
  },
} as const satisfies Readonly<Record<Key, Setting>>;

interface Setting {
  readonly otherwise: unknown;
  /** What a person should write, in words. */
  readonly wants: string;
  /** Of a workspace that is not trusted it counts, too: it hides nothing that is wrong. */
  readonly needsNoTrust?: true;
}

type Key = keyof Taken;

export interface Settings {
  get<K extends Key>(key: K): Readonly<Taken[K]>;
  /** Severities by rule; a rule that is not there, or is `default`, follows the built-in table. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** One for each value that was replaced by the default. */
  readonly problems: readonly SettingProblem[];
}

export interface SettingProblem {
  readonly key: string;
  readonly value: string;
  readonly wants: string;
}

export const RULES_KEY = 'rules';
export const DEFAULTS: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, { otherwise }]) => [key, otherwise]),
);

const FREE: ReadonlySet<string> = new Set(
  Object.entries<Setting>(SETTINGS).flatMap(([key, { needsNoTrust }]) => (needsNoTrust ? [key] : [])),
);

/** Does a setting count where a workspace that is not trusted writes it? */
export const countsWithoutTrust = (key: string): boolean => FREE.has(key);

/** Reads every setting with `get`, which returns whatever the user wrote. Never throws. */
export async function readSettings(get: (key: string) => unknown, ruleNames: readonly string[]): Promise<Settings> {
  const problems: SettingProblem[] = [];
  const values = new Map<Key, unknown>();
  for (const key of Object.keys(SETTINGS) as Key[]) {
    const { otherwise, wants } = SETTINGS[key];
    const written = get(key);
    // Most are as they were shipped, and need no schema.
    if (written === undefined || written === null || isSame(written, otherwise)) values.set(key, otherwise);
    else {
      const parsed = (await schema()).TAKES[key].safeParse(written);
      if (!parsed.success) problems.push({ key, value: shown(written), wants });
      values.set(key, parsed.success ? parsed.data : otherwise);
    }
  }
  const rules = await readRules(get(RULES_KEY), ruleNames, problems);
  return { get: <K extends Key>(key: K) => values.get(key) as Taken[K], rules, problems };
}

const schema = (): Promise<typeof import('./settings-schema')> => import('./settings-schema');

const isSame = (written: unknown, otherwise: unknown): boolean =>
  written === otherwise || (Array.isArray(written) && JSON.stringify(written) === JSON.stringify(otherwise));

/** Each rule stands alone: one wrong word does not undo the others. */
async function readRules(
  written: unknown,
  ruleNames: readonly string[],
  problems: SettingProblem[],
): Promise<Readonly<Record<string, RuleSetting>>> {
  if (written === undefined || written === null) return {};
  if (typeof written !== 'object' || Array.isArray(written)) {
    problems.push({ key: RULES_KEY, value: shown(written), wants: 'an object of rule names and severities' });
    return {};
  }
  const rules: Record<string, RuleSetting> = {};
  for (const [name, severity] of Object.entries(written)) {
    // What an editor says of a rule of which nobody has said anything: no schema is needed.
    if (severity === 'default') continue;
    const { RuleSetting } = await schema();
    const key = `${RULES_KEY}.${name}`;
    const parsed = RuleSetting.safeParse(severity);
    if (!ruleNames.includes(name)) problems.push({ key, value: shown(severity), wants: ruleNames.join(', ') });
    else if (!parsed.success) problems.push({ key, value: shown(severity), wants: RuleSetting.options.join(', ') });
    else rules[name] = parsed.data;
  }
  return rules;
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
