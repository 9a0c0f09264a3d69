/** Texts of others in XML: only characters that XML 1.0 allows, nothing that could end where it stands. */
import { plain } from '../../text';

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes. */
export const xml = (text: string): string =>
  plain(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character)
    // What a build service reads as a command in its log.
    .replaceAll('##', '&#35;&#35;');

/** ` name="value"` for each that is there. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
