/** Model IDs, deployment names and model versions of a document. */

import { type Catalogue, isLayered } from '../../catalogue';
import { type Region, type Steps, stepsOver } from '../../text';
import type { Candidate } from '../candidate';
import { tierIn } from '../context/file-kind';
import { usageOf } from '../context/usage';
import { readId } from '../ids/id-syntax';
import type { Token } from '../ids/token';
import { inUrl } from '../ids/url-ids';
import type { Mention } from '../mention';
import { counts } from './accept';
import { mentionOf } from './build-mention';
import { FRESH_ONLY, inOrder, type ModelSearch, tokenIn } from './model-search';
import { shortIdAt } from './short-id-at';
import { shortIds } from './short-ids';
import { unknownModelsBeside } from './unknown-models-beside';

/**
 * How far from a change a mention may become another, in UTF-16 code units: so far speaks a client, and beyond it the mentions that vouch
 * for a short one.
 */
export const MODEL_REACH = 2_500;

/** How far away mentions stand that vouch for another, with what a mention is long itself. */
export const COMPANY_REACH = 800;

/** All mentions of models, in their order. */
export function* recognizeModels(search: ModelSearch): Steps<readonly Mention[]> {
  const { kept = FRESH_ONLY } = search;
  const known: Mention[] = [];
  yield* stepsOver(search.hits, (hit) => {
    const found = kept.known.at(hit, () => knownAt(hit, search));
    if (found) known.push(found);
  });
  const short = yield* shortIds(known, search, (offset, among) => shortIdAt(offset, among, search));
  const all = inOrder([...known, ...short]);
  yield;
  return search.slots.length ? inOrder([...all, ...(yield* unknownModelsBeside(all, search))]) : all;
}

function knownAt(hit: number, search: ModelSearch): Mention | undefined {
  const found = tokenIn(hit, search);
  if (!found) return undefined;
  const declared = declaredDeployment(found.token, found.region, search);
  if (declared) return declared;
  const candidate = candidateOf(found.token, found.region, search.input.text, search.catalogue);
  return candidate && mentionOf(candidate, found.region, search);
}

/** A name that the workspace's own file says is a deployment, where a deployment stands. */
function declaredDeployment(
  token: Token,
  region: Region,
  { input, catalogue, options }: ModelSearch,
): Mention | undefined {
  if (!isLayered(catalogue) || region.partial) return undefined;
  const inRequest = /(?:^|\/)deployments\/([\w.-]+)/.exec(token.text);
  const name = inRequest?.[1] ?? token.text;
  const known = catalogue.user.deployment(name);
  if (!known || (!inRequest && usageOf(token, region, input.text).meaning !== 'deployment')) return undefined;
  const start = token.start + (inRequest ? inRequest.index + inRequest[0].length - name.length : 0);
  const { platform, model, version } = known.deployment;
  const role = inRequest ? 'url' : region.role;
  return {
    start,
    end: start + name.length,
    text: name,
    kind: 'deployment-name',
    class: 'known',
    role,
    tier: tierIn(role, region, options),
    platform,
    platformReason: { by: 'user', detail: name },
    id: model,
    ...(version !== undefined && { version }),
    entries: known.refs,
    elsewhere: [],
    datesApply: known.refs.length > 0,
  };
}

function candidateOf(token: Token, region: Region, text: string, catalogue: Catalogue): Candidate | undefined {
  const direct = token.inPath ? undefined : readId(token.text, catalogue);
  if (!direct) {
    const part = inUrl(token.text, catalogue);
    if (!part) return undefined;
    return {
      start: token.start + part.start,
      end: token.start + part.end,
      text: token.text.slice(part.start, part.end),
      reading: part.reading,
      usage: {
        meaning: part.deployment ? 'deployment' : 'model',
        position: 'value',
        owners: [],
      },
      url: true,
      role: region.role,
    };
  }
  const usage = usageOf(token, region, text);
  if (!counts(token, region, direct, usage, text)) return undefined;
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    reading: direct,
    usage,
    url: false,
    role: region.role,
  };
}
