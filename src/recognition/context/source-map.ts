/**
 * Source maps repeat the sources that something was built from: whoever can mend what they hold finds it in the sources, and packages
 * have as much of them as of code.
 */
const SOURCE_MAP = /\.(?:[cm]?[jt]s|css)\.map$/;

export const isSourceMap = (path: string): boolean => SOURCE_MAP.test(path);
