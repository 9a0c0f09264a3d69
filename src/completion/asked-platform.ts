/**
 * Who is asked at a place whose own signs tell nobody: by the names around it, by what its client is made of, by what the file takes in.
 * An ID would be told by its spelling here, or be its vendor's; what is still to be written has neither.
 */
import { platformOfWord, SDK_WORDS } from '../platforms';
import { platformIn } from '../recognition';
import { wordsApart } from './name-words';

interface Asking {
  readonly text: string;
  /** Of the call and what stands around the place, the nearest first. */
  readonly names: readonly string[];
  /** Platforms whose signs are in the text. */
  readonly signs: ReadonlySet<string>;
  /** A client of the text has an address of nobody known: names of clients tell nothing. */
  readonly hasForeign: boolean;
}

export function askedPlatform({ text, names, signs, hasForeign }: Asking): string | undefined {
  if (hasForeign) return undefined;
  for (const name of names) {
    const platform = platformNamed(name);
    if (platform !== undefined) return platform;
  }
  const made = names.map((name) => platformOfReceiver(name, text)).find((platform) => platform !== undefined);
  if (made !== undefined) return made;
  const [only, ...others] = signs;
  if (only !== undefined && others.length === 0) return only;
  const [taken, ...more] = signs.size > 0 ? [] : takenIn(text);
  return more.length === 0 ? taken : undefined;
}

/** `openai.image`, `CohereScoringModel`: the platform that a name speaks of, or that one of its words is the name of. */
function platformNamed(name: string): string | undefined {
  const spoken = platformIn(name.slice(0, LONGEST_NAME));
  if (spoken !== '') return spoken;
  const words = wordsOf(name);
  const kit = SDK_WORDS.find(([, of]) => of.test(words.join(' ')));
  if (kit) return kit[0];
  for (const word of words) {
    const platform = word.length >= SHORTEST_WORD && !ORDINARY.has(word) ? platformOfWord(word) : undefined;
    if (platform !== undefined) return platform;
  }
  return undefined;
}

const LONGEST_NAME = 160;
const SHORTEST_WORD = 3;
/** Names of platforms that programs use for other things. */
const ORDINARY: ReadonlySet<string> = new Set(
  'aws azure bee box chutes cloudflare github gitlab gradient helicone inception lambda meta morph nano oci poe replicate sap snowflake together venice writer'.split(
    ' ',
  ),
);

const wordsOf = (name: string): readonly string[] => wordsApart(name.slice(0, LONGEST_NAME)).split(/[^a-z\d]+/);

/** `client.Embeddings.New` where `client := openai.NewClient()`: what is said on the line that gives the first name something. */
function platformOfReceiver(name: string, text: string): string | undefined {
  const receiver = /^\$?[A-Za-z_]\w{0,60}(?=\.|->|::|\()/.exec(name.replace(/^(?:this|self)\./, ''))?.[0];
  if (receiver === undefined) return undefined;
  let looked = 0;
  for (let at = text.indexOf(receiver); at >= 0 && looked < MOST_LOOKED; at = text.indexOf(receiver, at + 1)) {
    looked++;
    if (/[\w$]/.test(text.charAt(at - 1)) || !GIVEN.test(text.slice(at + receiver.length, at + receiver.length + 80)))
      continue;
    const from = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const platform = platformNamed(text.slice(Math.max(from, at - LONGEST_NAME / 2), end < 0 ? text.length : end));
    if (platform !== undefined) return platform;
  }
  return undefined;
}
const MOST_LOOKED = 200;
/** Something is given to it: ` = `, `, err := `, `: Client = `. */
const GIVEN = /^(?:, ?\w{1,20})?[ \t]*(?::[^=\n]{1,40})?:?=(?!=)/;

/** The platforms that the lines name which import something or make a client. */
function takenIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [line] of text.slice(0, MOST_READ).matchAll(IMPORTS)) {
    const platform = platformNamed(line);
    if (platform !== undefined) found.add(platform);
  }
  return [...found];
}
const MOST_READ = 20_000;
const IMPORTS =
  /^[ \t]{0,8}(?:import|from|use|using|require|#include|library|extern crate|(?:const|let|var|import) [^\n]{1,80}require\(|(?:\w{1,20} )?"[\w.-]{1,40}\.\w{2,6}\/|[^\n]{0,60}Client\b)[^\n]{0,160}/gm;
