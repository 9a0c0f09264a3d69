/** Text that others wrote, made fit for one line of a screen: before any escaping, for every face. */

/** C0 and C1 controls (terminal escapes among them), bidirectional overrides, zero-width and other invisible characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** One line, no control or invisible characters, single spaces. */
export function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ');
}
