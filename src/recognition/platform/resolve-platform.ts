/** Which platform a mention speaks of, and why: its spelling, the clients and hosts around it, or the vendor's own API. */

import { type Catalogue, type EntryRef, isLayered, memoize } from '../../catalogue';
import {
  BORROWS_NAMES,
  DEPLOYMENT_PLATFORM,
  HUB,
  isOfOneCompany,
  isResold,
  MAKERS,
  NAMES_BY_VENDOR,
  OPENAI,
  OPENAI_API,
  OWN_ORDER,
  peerOf,
  UNKNOWN_MODELS,
  WITH_DEPLOYMENTS,
  withoutResellers,
} from '../../platforms';
import { rememberNames } from '../../text';
import type { Candidate } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { IdReading } from '../ids/id-syntax';
import { isImport, isProse, type PlatformReason } from '../mention';
import { FOREIGN } from './client-patterns';
import type { FileEvidence, PlatformEvidence } from './evidence';
import { endpointBeside, foreignHost, serverAround } from './foreign-host';
import { isHuggingFaceId, isNameOfWeights, isThirdPartyModel } from './hosted-models';
import { fileEvidence, nearestEvidence } from './nearby-evidence';
import { fileNamed, listedOn, ownEvidence, ownFolder, routerAround, routerOfProject } from './own-evidence';
import { platformIn } from './platform-in-name';
import { projectPlatform } from './project';
import { isCompatible } from './provider-words';
import { azureAmong, isAmongOthers, pairedWith, tableOf, versionBeside } from './siblings';
import { anyEvidence } from './unknown-model-platform';

export interface PlatformChoice {
  readonly platform?: string;
  readonly reason?: PlatformReason;
  readonly entries: readonly EntryRef[];
  readonly elsewhere: readonly EntryRef[];
  readonly datesApply: boolean;
}

/** The platform of a candidate among those that have its ID; a server of one's own names its models as it likes. */
export function choosePlatform(
  candidate: Candidate,
  evidenceOfFile: () => FileEvidence,
  catalogue: Catalogue,
): PlatformChoice {
  const choice = platformOf(candidate, evidenceOfFile, catalogue);
  const isOwnName = choice.datesApply && !candidate.url && SERVED_AS.test(textBefore(candidate, evidenceOfFile()));
  return isOwnName ? { entries: [], elsewhere: [...choice.entries, ...choice.elsewhere], datesApply: false } : choice;
}
const textBefore = ({ start }: Candidate, { text }: FileEvidence): string => text.slice(Math.max(0, start - 40), start);

function platformOf(candidate: Candidate, evidenceOfFile: () => FileEvidence, catalogue: Catalogue): PlatformChoice {
  const { reading } = candidate;
  const { refs, platforms, heard } = listedBy(reading);
  const pick = (platform: string, reason: PlatformReason): PlatformChoice => ({
    platform,
    reason,
    entries: refs.filter((ref) => ref.platform === platform),
    elsewhere: refs.filter((ref) => ref.platform !== platform),
    datesApply: true,
  });
  const route = reading.platform ? reading.evidence === 'prefix' && reading.platform : reading.routed;
  const router = route ? routerAround(candidate, evidenceOfFile(), route, catalogue) : undefined;
  if (router) return served(candidate, router, refs, catalogue);
  if (reading.platform) return bySpelling(candidate, reading.platform, refs, platforms, catalogue, pick);
  if (candidate.usage.meaning === 'deployment') return ofDeployment(candidate, refs, platforms, pick);
  const named = ownEvidence(candidate, evidenceOfFile(), platforms);
  if (named) return served(candidate, named, refs, catalogue);
  if (candidate.usage.testsPart) {
    const [only, ...others] = evidenceOfFile().spoken().values();
    // A part of an ID of the one platform that the file speaks of, which writes it in another way.
    if (only && !others.length && !platforms.includes(only.first.platform) && only.first.platform !== FOREIGN)
      return {
        platform: only.first.platform,
        reason: { by: 'client', detail: only.first.text },
        entries: [],
        elsewhere: refs,
        datesApply: false,
      };
  }
  const version = platforms.some((one) => one === OPENAI || WITH_DEPLOYMENTS.includes(one))
    ? versionBeside(candidate, evidenceOfFile())
    : undefined;
  if (version && isOpenAiOrNone(nearestEvidence(candidate, evidenceOfFile(), platforms))) {
    const azure = azureAmong(platforms);
    return platforms.includes(azure)
      ? pick(azure, version.reason)
      : { ...version, entries: [], elsewhere: refs, datesApply: false };
  }
  const only = platforms[0];
  if (only === undefined) return { entries: [], elsewhere: refs, datesApply: false };
  const folder = ownFolder(candidate, evidenceOfFile());
  const beside = folder && nearestEvidence(candidate, evidenceOfFile(), [...platforms, folder.platform]);
  if (folder && (!beside || beside.platform === folder.platform)) return served(candidate, folder, refs, catalogue);
  if (isNameOfWeights(candidate.text) && evidenceOfFile().spoken().has(HUB)) {
    const shown = nearestEvidence(candidate, evidenceOfFile(), [...platforms, HUB]);
    // In capitals it is the organisation's spelling, which no host here has.
    const isHubs = shown ? shown.platform === HUB : CAPITAL.test(candidate.text);
    const reason: PlatformReason = shown?.reason ?? { by: 'spelling', detail: candidate.text };
    if (isHubs) return { platform: HUB, reason, entries: [], elsewhere: refs, datesApply: false };
  }
  if (isCalledLikeWeights(candidate.text) && isBesideFile(candidate, evidenceOfFile().text))
    return {
      platform: HUB,
      reason: { by: 'sibling', detail: 'gguf' },
      entries: [],
      elsewhere: refs,
      datesApply: false,
    };
  const thirdParties = platforms.filter((platform) => isThirdPartyModel(platform, candidate.text, refs, catalogue));
  const pair =
    thirdParties.length === platforms.length || BORROWS_NAMES.has(only)
      ? pairedWith(candidate, evidenceOfFile(), catalogue)
      : undefined;
  if (pair) return served(candidate, pair, refs, catalogue);
  if (platforms.length === 1 && !thirdParties.length && !isHuggingFaceId(candidate.text, only)) {
    const elsewhere =
      only === OPENAI ? foreignTo(candidate, evidenceOfFile()) : serverAround(candidate, evidenceOfFile());
    if (elsewhere) return { ...pick(only, { by: 'host', detail: elsewhere.text }), datesApply: false };
    // Azure has it, too, as an older model that it no longer lists, or by another name: its dates are its own.
    const azure = only === OPENAI ? nearestEvidence(candidate, evidenceOfFile(), OPENAI_API) : undefined;
    if (azure?.platform === DEPLOYMENT_PLATFORM) return { ...azure, entries: [], elsewhere: refs, datesApply: false };
    const called = calledOf(candidate, only);
    if (called) return served(candidate, called, refs, catalogue);
    const other = BORROWS_NAMES.has(only) ? anyEvidence(candidate, evidenceOfFile()) : undefined;
    if (other && other.platform !== only) {
      const isKnown = other.platform !== FOREIGN && other.platform !== OPENAI;
      return { ...(isKnown && other), entries: [], elsewhere: refs, datesApply: false };
    }
    if (BORROWS_NAMES.has(only) && !other && isAmongOthers(candidate, evidenceOfFile(), only, catalogue))
      return { entries: [], elsewhere: refs, datesApply: false };
    return pick(only, { by: 'only', detail: candidate.text });
  }
  const evidence = evidenceOfFile();
  // A model that is at home on none of them: the host must be near, or alone in the file; the client of a peer speaks for its own (Azure OpenAI's for Foundry).
  const away = thirdParties.length === platforms.length;
  const here = (heardOf: string): string => (platforms.includes(heardOf) ? heardOf : (peerOf(heardOf) ?? heardOf));
  const near = nearestEvidence(candidate, evidence, heard);
  const routed = reading.routed !== undefined && routerOfProject(candidate, evidence, reading.routed, catalogue, near);
  if (routed) return served(candidate, routed, refs, catalogue);
  if (near?.reason.by === 'key') return pick(here(near.platform), near.reason);
  if (reading.routed && !near) {
    // Somebody else of whom alone the file speaks may have it by that name.
    const host = fileEvidence(candidate, evidence, platforms);
    return host && !NAMES_BY_VENDOR.has(host.platform) && catalogue.on(host.platform, candidate.text).length
      ? pick(host.platform, host.reason)
      : pick(reading.routed, { by: 'prefix', detail: candidate.text });
  }
  const shown =
    near ??
    (away && evidence.spoken().size > 1 ? undefined : fileEvidence(candidate, evidence, away ? heard : platforms));
  const table = shown ? undefined : tableOf(candidate, evidence, platforms, catalogue);
  if (table) return pick(table.platform, table.reason);
  const foreign =
    (shown?.platform ?? OPENAI) === OPENAI && platforms.includes(OPENAI) && foreignTo(candidate, evidence);
  if (foreign) return { ...pick(OPENAI, { by: 'host', detail: foreign.text }), datesApply: false };
  // Clients of other hosts are made with the same SDK.
  const imported =
    shown && evidence.project && isImport(shown.reason) && !makesClient(evidence, shown.platform)
      ? projectPlatform(evidence.project, platforms)
      : undefined;
  if (imported && platforms.includes(imported.platform)) return pick(imported.platform, imported.reason);
  if (shown) return pick(here(shown.platform), shown.reason);
  const wanted = isLayered(catalogue) ? catalogue.user.platformFor(evidence.path) : undefined;
  if (wanted && platforms.includes(wanted)) return pick(wanted, { by: 'user', detail: wanted });
  const called = isProse(candidate.role) ? undefined : fileNamed(evidence.path, platforms);
  if (called) return pick(called.platform, called.reason);
  // Organisations write capitals on Hugging Face; routers fold them.
  if (/^[\w.-]+\/.*[A-Z]/.test(candidate.text) && platforms.includes(HUB))
    return pick(HUB, { by: 'spelling', detail: candidate.text });
  const own = OWN_ORDER.find((platform) => platforms.includes(platform) && !thirdParties.includes(platform));
  if (own) {
    if (own !== OPENAI && serverAround(candidate, evidence))
      return { ...pick(own, { by: 'vendor', detail: own }), datesApply: false };
    const shown = isProse(candidate.role) ? undefined : projectPlatform(evidence.project, platforms);
    if (!shown) return pick(own, { by: 'vendor', detail: own });
    return platforms.includes(shown.platform)
      ? pick(shown.platform, shown.reason)
      : served(candidate, shown, refs, catalogue);
  }
  const maker = isResold(refs) ? nearestEvidence(candidate, evidence, [...UNKNOWN_MODELS.keys()]) : undefined;
  // Only gateways list it, and whoever has models of such names is called here.
  if (maker && UNKNOWN_MODELS.get(maker.platform)?.test(candidate.text))
    return { ...maker, entries: [], elsewhere: refs, datesApply: false };
  // `org/name` on many hosts: a name of Hugging Face's form, of which no host can be told; `maker/name` on the router alone is the router's.
  if (/^[\w.-]+\/[\w.:-]+$/.test(candidate.text)) {
    const isRouters = NAMES_BY_VENDOR.has(only) && platforms.length === 1 && !organisationOf(candidate.text);
    const other = isRouters ? routerOfProject(candidate, evidence, only, catalogue) : undefined;
    if (other) return served(candidate, other, refs, catalogue);
    return {
      platform: isRouters ? only : HUB,
      reason: { by: 'spelling', detail: candidate.text },
      entries: [],
      elsewhere: refs,
      datesApply: false,
    };
  }
  return thirdParties.length
    ? { entries: [], elsewhere: refs, datesApply: false }
    : pick(only, { by: 'vendor', detail: only });
}

/** `Qwen3-14B` */
const CAPITAL = /B(?=[-_]|$)/;

/** What lists an ID, and who speaks for it: the same for each place that names it. */
const listedBy = memoize((reading: IdReading) => {
  const listed = reading.named.map(({ ref }) => ref);
  const refs = reading.platform ? listed : withoutResellers(listed);
  const platforms = [...new Set(refs.map((ref) => ref.platform))];
  const peers = platforms.flatMap((one) => (WITH_DEPLOYMENTS.includes(one) ? (peerOf(one) ?? []) : []));
  return { refs, platforms, heard: [...new Set([...platforms, ...peers])] };
});

/** `ChatVertexAI(model_name="gemini-pro")`: a cloud of the same company, which has no model of that name. */
function calledOf({ usage, role }: Candidate, only: string): PlatformEvidence | undefined {
  if (isProse(role)) return undefined;
  const callee = usage.owners.slice(0, 2).find(({ as }) => as === 'callee')?.name;
  const platform = callee === undefined ? '' : platformIn(callee.slice(callee.search(/[^.:>]*$/)));
  return callee !== undefined && platform !== only && !MAKERS.has(platform) && isOfOneCompany(platform, only)
    ? { platform, reason: { by: 'key', detail: callee } }
    : undefined;
}

const SERVED_AS = /served[-_]model[-_]name["']?[\s,:=\\]{1,12}(?:- )?["']?$/i;

/** `{ id: "phi-3-mini-4k-instruct", file: "….gguf" }`: weights in a file, which no host serves. */
const isBesideFile = ({ start, end, role }: Candidate, text: string): boolean =>
  !isProse(role) && /\.gguf\b/i.test(text.slice(Math.max(0, start - 160), end + 240));
const WEIGHTS = /^(?:[\w.-]+\/)?(?:meta-)?(?:phi|llama|mistral|mixtral|gemma|qwen|deepseek|gpt-oss|smollm|tinyllama)/i;
const isCalledLikeWeights = rememberNames((text) => WEIGHTS.test(text));

/** More than an import is in the file. */
const makesClient = ({ own }: FileEvidence, platform: string): boolean =>
  own.some((match) => match.platform === platform && !match.text.startsWith('import'));

/** Somebody else who answers as OpenAI does: `provider: openai-compatible`, an address of their own. */
function foreignTo(candidate: Candidate, evidence: FileEvidence): { readonly text: string } | undefined {
  const shown = nearestEvidence(candidate, evidence, [...OPENAI_API, FOREIGN]);
  return shown?.platform === FOREIGN && isCompatible(shown.reason.detail)
    ? { text: shown.reason.detail }
    : (foreignHost(candidate, evidence) ?? endpointBeside(candidate, evidence));
}

/** On the platform that the place names: by its own list, or not listed there, and nothing of others is claimed. */
function served(
  { reading, text }: Candidate,
  { platform, reason }: PlatformEvidence,
  refs: readonly EntryRef[],
  catalogue: Catalogue,
): PlatformChoice {
  const entries = listedOn(platform, [text, text.slice(reading.coreStart, reading.coreEnd)], catalogue);
  const elsewhere = refs.filter((ref) => ref.platform !== platform);
  return { platform, reason, entries, elsewhere, datesApply: entries.length > 0 };
}

/** Azure's, too, are OpenAI's models: `openai_deployments = [{ model_version = … }]`. */
const isOpenAiOrNone = (shown: PlatformEvidence | undefined): boolean =>
  shown === undefined ||
  OPENAI_API.includes(shown.platform) ||
  // `provider: 'anthropic'` beside a version: who made it.
  (/(?:^|[^\w-])[a-z]+$/.test(shown.reason.detail) &&
    shown.reason.detail.endsWith(shown.platform) &&
    OWN_ORDER.some((one) => one === shown.platform));

/** Deployments are Azure's. One that is called like a model of another platform tells a name, no model: nothing is claimed. */
function ofDeployment(
  candidate: Candidate,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const reason: PlatformReason = {
    by: 'key',
    detail: candidate.usage.owners[0]?.name ?? 'deployments',
  };
  const azure = WITH_DEPLOYMENTS.find((platform) => platforms.includes(platform));
  return azure
    ? pick(azure, reason)
    : {
        platform: DEPLOYMENT_PLATFORM,
        reason,
        entries: [],
        elsewhere: refs,
        datesApply: false,
      };
}

function bySpelling(
  candidate: Candidate,
  platform: string,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  catalogue: Catalogue,
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const { reading } = candidate;
  const reason: PlatformReason = {
    by: reading.evidence ?? 'prefix',
    detail: reading.detail ?? '',
  };
  if (platforms.includes(platform)) return pick(platform, reason);
  const peer = platform === DEPLOYMENT_PLATFORM ? peerOf(platform) : undefined;
  if (peer !== undefined && platforms.includes(peer)) return pick(peer, reason);
  const there = listedOn(platform, [candidate.text.slice(reading.coreStart, reading.coreEnd)], catalogue);
  return {
    platform,
    reason,
    entries: there,
    elsewhere: refs,
    datesApply: there.length > 0,
  };
}
