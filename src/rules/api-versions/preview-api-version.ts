import { serviceName } from '../../catalogue/platforms';
import type { Rule } from '../rule';
import { dayIn, isPreview, versionCase, versionFix, versionSource } from './versions';

/** Only where a generally available version covers it: a preview newer than that is somebody's choice. */
export const previewApiVersion: Rule = {
  name: 'preview-api-version',
  summary: 'The API version is a preview, and a newer generally available one exists.',
  check(mention, context) {
    const { known, newestGa, service = '', written = '' } = versionCase(mention, context) ?? {};
    if (!known || !newestGa || !isPreview(known)) return undefined;
    if (!dayIn(known.version) || dayIn(known.version) > newestGa.version) return undefined;
    const { findings } = context.messages;
    return {
      claim: 'preview',
      message: findings.previewApiVersion(written, serviceName(service), newestGa.version),
      replacement: newestGa.version,
      fixes: [versionFix(mention, newestGa.version, findings.changes.fewerFeatures)],
      source: versionSource(known),
      deprecated: false,
    };
  },
};
