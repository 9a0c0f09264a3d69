/** Texts of others in Markdown as services show it: never markup, a mention of somebody, or a link that is not ours. */
import { plain } from '../../text';

/** For any place, table cells included. */
export function escaped(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~^$!]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}&#46;`);
}

/** A code span where nothing can close it, and a build service reads no command in it. */
export const code = (text: string): string =>
  /^[^`|\\\p{Cc}]+$/u.test(text) && !text.includes('##') ? `\`${plain(text)}\`` : escaped(text);

/** The text, and a link to its source behind it. */
export function linked(text: string, url: string | undefined): string {
  if (url === undefined || !/^https:\/\/[^\s()<>|\\"`]+$/.test(url)) return escaped(text);
  return `${escaped(text)} ([↗](${url}))`;
}

export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
