/** The catalogue itself, here or in a fork, and a workspace's additions to it: they list dead models because that is what they are for. */

const BY_PATH = /(?:^|[\\/])(?:catalogue[\\/]data[\\/][\w\\/-]+\.json|model-almanac\.json)$/;
/** How its files begin: one platform's, API versions, the compact form, the list of what was released. */
const BY_HEAD = [
  /^\s*\{\s*"platform":\s*"[\w-]+",\s*"sources":\s*\{/,
  /^\s*\{\s*"versions":\s*\[\s*\{\s*"service":\s*"[\w-]+",\s*"version":/,
  /^\{"format":\d+,"day":"\d{4}-\d\d-\d\d","platforms":\[/,
  /^\{"platform":"[\w-]+","id":"[^"]+","checked":"/,
];
/** As much of a file as tells, in UTF-16 code units. */
const HEAD = 200;

/** Is this a file of the catalogue's own? */
export function isCatalogue({ text, path }: { readonly text: string; readonly path: string }): boolean {
  if (BY_PATH.test(path)) return true;
  if (!/\.(?:json|ndjson|jsonl)$/.test(path)) return false;
  const head = text.slice(0, HEAD);
  return BY_HEAD.some((beginning) => beginning.test(head));
}
