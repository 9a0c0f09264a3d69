/** What a person asks of a place: its card, what may stand there, what can be done about it. What answers is loaded with the first question. */
import type { Catalogue } from '../catalogue';
import type { TextEdit } from '../rules';
import type { Steps } from '../text';
import type { Action } from './actions';
import type { Hover } from './at-place';
import type { CardContext, PlaceCard } from './cards';
import type { Offered } from './completions';
import type { Documents, OpenDocument } from './documents';
import type { CheckedReading } from './findings';
import type { DateHint } from './hints';
import type { SessionHost } from './host';
import type { PlaceSettings } from './place-settings';
import { type CardName, subjectOfMention, subjectOfName } from './subjects';

export interface Questions {
  /** What is told of a place when somebody points at it: the card of its mention, or what a deployment may be. */
  hoverAt(document: OpenDocument, offset: number): Promise<Hover | undefined>;
  /** The card of something of the catalogue; `uri`: a file in whose folder it is asked for. */
  card(name: CardName, uri?: string): Promise<PlaceCard | undefined>;
  /** The name of the card of what stands at an offset, or ends there: for who asks by a key, and not by pointing. */
  cardNameAt(document: OpenDocument, offset: number): Promise<CardName | undefined>;
  /** What may stand where somebody types. `used`: models that the workspace names, as `platform id`: they come first. */
  offeredAt(document: OpenDocument, offset: number, used?: Iterable<string>): Promise<Offered | undefined>;
  /** Works the lists ahead, a step at a time; `pause` is awaited between two. */
  prepareLists(document: OpenDocument, pause: () => Promise<void>): Promise<void>;
  /** The dates behind IDs, for the lines that they stand in. */
  hints(document: OpenDocument): Promise<readonly DateHint[]>;
  /** What can be done about the findings that a span touches. */
  actionsAt(document: OpenDocument, span: { readonly start: number; readonly end: number }): Promise<readonly Action[]>;
  /** All replacements of a file that are known to work, in one. */
  fixAll(document: OpenDocument): Promise<Action | undefined>;
  /** The same edits, if a fix offers exactly these for the document as it stands. */
  offeredEdits(document: OpenDocument, edits: readonly TextEdit[]): Promise<readonly TextEdit[] | undefined>;
}

export interface QuestionNeeds {
  readonly host: Pick<SessionHost, 'language' | 'messages' | 'today' | 'run'>;
  readonly settings: PlaceSettings;
  catalogue(uri?: string): Promise<Catalogue | undefined>;
  read: Documents['read'];
  check(document: OpenDocument): Promise<CheckedReading | undefined>;
}

type Switch = 'hover.enabled' | 'completion.enabled' | 'inlayHints.enabled' | 'codeActions.enabled';

const room = () => import('./card-room');
const actions = () => import('./actions');

export function createQuestions({ host, settings, catalogue, read, check }: QuestionNeeds): Questions {
  let words: Promise<CardContext['words']> | undefined;
  const context = async (): Promise<Omit<CardContext, 'catalogue'>> => {
    words ??= room().then(({ loadWords }) => loadWords(host.language));
    return { asOf: host.today(), words: await words };
  };
  /** What somebody asks for, where the settings leave it on. */
  const wanted = async (key: Switch, document: OpenDocument): Promise<boolean> =>
    (await settings.of(document)).get(key);
  const run = <Result>(steps: Steps<Result>): Promise<Result> => host.run(steps);
  const say = host.messages.findings.actions;
  return {
    async hoverAt(document, offset) {
      if (!(await wanted('hover.enabled', document))) return undefined;
      const checked = await check(document);
      return checked && (await room()).hoverAt(offset, checked, await context());
    },
    async card(name, uri) {
      const known = await catalogue(uri);
      const subject = known && subjectOfName(name, known);
      return known && subject && (await room()).makeCard(subject, { ...(await context()), catalogue: known });
    },
    async cardNameAt(document, offset) {
      const reading = await read(document);
      const mention = reading?.document.mentions.find(({ start, end }) => start <= offset && offset <= end);
      const subject = reading && mention && subjectOfMention(mention, reading.catalogue);
      if (!reading || !subject) return undefined;
      return (await room()).makeCard(subject, { ...(await context()), catalogue: reading.catalogue }).name;
    },
    async offeredAt(document, offset, used) {
      if (!(await wanted('completion.enabled', document))) return undefined;
      const [{ offeredAt }, reading] = await Promise.all([room(), read(document)]);
      if (!reading?.recognized) return undefined;
      const { recognized, settings: chosen, catalogue: known } = reading;
      return run(offeredAt(offset, recognized, chosen, { ...(await context()), catalogue: known }, used));
    },
    async prepareLists(document, pause) {
      const chosen = await settings.of(document);
      const known = chosen.get('completion.enabled') ? await catalogue(document.uri) : undefined;
      if (!known) return;
      const { prepareLists } = await room();
      for (const _step of prepareLists(chosen, { catalogue: known, asOf: host.today() })) await pause();
    },
    async hints(document) {
      if (!(await wanted('inlayHints.enabled', document))) return [];
      const [{ dateHints }, checked, chosen] = await Promise.all([room(), check(document), settings.of(document)]);
      return checked ? run(dateHints(checked, chosen.get('inlayHints.show'), await context())) : [];
    },
    async actionsAt(document, span) {
      const checked = (await wanted('codeActions.enabled', document)) ? await check(document) : undefined;
      return checked ? run((await actions()).actionsAt(span, checked, say)) : [];
    },
    async fixAll(document) {
      const checked = (await wanted('codeActions.enabled', document)) ? await check(document) : undefined;
      return checked && run((await actions()).replaceAll(checked, say));
    },
    async offeredEdits(document, edits) {
      const checked = await check(document);
      return checked && run((await actions()).offeredEdits(edits, checked));
    },
  };
}
