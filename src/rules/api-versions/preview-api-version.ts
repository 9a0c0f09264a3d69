import { serviceName } from '../../catalogue';
import type { Rule } from '../rule';
import { keeps, usedFeatures } from './features';
import { versionCase, versionFixes, versionSource } from './versions';

/** Only where a generally available version covers it: a preview newer than that is somebody's choice. */
export const previewApiVersion: Rule = {
  name: 'preview-api-version',
  summary: 'The API version is a preview, and a newer generally available one exists.',
  claims: ['preview'],
  check(mention, context) {
    const found = versionCase(mention, context);
    if (!found?.known) return undefined;
    const { known, service, written } = found;
    const ga = context.catalogue.apiVersions.coveringGa(known, context.asOf);
    // A version without what the file uses covers it only by its date.
    if (!ga || !keeps(ga, usedFeatures(mention, context))) return undefined;
    const { findings: say } = context.messages;
    return {
      claim: 'preview',
      message: say.previewApiVersion(written, serviceName(service), ga.version),
      replacement: ga.version,
      fixes: versionFixes(mention, found, ga.version, context, say.changes.fewerFeatures),
      source: versionSource(known, context),
      deprecated: false,
    };
  },
};
