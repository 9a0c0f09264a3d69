/** The edits that put a replacement in place, and what changes with it. None is better than a wrong one. */
import type { EntryRef, ModelEntry, Replacement } from '../catalogue';
import { DEPLOYMENT_PLATFORM, platformName } from '../platforms';
import { isHintOnly, type Mention } from '../recognition';
import { replaceIn, type TextEdit } from './edits';
import type { Fix } from './finding';
import type { ModelStatus } from './model-status';
import { versionPlaceOf } from './pairs';
import { respell } from './respell';
import type { RuleContext } from './rule';

/** No fix, or the one that writes the recommended replacement. */
export function fixesFor(mention: Mention, status: ModelStatus, context: RuleContext): readonly Fix[] {
  const replacement = status.replacement();
  // Where a deployment gets its name, another name would only part it from the code that calls it.
  if (!replacement || (mention.kind === 'deployment-name' && mention.tier === 'deployment')) return [];
  // What a declared name stands for is changed where it is declared.
  if (mention.declarations) return [];
  if (mention.kind === 'deployment-name' && !isModelsName(mention, status, context)) return [];
  const edits = editsFor(mention, status.ref, replacement.ref, context);
  if (!edits) return [];
  const changes = changesOf(mention, status, replacement, context);
  return [
    {
      edits,
      replacement: replacement.reference,
      preferred: replacement.direct && !changes.length && !isHintOnly(mention.tier),
      ...(changes.length && { note: changes.join('; ') }),
    },
  ];
}

/** Somebody's own name for a deployment says nothing of its model: no other model's name can take its place. */
function isModelsName(mention: Mention, { written }: ModelStatus, { document }: RuleContext): boolean {
  const { start, end } = mention.core ?? mention;
  return document.text.slice(start, end).toLowerCase() === written.toLowerCase();
}

/** One edit, or two where name and version stand apart. */
function editsFor(
  mention: Mention,
  from: EntryRef,
  to: EntryRef,
  { catalogue, document }: RuleContext,
): readonly TextEdit[] | undefined {
  if (mention.kind === 'model-version') return versionAlone(mention, from, to);
  const name = respell(mention, from, to, catalogue);
  const place = versionPlaceOf(mention, document);
  if (!place) return name && [name];
  if (to.version === undefined) return undefined;
  const version = replaceIn(document, place, to.version);
  // The same model in a newer version: its name stays as it stands.
  if (from.id === to.id && from.platform === to.platform) return [version];
  return name && [name, version];
}

/** A version whose name stands elsewhere can only become another version of the same model. */
function versionAlone(mention: Mention, from: EntryRef, to: EntryRef): readonly TextEdit[] | undefined {
  if (from.id !== to.id || from.platform !== to.platform || to.version === undefined) return undefined;
  const { start, end, text: oldText } = mention;
  return [{ start, end, oldText, newText: to.version }];
}

function changesOf(
  mention: Mention,
  { entry, ref, platform }: ModelStatus,
  replacement: Replacement,
  { catalogue, facts, messages }: RuleContext,
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
    entry.kind === 'embedding' && say.embeddings(entry.embeddingDimensions, next.embeddingDimensions),
    lost.length > 0 && say.endpoints(lost),
    refusesTemperature(entry, next) && facts.samples() && say.temperature,
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

function refusesTemperature(entry: ModelEntry, next: ModelEntry): boolean {
  return next.acceptsTemperature === false && entry.acceptsTemperature !== false;
}
