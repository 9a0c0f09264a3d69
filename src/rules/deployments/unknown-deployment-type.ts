import { DEPLOYMENT_PLATFORM } from '../../platforms';
import type { Located } from '../../recognition';
import type { DocumentRule } from '../document-rule';
import { replaceIn } from '../edits';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { weightAt } from './deployed';

/** Only near misses of a known type, since what else it may be is not known here; and a type that Azure does not read where it stands. */
export const unknownDeploymentType: DocumentRule = {
  name: 'unknown-deployment-type',
  summary: 'The deployment type (SKU) is not one that Azure knows, or stands where Azure does not read it.',
  claims: ['wrong-version'],
  *look(context) {
    for (const { sku, ignoredSku } of context.document.deployments ?? []) {
      for (const type of sku) yield reportOn(type, context);
      for (const { start } of ignoredSku) yield misplaced(start, context);
    }
  },
};

function reportOn(type: Located, context: RuleContext): PlacedReport | undefined {
  const { catalogue, messages } = context;
  const types: readonly string[] = catalogue.deployments.skuNames;
  if (types.includes(type.text)) return undefined;
  const meant =
    types.find((known) => flat(known) === flat(type.text)) ??
    OLD_NAMES.get(flat(type.text)) ??
    closest(type.text, types);
  if (meant === undefined) return undefined;
  const [source] = catalogue.deployments.sources;
  return {
    start: type.start,
    end: type.end,
    ...weightAt(type, context),
    claim: 'wrong-version',
    message: messages.findings.contracts.unknownDeploymentType(type.text, meant),
    fixes: [{ edits: [replaceIn(context.document, type, meant)], replacement: meant, preferred: true }],
    replacement: meant,
    deprecated: false,
    about: { platform: DEPLOYMENT_PLATFORM },
    ...(source && { source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) } }),
  };
}

/** `properties: { model: …, sku: … }`: without a type beside the properties the deployment is Standard. */
function misplaced(open: number, context: RuleContext): PlacedReport | undefined {
  const { messages, document } = context;
  const start = document.text.lastIndexOf('sku', open);
  if (start < 0 || open - start > KEY) return undefined;
  const place = { text: 'sku', start, end: start + 'sku'.length };
  return {
    ...place,
    ...weightAt(place, context),
    claim: 'wrong-version',
    message: messages.findings.contracts.skuInProperties(),
    fixes: [],
    deprecated: false,
    about: { platform: DEPLOYMENT_PLATFORM },
  };
}
/** Between a key and what it opens, in UTF-16 code units. */
const KEY = 12;

/** `Global Standard`, `global-standard`, `globalstandard`: the same letters. */
const flat = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** How the portal calls some of them. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['provisioned', 'ProvisionedManaged'],
  ['globalprovisioned', 'GlobalProvisionedManaged'],
  ['datazoneprovisioned', 'DataZoneProvisionedManaged'],
]);

function closest(text: string, types: readonly string[]): string | undefined {
  return text.length < 6
    ? undefined
    : types.find((known) => Math.abs(known.length - text.length) <= 1 && isOneEditAway(text, known));
}

/** One letter more, less or other. */
function isOneEditAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
