/** Model IDs, deployment names and model versions of a document. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Place } from '../text/place';
import type { Region } from '../text/regions';
import { distinctness } from './distinctive';
import { type Embedded, embeddedPlace } from './embedded';
import type { Mention, MentionKind, Role } from './mention';
import { choosePlatform, type Signals, signalsOf } from './platform';
import type { RecognitionInput, RecognitionOptions } from './recognise';
import { slotIn } from './slots';
import { type Spelled, spelled } from './spelling';
import { type Standing, standingOf } from './standing';
import { type Token, tokensIn } from './token';
import { inUrl } from './urls';

/** All mentions of models in the regions, in their order. */
export function recogniseModels(
  input: RecognitionInput,
  regions: readonly Region[],
  catalogue: Catalogue,
  options: RecognitionOptions,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let signals: Signals | undefined;
  for (const region of regions) {
    for (const token of tokensIn(input.text, region.start, region.end, region.escaped === true)) {
      const candidate = candidateOf(token, region, input.text, catalogue);
      if (candidate) {
        signals ??= signalsOf(input, catalogue);
        mentions.push(mentionOf(candidate, region, input, catalogue, signals, options));
        continue;
      }
      if (!options.slots) continue;
      const slot = slotIn(token, region, input.text);
      if (slot) mentions.push(slot);
    }
  }
  return mentions;
}

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly spelled: Spelled;
  readonly standing: Standing;
  readonly url: boolean;
}

function candidateOf(token: Token, region: Region, text: string, catalogue: Catalogue): Candidate | undefined {
  const direct = spelled(token.text, catalogue);
  if (!direct) {
    const part = inUrl(token.text, catalogue);
    if (!part) return undefined;
    return {
      start: token.start + part.start,
      end: token.start + part.end,
      text: token.text.slice(part.start, part.end),
      spelled: part.spelled,
      standing: { meaning: part.deployment ? 'deployment' : 'model', position: 'value', owners: [] },
      url: true,
    };
  }
  const standing = standingOf(token, region, text);
  if (!counts(token, region, direct, standing, text)) return undefined;
  return { start: token.start, end: token.end, text: token.text, spelled: direct, standing, url: false };
}

/** Does the place let this ID count as a mention? */
function counts(token: Token, region: Region, found: Spelled, standing: Standing, text: string): boolean {
  if (region.partial && token.whole) return standing.meaning === 'model' && false;
  const exactCase = found.named.some(({ ref }) => isWrittenAs(ref.id, token.text) || ref.version !== undefined);
  const kind = distinctness(token.text.slice(found.coreStart, found.coreEnd));
  const inText = region.shape === 'text' || !token.whole;
  if (standing.meaning === 'not' && standing.position !== 'element') return false;
  if (standing.testsPart && !/\d{4}/.test(token.text)) return false;
  const told = standing.meaning === 'model' || standing.meaning === 'models' || standing.meaning === 'deployment';
  if (region.role === 'comment' || region.role === 'prose' || region.role === 'table') {
    if (!exactCase && !told) return false;
    if (kind === 'sure') return true;
    return (
      told ||
      (kind === 'named' && isMarked(token, text)) ||
      (kind !== 'plain' && region.role === 'table' && isMarked(token, text))
    );
  }
  if (!exactCase && !told) return false;
  if (kind === 'sure') return true;
  if (told) return true;
  if (kind === 'named') return !inText || isMarked(token, text);
  return false;
}

/** Between backticks or quotes of its own. */
function isMarked(token: Token, text: string): boolean {
  const before = text[token.start - 1] ?? '';
  const after = text[token.end] ?? '';
  return before !== '' && '`"\'“‘'.includes(before) && '`"\'”’\\'.includes(after);
}

const isWrittenAs = (id: string, text: string): boolean => text.includes(id);

function mentionOf(
  candidate: Candidate,
  region: Region,
  input: RecognitionInput,
  catalogue: Catalogue,
  signals: Signals,
  options: RecognitionOptions,
): Mention {
  const { spelled: found, standing } = candidate;
  const choice = choosePlatform(candidate, signals, catalogue);
  const kind: MentionKind = standing.meaning === 'deployment' ? 'deployment-name' : 'model-id';
  const role: Role = candidate.url ? 'url' : region.role;
  const quiet =
    region.role === 'comment' ||
    region.role === 'prose' ||
    region.role === 'table' ||
    options.isFixture?.(input.path) === true ||
    standing.onPurpose === true;
  const first = choice.entries[0];
  return {
    start: candidate.start,
    end: candidate.end,
    text: candidate.text,
    kind,
    class: 'known',
    role,
    tier: quiet ? 'quiet' : 'normal',
    ...(choice.platform && { platform: choice.platform }),
    ...(choice.reason && { platformReason: choice.reason }),
    ...(first && { id: first.id }),
    ...(found.version && { version: found.version }),
    core: { start: candidate.start + found.coreStart, end: candidate.start + found.coreEnd },
    entries: choice.entries,
    elsewhere: choice.elsewhere,
    ...(found.fineTuned && { circumstances: { fineTuned: true } }),
    claims: choice.claims,
  };
}

export type { Embedded, Place };
export { embeddedPlace };
