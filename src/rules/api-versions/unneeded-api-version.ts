import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { Rule } from '../rule';
import { dayIn, versionCase, versionSource } from './versions';

/** `/openai/v1/` has one contract for all days; its realtime endpoint even refuses a version. */
export const unneededApiVersion: Rule = {
  name: 'unneeded-api-version',
  summary: 'The path takes no dated API version.',
  claims: ['wrong-version', 'outdated'],
  check(mention, context) {
    const found = versionCase(mention, context);
    if (found?.service !== 'azure-openai') return undefined;
    const query = queryOf(context.document.text, mention.start, mention.end);
    if (!query) return undefined;
    const isRealtime = /\/realtime$/.test(query.path);
    // `preview` switches on what is not generally available yet.
    if (!isRealtime && !dayIn(found.version)) return undefined;
    const { contracts } = context.messages.findings;
    const v1 = context.catalogue.apiVersions.find('azure-openai', 'v1');
    return {
      claim: isRealtime ? 'wrong-version' : 'outdated',
      message: isRealtime
        ? contracts.versionRefused(found.written, query.path)
        : contracts.versionNotNeeded(found.written, '/openai/v1/'),
      fixes: [query.fix],
      deprecated: false,
      ...(v1 && { source: versionSource(v1, context) }),
    };
  },
};

interface Query {
  /** From `/openai/v1` on, without the query. */
  readonly path: string;
  /** Takes the whole parameter out. */
  readonly fix: Fix;
}

const BEFORE = /(\/openai\/v1(?:\/[\w/-]*)?)(\?|\?[^\s"'`?]{0,200}&)(api-version=)$/i;

function queryOf(text: string, start: number, end: number): Query | undefined {
  const found = BEFORE.exec(text.slice(Math.max(0, start - 400), start));
  if (!found) return undefined;
  const [, path = '', mark = '', name = ''] = found;
  const goesOn = text[end] === '&';
  // `?api-version=x&y` keeps its question mark, `?y&api-version=x` loses its ampersand.
  const from = start - name.length - (goesOn || mark === '' ? 0 : 1);
  const to = end + (goesOn ? 1 : 0);
  return {
    path: path.replace(/\/$/, ''),
    fix: { edits: [replaceIn({ text }, { start: from, end: to }, '')], replacement: '/openai/v1/', preferred: true },
  };
}
