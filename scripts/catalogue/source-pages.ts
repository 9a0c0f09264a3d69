// Which public page shows what a source says: rules from a document's name and path to an address that opens.

/** Vendors' pages made from files in a documentation repository: these open, the file itself stays in the data. */
const DOCUMENTATION: readonly (readonly [RegExp, string])[] = [
  [
    /^MicrosoftDocs\/.*api-version-(lifecycle|deprecation)/,
    'https://learn.microsoft.com/en-us/azure/foundry/openai/api-version-lifecycle',
  ],
  [
    /^MicrosoftDocs\/.*search-api-versions/,
    'https://learn.microsoft.com/en-us/rest/api/searchservice/search-service-api-versions',
  ],
  [
    /^learn\.microsoft\.com.*search-service-api-versions/,
    'https://learn.microsoft.com/en-us/rest/api/searchservice/search-service-api-versions',
  ],
  [
    /^learn\.microsoft\.com.*retired-models/,
    'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/retired-models',
  ],
  [/^platform\.claude\.com \| docs\/en\/api\/versioning/, 'https://platform.claude.com/docs/en/api/versioning'],
];

/** The page for `owner/name@commit` and a path in it, `npm name@version`, or a vendor's page; `undefined` when none is known. */
export function pageOf(document: string, path = ''): string | undefined {
  const whole = `${document} | ${path}`;
  const page = DOCUMENTATION.find(([pattern]) => pattern.test(whole))?.[1];
  return page ?? npmPage(document) ?? gitHubPage(document, path);
}

function npmPage(document: string): string | undefined {
  const [, name, version] = /^npm (@?[\w./-]+?)(?:[@ ](\d[\w.-]*))?$/.exec(document) ?? [];
  return name && `https://www.npmjs.com/package/${name}${version ? `/v/${version}` : ''}`;
}

/** The file at its commit, where document and path name exactly one; else the repository. */
function gitHubPage(document: string, path: string): string | undefined {
  const [, repository, commit] = /^([A-Za-z0-9-]+\/[\w.-]+)(?:@([0-9a-f]{7,40}))?$/.exec(document) ?? [];
  if (!repository) return undefined;
  const site = `https://github.com/${repository}`;
  const issue = /^issues\/\d+$/.exec(path)?.[0];
  if (issue) return `${site}/${issue}`;
  const isFile = /^[\w./-]+\.\w+$/.test(path);
  if (!commit) return site;
  return isFile ? `${site}/blob/${commit}/${path}` : `${site}/tree/${commit}`;
}
