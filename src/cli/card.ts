/** `card`: everything known about one model. */
import { type Card, cardOf } from '../card/card';
import type { Catalogue, EntryRef } from '../catalogue/catalogue';
import { officialHosts } from '../catalogue/platforms';
import { messagesFor } from '../messages/messages';
import { spelled } from '../recognition/spelling';
import { nearIds } from '../rules/models/typo';
import { EXIT, type Host, UsageError } from './host';
import { day, oneOf, readOptions } from './options';

const TEXT = { type: 'string' } as const;

export async function card(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, {
    platform: TEXT,
    version: TEXT,
    'as-of': TEXT,
    format: TEXT,
    explain: { type: 'boolean' },
    language: TEXT,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length) throw new UsageError('name one model ID');
  const asOf = day('--as-of', values['as-of'], host.today);
  const format = oneOf('--format', values.format, ['text', 'markdown', 'json']);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const catalogue = host.catalogue();
  const refs = choose(id, values.platform, values.version, catalogue);
  const cards = refs.map((ref) => cardOf({ catalogue, refs: [ref], asOf }));
  host.out(await print(cards, { format, language, explain: values.explain === true, catalogue }));
  return EXIT.clean;
}

/** The entries that the ID names, on the platform and in the version that were chosen. Throws where there are none. */
function choose(
  id: string,
  platform: string | undefined,
  version: string | undefined,
  catalogue: Catalogue,
): readonly EntryRef[] {
  const found = spelled(id, catalogue);
  const named = [...new Set(found?.named.map(({ ref }) => ref) ?? [])];
  if (!named.length) {
    const near = nearIds(id, catalogue, platform).map((ref) => ref.id);
    throw new UsageError(`no model "${id}" is known.${near.length ? ` Did you mean ${near.join(', ')}?` : ''}`);
  }
  const there = named.filter((ref) => platform === undefined || ref.platform === platform);
  if (!there.length) throw new UsageError(`"${id}" is not known on ${platform}, only on ${listOf(named, 'platform')}`);
  const chosen = there.filter((ref) => version === undefined || ref.version === version);
  if (!chosen.length) throw new UsageError(`"${id}" has no version ${version}, only ${listOf(there, 'version')}`);
  return chosen;
}

function listOf(refs: readonly EntryRef[], field: 'platform' | 'version'): string {
  return [...new Set(refs.map((ref) => ref[field] ?? 'one without a name'))].join(', ');
}

interface PrintOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly language: string;
  readonly explain: boolean;
  readonly catalogue: Catalogue;
}

/** Each form is loaded when it is asked for. */
async function print(cards: readonly Card[], { format, language, explain, catalogue }: PrintOptions): Promise<string> {
  const { wordsFor } = await import('../card/words');
  const words = wordsFor(messagesFor(language));
  if (explain && format !== 'json') {
    const { explainText } = await import('../card/explain');
    return cards.map((card) => `${titleOf(card)}\n\n${explainText(card, words)}`).join('\n');
  }
  if (format === 'json') {
    const { cardJson } = await import('../card/json');
    const { explain: explanations } = await import('../card/explain');
    const all = cards.map((card) => ({
      ...cardJson(card),
      ...(explain && { explanations: explanations(card, words) }),
    }));
    return `${JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)}\n`;
  }
  if (format === 'markdown') {
    const { cardMarkdown } = await import('../card/markdown');
    const { linksTo } = await import('../card/markup/links');
    const links = linksTo(new Set([...catalogue.hosts, ...officialHosts()]));
    return cards.map((card) => `${cardMarkdown(card, { words, links }).trimEnd()}\n`).join('\n---\n\n');
  }
  const { cardTerminal } = await import('../card/terminal');
  return cards.map((card) => cardTerminal(card, { words })).join('\n');
}

const titleOf = ({ platform, id, version }: Card): string => [platform, id, version].filter(Boolean).join(' ');
