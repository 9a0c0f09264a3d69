/** The edits that put a replacement in place, and what changes with it. None is better than a wrong one. */
import type { EntryRef, ModelEntry, Replacement } from '../catalogue';
import type { ChangeMessages } from '../messages';
import { DEPLOYMENT_PLATFORM, platformName } from '../platforms';
import { isHintOnly, type Mention } from '../recognition';
import type { Span } from '../text';
import { type CallChanges, callChanges } from './calls/call-changes';
import { lostWith } from './calls/lost-with';
import { profileFor } from './calls/profiles';
import { type DeclaredPair, declaredPair } from './declared-pairs';
import { replaceIn, type TextEdit, together } from './edits';
import type { Fix } from './finding';
import type { ModelStatus } from './model-status';
import { versionPlaceOf } from './pairs';
import { respell } from './respell';
import type { RuleContext } from './rule';

export interface Advice {
  /** The replacement as it is to be written here: `us.…` where a profile stands or is needed. */
  readonly reference: string;
  readonly fixes: readonly Fix[];
  /** What changes in the call, or in what is stored, when it is taken. */
  readonly changes: readonly string[];
}

/** What is recommended, with no fix or the one that writes it. */
export function adviceFor(mention: Mention, status: ModelStatus, context: RuleContext): Advice | undefined {
  const replacement = status.replacement();
  if (!replacement) return undefined;
  const { entry, ref } = status;
  const profile = profileFor(mention, replacement.ref, context);
  const reference = `${profile.text}${replacement.reference}`;
  const inCall = callChanges(mention, ref, replacement.ref, context);
  const say = context.messages.findings.changes;
  const lost = [
    ...lostWith(mention, ref, replacement.ref, context),
    ...vectorsOf(entry, context.catalogue.entry(replacement.ref), say),
  ];
  const fixes = fixesOf(
    mention,
    status,
    replacement,
    { ...inCall, open: [...inCall.open, ...lost], profile: profile.isChosen ? profile.text : '' },
    context,
  );
  return {
    reference,
    fixes: fixes.map((fix) => ({ ...fix, replacement: reference })),
    changes: [...inCall.done, ...(inCall.unseen ? [] : inCall.open), ...lost],
  };
}

const vectorsOf = (entry: ModelEntry, next: ModelEntry, say: ChangeMessages): readonly string[] =>
  entry.kind === 'embedding' ? [say.embeddings(entry.embeddingDimensions, next.embeddingDimensions)] : [];

function fixesOf(
  mention: Mention,
  status: ModelStatus,
  replacement: Replacement,
  inCall: CallChanges & { readonly profile: string },
  context: RuleContext,
): readonly Fix[] {
  // Where a deployment gets its name, another name would only part it from the code that calls it.
  if (mention.kind === 'deployment-name' && mention.tier === 'deployment') return [];
  // What a declared name stands for is changed where it is declared.
  if (mention.declarations) return [];
  if (mention.kind === 'deployment-name' && !isModelsName(mention, status, context)) return [];
  const named = editsFor(mention, status.ref, replacement.ref, inCall.profile, context);
  if (!named) return [];
  const { edits } = together([{ edits: named }, ...inCall.edits.map((edit) => ({ edits: [edit] }))]);
  const changes = [
    ...changesOf(mention, status, replacement, context),
    ...inCall.open,
    ...(inCall.profile ? [context.messages.findings.changes.needsProfile] : []),
  ];
  const notes = [...inCall.done, ...changes];
  return [
    {
      edits,
      replacement: replacement.reference,
      preferred: replacement.direct && !changes.length && !isHintOnly(mention.tier),
      ...(notes.length && { note: notes.join('; ') }),
    },
  ];
}

/** Somebody's own name for a deployment says nothing of its model: no other model's name can take its place. */
function isModelsName(mention: Mention, { written }: ModelStatus, { document }: RuleContext): boolean {
  const { start, end } = mention.core ?? mention;
  return document.text.slice(start, end).toLowerCase() === written.toLowerCase();
}

/** One edit, or more where name and version stand apart, or several deployments get them from one place. */
function editsFor(
  mention: Mention,
  from: EntryRef,
  to: EntryRef,
  profile: string,
  { catalogue, document }: RuleContext,
): readonly TextEdit[] | undefined {
  const pair = declaredPair(mention, document);
  if (pair === 'open') return undefined;
  const isSameModel = from.id === to.id && from.platform === to.platform;
  const versions = versionEdits(versionPlaces(mention, pair, document), to, document);
  if (!versions) return undefined;
  if (mention.kind === 'model-version' || (versions.length && isSameModel)) return isSameModel ? versions : undefined;
  // The version is told by something that is not to be found: the name alone would be half of the pair.
  if (!versions.length && !saysVersion(mention)) return undefined;
  const name = respell(mention, from, to, catalogue, profile);
  return name && [...everywhere(name, mention, pair), ...versions];
}

/** A version whose name stands elsewhere can only become another version of the same model. */
function versionPlaces(
  mention: Mention,
  pair: DeclaredPair | undefined,
  document: RuleContext['document'],
): readonly Span[] {
  if (pair?.versions.length) return pair.versions;
  const place = mention.kind === 'model-version' ? mention : versionPlaceOf(mention, document);
  return place ? [place] : [];
}

function versionEdits(
  places: readonly Span[],
  { version }: EntryRef,
  document: RuleContext['document'],
): readonly TextEdit[] | undefined {
  if (!places.length) return [];
  return version === undefined ? undefined : places.map((place) => replaceIn(document, place, version));
}

const saysVersion = ({ text, version }: Mention): boolean =>
  version === undefined || text.toLowerCase().includes(version.toLowerCase());

/** All names of a pair read alike, so what is done to one can be done to each. */
function everywhere(edit: TextEdit, { start }: Mention, pair: DeclaredPair | undefined): readonly TextEdit[] {
  if (!pair) return [edit];
  return pair.names.map((place) => {
    const by = place.start - start;
    return { ...edit, start: edit.start + by, end: edit.end + by };
  });
}

function changesOf(
  mention: Mention,
  { entry, ref, platform }: ModelStatus,
  replacement: Replacement,
  { catalogue, messages }: RuleContext,
): readonly string[] {
  const say = messages.findings.changes;
  const next = catalogue.entry(replacement.ref);
  const published = entry.lifecycle.replacementAsPublished ?? [];
  const [named = published.join(', ')] = replacement.through;
  const lost = lostEndpoints(entry, next);
  const changes = [
    !replacement.direct && named !== '' && say.chained(named),
    replacement.direct && published.length > 1 && say.oneOfSeveral(published),
    replacement.ref.platform !== platform && say.otherPlatform(platformName(replacement.ref.platform)),
    namesDeployment(mention) && replacement.ref.id !== ref.id && say.deploymentName,
    lost.length > 0 && say.endpoints(lost),
  ];
  return changes.filter((change) => typeof change === 'string');
}

/** Outside of deployment resources Azure's `model` is the name of somebody's deployment. */
function namesDeployment(mention: Mention): boolean {
  return mention.platform === DEPLOYMENT_PLATFORM && mention.tier !== 'deployment' && mention.kind !== 'model-version';
}

/** Gone for every model alike: not a difference between the two. */
const ENDED = new Set(['assistants', 'agents']);

function lostEndpoints(entry: ModelEntry, next: ModelEntry): readonly string[] {
  if (!next.endpoints || entry.endpointsDerived || next.endpointsDerived) return [];
  return (entry.endpoints ?? []).filter((endpoint) => !ENDED.has(endpoint) && !next.endpoints?.includes(endpoint));
}
