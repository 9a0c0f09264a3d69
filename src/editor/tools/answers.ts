/** What the tools answer, as short text with sources. Loaded when an agent first asks. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Catalogue } from '../../catalogue';
import { searchModels } from '../../completion';
import { ownPlatform } from '../../platforms';
import { positionsIn } from '../../text';
import type { Services } from '../services';
import type { ToolName } from './names';

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

export async function answer(tool: ToolName, input: unknown, services: Services): Promise<string> {
  const session = await services.session.get();
  const catalogue = await session.catalogue();
  if (!catalogue) return 'The catalogue of models cannot be read.';
  const day = `As of ${services.today.day}, catalogue of ${catalogue.day}.`;
  switch (tool) {
    case 'card': {
      const model = Model.safeParse(input).data;
      if (!model) return 'Give the model ID as "id", and the platform as "platform" if it is known.';
      const cards = await cardsOf(model, catalogue, services);
      return cards.length > 0 ? [...cards.map(({ text }) => text), day].join('\n\n') : unknown(model.id);
    }
    case 'replacement': {
      const model = Model.safeParse(input).data;
      if (!model) return 'Give the model ID as "id", and the platform as "platform" if it is known.';
      const cards = await cardsOf(model, catalogue, services);
      if (cards.length === 0) return unknown(model.id);
      return [...cards.map(({ name, instead, life }) => `${name}: ${life}. ${instead}`), day].join('\n');
    }
    case 'check': {
      const file = Text.safeParse(input).data;
      if (!file) return 'Give the text as "text", and a file name as "path" that tells its language.';
      return `${await findingsIn(file.text, file.path ?? 'text.py', services)}\n${day}`;
    }
    case 'search': {
      const asked = Query.safeParse(input).data;
      if (!asked) return 'Give what to look for as "query": words, price<1, context>200k.';
      return `${await found(asked.query, asked.limit ?? MOST_FOUND, catalogue, services)}\n${day}`;
    }
  }
}

const unknown = (id: string): string =>
  `The catalogue has no model with the ID ${JSON.stringify(id)}. Search for it by name.`;

interface ToolCard {
  readonly name: string;
  readonly text: string;
  readonly life: string;
  readonly instead: string;
}

const MOST_PLATFORMS = 4;

/** On the vendor's own platform first, where none is told. */
async function cardsOf(
  { id, platform, version }: z.infer<typeof Model>,
  catalogue: Catalogue,
  services: Services,
): Promise<readonly ToolCard[]> {
  const [session, core] = await Promise.all([services.session.get(), services.cards()]);
  const named = catalogue.lookup(id).map(({ ref }) => ref);
  const wanted = named.filter((ref) => platform === undefined || ref.platform === platform);
  const isOwn = (name: string): boolean =>
    wanted.some((ref) => ref.platform === name && ownPlatform(catalogue.entry(ref).vendor) === name);
  const platforms = [...new Set(wanted.map((ref) => ref.platform))]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .slice(0, MOST_PLATFORMS);
  const cards = platforms.map(async (name): Promise<readonly ToolCard[]> => {
    const refs = wanted.filter((ref) => ref.platform === name && (version === undefined || ref.version === version));
    const [ref] = refs;
    const card = ref && (await session.card({ platform: name, id: ref.id, ...(version !== undefined && { version }) }));
    if (!ref || !card) return [];
    const life = core.lifecycleOfAll(
      refs.map((one) => catalogue.entry(one)),
      services.today.day,
    );
    return [
      {
        name: `${ref.id} on ${core.platformName(name)}`,
        text: card.markdown({ icons: false }),
        life: core.briefLife(life, core.words),
        instead: card.replacement === undefined ? 'No replacement is named.' : `Use instead: ${card.replacement}`,
      },
    ];
  });
  return (await Promise.all(cards)).flat();
}

/** One line a finding: place, what is said, where that stands. */
async function findingsIn(text: string, path: string, services: Services): Promise<string> {
  const session = await services.session.get();
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${path.replace(/^\/+/, '')}` });
  const judged = await session.checkFile({
    uri: uri.toString(),
    path: uri.path,
    workspacePath: path,
    length: text.length,
    text: () => text,
  });
  const at = positionsIn(text);
  const lines = (judged?.findings ?? []).map(({ target, severity, message, source }) => {
    const page = source?.url === undefined ? '' : ` (${source.url}, checked ${source.checked})`;
    return `line ${at(target.start).line}: ${severity}: ${message}${page}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Nothing is said of the model IDs and API versions in this text.';
}

const MOST_FOUND = 10;

async function found(query: string, limit: number, catalogue: Catalogue, services: Services): Promise<string> {
  const core = await services.cards();
  const settings = await services.settings.of();
  const { models, count } = searchModels(query, catalogue, {
    asOf: services.today.day,
    leadTimeDays: settings.get('leadTimeDays'),
    limit,
  });
  if (models.length === 0) return 'No model of the catalogue fits.';
  const lines = models.map(({ id, name, platform, refs, life }) => {
    const newest = refs.at(-1);
    const { contextWindow, prices } = newest ? catalogue.entry(newest) : {};
    const tokens = prices?.unit === 'usd/1M tokens' && prices.input !== undefined ? prices : undefined;
    return [
      `${id} (${name}) on ${core.platformName(platform)}: ${core.briefLife(life, core.words)}`,
      ...(contextWindow === undefined ? [] : [`${contextWindow} tokens of context`]),
      ...(tokens ? [`$${tokens.input} in, $${tokens.output ?? 0} out per 1M tokens, checked ${tokens.checked}`] : []),
    ].join('; ');
  });
  return [`${count} fit, the first ${lines.length}:`, ...lines].join('\n');
}
