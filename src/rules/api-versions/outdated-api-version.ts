import { serviceName } from '../../catalogue';
import type { Rule } from '../rule';
import { dayIn, versionCase, versionFixes, versionSource } from './versions';

/** A version that works but is not the newest: for those who like to keep up. */
export const outdatedApiVersion: Rule = {
  name: 'outdated-api-version',
  summary: 'A newer generally available API version exists.',
  claims: ['outdated'],
  offByDefault: true,
  check(mention, context) {
    const found = versionCase(mention, context);
    if (!found) return undefined;
    const { known, stage, newestGa, service, written } = found;
    if (!known || !newestGa || stage !== 'ga' || !dayIn(known.version)) return undefined;
    if (dayIn(known.version) >= dayIn(newestGa.version)) return undefined;
    const { findings: say } = context.messages;
    return {
      claim: 'outdated',
      message: say.outdatedApiVersion(written, serviceName(service), newestGa.version),
      replacement: newestGa.version,
      fixes: versionFixes(mention, found, newestGa.version, context),
      source: versionSource(known, context),
      deprecated: false,
    };
  },
};
