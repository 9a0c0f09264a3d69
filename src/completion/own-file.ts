/** The workspace's own file: models and platforms where its keys take one. Its schema knows no IDs. */
import { knownPlatforms, platformName } from '../platforms';
import type { Span } from '../text';
import type { CompletionInput } from './cursor-context';
import type { ModelPlace } from './place';
import { modelTokenAround } from './token';
import type { WordSuggestion } from './word';

export type OwnFilePlace =
  | { readonly kind: 'model'; readonly place: ModelPlace }
  | { readonly kind: 'words'; readonly span: Span; readonly suggestions: readonly WordSuggestion[] };

export function ownFilePlaceAt({ path, text }: CompletionInput, offset: number): OwnFilePlace | undefined {
  if (!/(?:^|[\\/])model-almanac\.json$/.test(path)) return undefined;
  const span = modelTokenAround(text, offset);
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const key = KEY.exec(before)?.[1] ?? LIST.exec(before)?.[1];
  if (key === undefined) return undefined;
  // What a policy allows and forbids: models, platforms or regions.
  const of = /^(?:allow|forbid)$/.test(key) ? (ENCLOSING.exec(before)?.[1] ?? key) : key;
  if (of === 'regions') return undefined;
  if (PLATFORMS.test(of)) return { kind: 'words', span, suggestions: platforms() };
  const beside = BESIDE.exec(objectAround(text, span))?.[1];
  return {
    kind: 'model',
    place: {
      span,
      typed: text.slice(span.start, offset),
      replaced: text.slice(span.start, span.end),
      ...(beside !== undefined && { platform: beside }),
      prefixed: false,
      nearby: [],
    },
  };
}

/** In UTF-16 code units. */
const NEAR = 2_000;
const KEY = /"(model|id|replacement|use|platform)"\s{0,20}:\s{0,20}"$/;
/** An element of a list: `"ignore": ["gpt-4", "` */
const LIST = /"(ignore|allow|forbid)"\s{0,20}:\s{0,20}\[(?:[^\][{}]|\{[^{}]*\})*"$/;
/** The statement that the list is a part of. */
const ENCLOSING = /"(models|platforms|regions)"\s{0,20}:\s{0,20}\{(?:[^{}]|\{[^{}]*\})*$/;
const PLATFORMS = /platform/i;
const BESIDE = /"platform"\s{0,20}:\s{0,20}"([a-z][a-z\d-]{0,60})"/;

/** What stands between the nearest braces. */
function objectAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - NEAR, text.lastIndexOf('{', start) + 1);
  const close = text.indexOf('}', end);
  return text.slice(from, Math.min(close < 0 ? text.length : close, end + NEAR));
}

const platforms = (): readonly WordSuggestion[] =>
  [...knownPlatforms()]
    .sort((a, b) => (platformName(a) < platformName(b) ? -1 : 1))
    .map((text) => ({ kind: 'word', text, of: 'platform', struck: false, sortText: platformName(text) }));
