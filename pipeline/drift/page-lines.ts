/** The visible text of a page, HTML or Markdown, one line for each row, item or paragraph. */

/** One pass over the page. Scripts, styles and comments are left out; attributes never count as text. */
export function pageLines(page: string): readonly string[] {
  const text = /<(html|body|table|div|!doctype)\b/i.test(page) ? htmlText(page) : page;
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const BREAKING = new Set(['tr', 'p', 'li', 'br', 'div', 'table', 'section', 'ul', 'ol', 'dd', 'dt', 'pre', 'option']);
const CELLS = new Set(['td', 'th']);

function htmlText(html: string): string {
  const parts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open).replace(/\n/g, ' '));
    at = endOfTag(html, open);
    const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[1]?.toLowerCase() ?? '';
    if (BREAKING.has(tag) || /^h[1-6]$/.test(tag)) parts.push('\n');
    else if (CELLS.has(tag) && html[open + 1] !== '/') parts.push(' | ');
    if (SILENT.has(tag) && html[open + 1] !== '/') at = pastClosing(html, at, tag);
  }
  return decodeEntities(parts.join(''));
}

/** Past the tag or comment that opens at `start`; to the end of the page when it never closes. */
function endOfTag(html: string, start: number): number {
  const closing = html.startsWith('<!--', start) ? '-->' : '>';
  const end = html.indexOf(closing, start);
  return end < 0 ? html.length : end + closing.length;
}

function pastClosing(html: string, start: number, tag: string): number {
  const closing = new RegExp(`</${tag}[^>]*>`, 'gi');
  closing.lastIndex = start;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
