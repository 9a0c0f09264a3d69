/** The door of `globs`: patterns of file names, matched in linear time. */

export { FIXTURE_GLOBS } from './fixtures';
export { matcher, type PathTest } from './globs';
export { type IgnoreFile, type IgnoreRules, ignoredBy, LARGEST_IGNORE_FILE, NO_RULES } from './ignore-rules';
export { type Patterns, patternLines, patternsOf } from './patterns';
