/** Where a file lies, for SARIF. */

/** Relative, or with `file:`; whatever a name holds, it is a path and no scheme, query or fragment. */
export function artifactUri(file: string): string {
  const isDrive = /^[A-Za-z]:\//.test(file);
  if (file.startsWith('//')) return `file:${encoded(file)}`;
  if (file.startsWith('/')) return `file://${encoded(file)}`;
  return isDrive ? `file:///${file.slice(0, 2)}${encoded(file.slice(2))}` : encoded(file);
}

const encoded = (path: string): string => path.split('/').map(encodedPart).join('/');

/** Half a surrogate pair, as some systems allow, is no character. */
const encodedPart = (part: string): string => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
