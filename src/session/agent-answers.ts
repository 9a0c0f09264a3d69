/** What agents are told, as short text with sources: the same in an editor and over a protocol. Pure. */
import * as z from 'zod/mini';
import { briefLife, type Words } from '../card';
import { type Catalogue, type EntryRef, lifecycleOfAll } from '../catalogue';
import { searchModels } from '../completion';
import { ownPlatform, platformName } from '../platforms';
import { makeCard } from './cards';
import { subjectOfName } from './subjects';

const Short = z.string().check(z.minLength(1), z.maxLength(300));
const Model = z.object({ id: Short, platform: z.optional(Short), version: z.optional(Short) });
const Text = z.object({
  text: z.string().check(z.maxLength(500_000)),
  path: z.optional(Short),
});
const Query = z.object({
  query: z.string().check(z.maxLength(300)),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
});

/** What answers are made with. */
export interface AnswerContext {
  readonly catalogue: Catalogue;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly words: Words;
  readonly leadTimeDays: number;
}

export interface Answer {
  readonly text: string;
  /** The question cannot be answered: the text says why. */
  readonly failed?: true;
}

export type Question = 'card' | 'replacement' | 'search';

export function answerOf(question: Question, input: unknown, context: AnswerContext): Answer {
  if (question === 'search') {
    const asked = Query.safeParse(input).data;
    if (!asked) return failed('Give what to look for as "query": words, price<1, context>200k.');
    return { text: `${found(asked.query, asked.limit ?? MOST_FOUND, context)}\n${dayOf(context)}` };
  }
  const model = Model.safeParse(input).data;
  if (!model) return failed('Give the model ID as "id", and the platform as "platform" if it is known.');
  const cards = cardsOf(model, context);
  if (cards.length === 0) return failed(unknown(model.id));
  if (question === 'card') return { text: [...cards.map(({ text }) => text), dayOf(context)].join('\n\n') };
  const lines = cards.map(({ name, instead, life, page }) => `${name}: ${life}. ${instead}${page}`);
  return { text: [...lines, dayOf(context)].join('\n') };
}

export const failed = (text: string): Answer => ({ text, failed: true });

/** A text to be checked, and the name that tells its language; `undefined` where the input is something else. */
export const textToCheck = (input: unknown): z.infer<typeof Text> | undefined => Text.safeParse(input).data;

export const WANTS_TEXT = 'Give the text as "text", and a file name as "path" that tells its language.';

export interface FoundLine {
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly source?: { readonly url?: string | undefined; readonly checked: string };
}

/** One line a finding: place, what is said, where that stands. */
export function findingsText(
  findings: readonly FoundLine[],
  context: Pick<AnswerContext, 'asOf' | 'catalogue'>,
): string {
  const lines = findings.map((finding) => `line ${finding.line}: ${findingText(finding)}`);
  if (lines.length === 0) lines.push('Nothing is said of the model IDs and API versions in this text.');
  return [...lines, dayOf(context)].join('\n');
}

export function findingText({ severity, message, source }: Omit<FoundLine, 'line'>): string {
  return `${severity}: ${message}${pageOf(source)}`;
}

const pageOf = (source: FoundLine['source']): string =>
  source?.url === undefined ? '' : ` (${source.url}, checked ${source.checked})`;

export const dayOf = ({ asOf, catalogue }: Pick<AnswerContext, 'asOf' | 'catalogue'>): string =>
  `As of ${asOf}, catalogue of ${catalogue.day}.`;

const unknown = (id: string): string =>
  `The catalogue has no model with the ID ${JSON.stringify(id)}. Search for it by name.`;

interface ToolCard {
  readonly name: string;
  readonly text: string;
  readonly life: string;
  readonly instead: string;
  /** Where that stands, in brackets behind it. */
  readonly page: string;
}

const MOST_PLATFORMS = 4;

/** On the vendor's own platform first, where none is told. */
function cardsOf({ id, platform, version }: z.infer<typeof Model>, context: AnswerContext): readonly ToolCard[] {
  const { catalogue } = context;
  const named = catalogue.lookup(id).map(({ ref }) => ref);
  const wanted = named.filter((ref) => platform === undefined || ref.platform === platform);
  const isOwn = (name: string): boolean =>
    wanted.some((ref) => ref.platform === name && ownPlatform(catalogue.entry(ref).vendor) === name);
  const platforms = [...new Set(wanted.map((ref) => ref.platform))]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .slice(0, MOST_PLATFORMS);
  return platforms.flatMap((name) => {
    const refs = wanted.filter((ref) => ref.platform === name && (version === undefined || ref.version === version));
    return cardOn(name, refs, version, context);
  });
}

function cardOn(
  platform: string,
  refs: readonly EntryRef[],
  version: string | undefined,
  { catalogue, asOf, words }: AnswerContext,
): readonly ToolCard[] {
  const [ref] = refs;
  const subject = ref && subjectOfName({ platform, id: ref.id, ...(version !== undefined && { version }) }, catalogue);
  if (!ref || !subject) return [];
  const card = makeCard(subject, { catalogue, asOf, words });
  const life = lifecycleOfAll(
    refs.map((one) => catalogue.entry(one)),
    asOf,
  );
  return [
    {
      name: `${ref.id} on ${platformName(platform)}`,
      text: card.markdown({ icons: false }),
      life: briefLife(life, words),
      instead: card.replacement === undefined ? 'No replacement is named.' : `Use instead: ${card.replacement}`,
      page: pageOf(catalogue.sources(ref, 'lifecycle').find(({ url }) => url !== undefined)),
    },
  ];
}

const MOST_FOUND = 10;

function found(query: string, limit: number, { catalogue, asOf, words, leadTimeDays }: AnswerContext): string {
  const { models, count } = searchModels(query, catalogue, { asOf, leadTimeDays, limit });
  if (models.length === 0) return 'No model of the catalogue fits.';
  const lines = models.map(({ id, name, platform, refs, life }) => {
    const newest = refs.at(-1);
    const { contextWindow, prices } = newest ? catalogue.entry(newest) : {};
    const tokens = prices?.unit === 'usd/1M tokens' && prices.input !== undefined ? prices : undefined;
    return [
      `${id} (${name}) on ${platformName(platform)}: ${briefLife(life, words)}`,
      ...(contextWindow === undefined ? [] : [`${contextWindow} tokens of context`]),
      ...(tokens ? [`$${tokens.input} in, $${tokens.output ?? 0} out per 1M tokens, checked ${tokens.checked}`] : []),
    ].join('; ');
  });
  return [`${count} fit, the first ${lines.length}:`, ...lines].join('\n');
}
