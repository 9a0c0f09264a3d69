import { serviceName } from '../../catalogue/platforms';
import type { FindingMessages } from '../../messages/findings';
import type { Report, Rule, RuleContext } from '../rule';
import { dayIn, type VersionCase, versionCase, versionFix } from './versions';

type Explanation = Pick<Report, 'claim' | 'message'> & { readonly instead?: string };
type Look = (found: VersionCase, context: RuleContext, say: FindingMessages) => Explanation | undefined;

/** The service has no such version. Known look-alikes say what they are; what is newer than the list is left alone. */
export const unknownApiVersion: Rule = {
  name: 'unknown-api-version',
  summary: 'The service has no API version of that name.',
  check(mention, context) {
    const found = versionCase(mention, context);
    if (!found || found.known) return undefined;
    const say = context.messages.findings;
    for (const look of LOOKS) {
      const explanation = look(found, context, say);
      if (!explanation) continue;
      const { instead, ...report } = explanation;
      return {
        ...report,
        fixes: instead === undefined ? [] : [versionFix(mention, instead)],
        deprecated: false,
        ...(instead !== undefined && { replacement: instead }),
      };
    }
    return undefined;
  },
};

const missesPreview: Look = ({ service, written }, { catalogue }, say) => {
  const preview = catalogue.apiVersions.find(service, `${written}-preview`)?.version;
  if (preview === undefined) return undefined;
  return {
    claim: 'wrong-version',
    message: say.missesPreview(written, serviceName(service), preview),
    instead: preview,
  };
};

/** `2024-12-17` and `2024-07-18-preview` are days of models. */
const isModelVersion: Look = ({ service, written, newestGa }, { catalogue }, say) => {
  const day = dayIn(written);
  const models = catalogue.refs.filter(({ platform, version }) => version === day && MODELS_OF[service] === platform);
  if (!day || !models.length) return undefined;
  const names = [...new Set(models.map(({ id }) => id))].slice(0, 3);
  const message = say.isModelVersion(written, names, serviceName(service));
  return { claim: 'wrong-version', message, ...(newestGa && { instead: newestGa.version }) };
};

/** The platform whose model versions are dates that get mistaken for versions of the service. */
const MODELS_OF: Readonly<Record<string, string>> = { 'azure-openai': 'azure-openai' };

const isOfAnotherService: Look = ({ service, written }, { catalogue }, say) => {
  const others = catalogue.apiVersions.servicesWith(written).slice(0, 3).map(serviceName);
  if (!others.length) return undefined;
  return { claim: 'wrong-version', message: say.isVersionOfService(written, others, serviceName(service)) };
};

/** The list ends with the day on which it was read: only days before its last one can be judged. */
const isOldAndUnknown: Look = ({ service, written, newestGa }, { catalogue }, say) => {
  const newest =
    catalogue.apiVersions
      .of(service)
      .map(({ version }) => dayIn(version))
      .sort()
      .at(-1) ?? '';
  if (!dayIn(written) || dayIn(written) > newest) return undefined;
  const message = say.unknownApiVersion(written, serviceName(service));
  return { claim: 'unknown', message, ...(newestGa && { instead: newestGa.version }) };
};

const LOOKS: readonly Look[] = [missesPreview, isModelVersion, isOfAnotherService, isOldAndUnknown];
