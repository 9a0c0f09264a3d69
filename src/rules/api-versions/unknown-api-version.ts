import { serviceName } from '../../catalogue';
import type { FindingMessages } from '../../messages';
import type { Report } from '../report';
import type { Rule, RuleContext } from '../rule';
import { dayIn, type VersionCase, versionCase, versionFixes } from './versions';

type Explanation = Pick<Report, 'claim' | 'message'> & { readonly instead?: string };
type Look = (found: VersionCase, context: RuleContext, say: FindingMessages) => Explanation | undefined;

/** The service has no such version. Known look-alikes say what they are; what is newer than the list is left alone. */
export const unknownApiVersion: Rule = {
  name: 'unknown-api-version',
  summary: 'The service has no API version of that name.',
  claims: ['wrong-version', 'unknown'],
  check(mention, context) {
    const found = versionCase(mention, context);
    if (!found || found.known) return undefined;
    for (const look of LOOKS) {
      const explanation = look(found, context, context.messages.findings);
      if (!explanation) continue;
      const { instead, ...report } = explanation;
      return {
        ...report,
        fixes: versionFixes(mention, found, instead, context),
        deprecated: false,
        ...(instead !== undefined && { replacement: instead }),
      };
    }
    return undefined;
  },
};

/** Texts that people were seen to take for a version. */
const isLookAlike: Look = ({ service, written, version, newestGa }, { catalogue }, say) => {
  const known = catalogue.apiVersions.lookAlike(service, version);
  if (!known) return undefined;
  const { is, meant = newestGa?.version, models = [], services = [] } = known;
  const name = serviceName(service);
  const message = {
    'model-version': () => say.isModelVersion(written, models, name),
    'other-service': () => say.isVersionOfService(written, services.map(serviceName), name),
    'no-suffix': () => say.missesPreview(written, name, meant ?? ''),
    misprint: () => say.unknownApiVersion(written, name),
    unpublished: () => say.unknownApiVersion(written, name),
  }[is]();
  return { claim: 'wrong-version', message, ...(meant !== undefined && { instead: meant }) };
};

const missesPreview: Look = ({ service, written, version }, { catalogue }, say) => {
  const preview = catalogue.apiVersions.find(service, `${version}-preview`)?.version;
  if (preview === undefined) return undefined;
  const message = say.missesPreview(written, serviceName(service), preview);
  return { claim: 'wrong-version', message, instead: preview };
};

const isModelVersion: Look = ({ service, written, version, newestGa }, { catalogue }, say) => {
  const day = dayIn(version);
  const models = catalogue.refs.filter((ref) => ref.version === day && ref.platform === service);
  if (!day || !models.length) return undefined;
  const names = [...new Set(models.map(({ id }) => id))].slice(0, 3);
  const message = say.isModelVersion(written, names, serviceName(service));
  return { claim: 'wrong-version', message, ...(newestGa && { instead: newestGa.version }) };
};

const isOfAnotherService: Look = ({ service, written, version }, { catalogue }, say) => {
  const others = catalogue.apiVersions.servicesWith(version).slice(0, 3).map(serviceName);
  if (!others.length) return undefined;
  return { claim: 'wrong-version', message: say.isVersionOfService(written, others, serviceName(service)) };
};

/** The list ends with the day on which it was read: only days before its last one can be judged. */
const isOldAndUnknown: Look = ({ service, written, version, newestGa }, { catalogue }, say) => {
  const day = dayIn(version);
  const isCovered = catalogue.apiVersions.of(service).some((other) => dayIn(other.version) > day);
  if (!day || !isCovered) return undefined;
  const message = say.unknownApiVersion(written, serviceName(service));
  return { claim: 'unknown', message, ...(newestGa && { instead: newestGa.version }) };
};

const LOOKS: readonly Look[] = [isLookAlike, missesPreview, isModelVersion, isOfAnotherService, isOldAndUnknown];
