/** Whose a file is, by the repository's CODEOWNERS as GitHub and GitLab read it: the last pattern that matches decides. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Patterns, patternsOf } from '../globs';
import { readRegular } from './files/regular';

/** Of a file as it is shown; empty where nobody is named. */
export type OwnersOf = (file: string) => readonly string[];

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** GitHub takes no larger one. */
const LARGEST = 3 * 1024 * 1024;

/** `undefined` where there is no such file around the working directory. */
function codeOwners(cwd: string): OwnersOf | undefined {
  const found = fileAbove(cwd);
  if (!found) return undefined;
  const owners = ownersIn(readText(found.file));
  return (file) => {
    const inside = path.relative(found.root, path.resolve(cwd, file)).replaceAll(path.sep, '/');
    return inside.startsWith('../') || path.isAbsolute(inside) ? [] : owners(inside);
  };
}

/** Each with its owners, where it has any. */
export function withOwners<Row extends { readonly file: string }>(
  rows: readonly Row[],
  cwd: string,
): readonly (Row & { readonly owners?: readonly string[] })[] {
  const ownersOf = rows.length ? codeOwners(cwd) : undefined;
  if (!ownersOf) return rows;
  return rows.map((row) => {
    const owners = ownersOf(row.file);
    return owners.length ? { ...row, owners } : row;
  });
}

/** In the repository's root, or in the working directory where there is no repository. */
function fileAbove(cwd: string): { readonly root: string; readonly file: string } | undefined {
  let root = cwd;
  while (!existsSync(path.join(root, '.git')) && path.dirname(root) !== root) root = path.dirname(root);
  if (!existsSync(path.join(root, '.git'))) root = cwd;
  const file = PLACES.map((place) => path.join(root, place)).find((place) => existsSync(place));
  return file === undefined ? undefined : { root, file };
}

function readText(file: string): string {
  try {
    return readRegular(file, LARGEST).toString('utf8');
  } catch {
    return ''; // It says of nobody anything: no reason to check nothing.
  }
}

interface Rule {
  readonly patterns: Patterns;
  /** `docs/*` is what lies in the folder itself, and not in folders of it. */
  readonly isFlat: boolean;
  readonly owners: readonly string[];
}

/** Paths are relative to the repository's root, with `/`. */
export function ownersIn(text: string): OwnersOf {
  const sections: Rule[][] = [[]];
  let usual: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = wordsOf(line);
    const [first = ''] = words;
    // A section of GitLab: `[Name]`, `^[Name][2] @owner`.
    if (/^\^?\[/.test(first)) {
      usual = words.filter(isOwner);
      sections.push([]);
      continue;
    }
    const pattern = first === '' || first.startsWith('!') ? undefined : patternsOf([first]);
    if (!pattern) continue;
    const named = words.slice(1).filter(isOwner);
    sections.at(-1)?.push({
      patterns: pattern,
      isFlat: /[^*]\/\*$/.test(first),
      owners: named.length ? named : usual,
    });
  }
  return (file) => [...new Set(sections.flatMap((rules) => lastOf(rules, file)?.owners ?? []))];
}

const isOwner = (word: string): boolean => /^@?[^@\s]+@?[^@\s]+$/.test(word) && word.includes('@');

function lastOf(rules: readonly Rule[], file: string): Rule | undefined {
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    const matches = rule?.isFlat ? rule.patterns.verdict(file, false) : rule?.patterns.covers(file, false);
    if (matches) return rule;
  }
  return undefined;
}

/** Words up to a comment; a space behind a backslash is part of a word. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\' && at + 1 < line.length) word += character + line[++at];
    else if (character === '#' && word === '') break;
    else if (character === ' ' || character === '\t') {
      if (word) words.push(word);
      word = '';
    } else word += character;
  }
  return word ? [...words, word] : words;
}
