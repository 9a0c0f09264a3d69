/** Text that others wrote (documents, file names, keys of files) made fit to be shown: for terminals, logs, problems and cards alike. */

/**
 * What a reader does not see, or what moves other text: C0 and C1 controls (terminal escapes among them), line and paragraph
 * separators, bidirectional marks, overrides and isolates, zero-width characters, annotations and tags.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** One line; each unseen character is replaced, by a mark that says that something was there unless told otherwise. */
export function plain(text: string, instead = '\ufffd'): string {
  return SEEN.test(text) ? text : text.replace(UNSEEN, instead);
}

/** Most texts: of ASCII alone. */
const SEEN = /^[ -~]*$/;

/** JSON that says the same, with the escapes of JSON for what is not to be seen, and for commands of a build service. */
export function plainJson(json: string): string {
  return json
    .replace(UNSEEN, (character) =>
      character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, at) => escapeOf(character.charCodeAt(at))).join(''),
    )
    .replace(COMMAND_ANYWHERE, (mark) => `${escapeOf(mark.charCodeAt(0))}${mark.slice(1)}`);
}

const escapeOf = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** Build services take `##[…]` and `##vso[…]` in a log for commands wherever they stand, and `::…::` at the start of a line. */
const COMMAND_ANYWHERE = /##(?=\[|vso\[)/gi;
const COMMAND_AT_START = /^\s*::/;

/** Lines for a terminal or the log of a build, each made plain by itself. A path that begins one stays a path. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const safe = plain(line).replace(COMMAND_ANYWHERE, '#\ufffd');
  return COMMAND_AT_START.test(safe) ? `./${safe}` : safe;
}
