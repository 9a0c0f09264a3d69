/** HTML that nobody can forge: only a template written here is markup, every value in it is escaped. */
import type { LinkPolicy } from './links';
import { plain } from './plain';

/** Finished HTML. Made by `html` and its helpers only. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/** Template tag: the template is HTML, values that are not `Html` are escaped; `undefined` is nothing, a list is its parts in a row. */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    template.reduce((text, part, n) => `${text}${part}${n < values.length ? htmlOf(values[n]) : ''}`, ''),
  );
}

/** A link where the policy lets the address through, else the label alone. */
export function anchor(label: HtmlValue, url: string | undefined, policy: LinkPolicy): Html {
  const allowed = url === undefined ? undefined : policy(url);
  return allowed === undefined ? html`${label}` : html`<a href="${allowed}">${label}</a>`;
}

/** Fit for element content and for attribute values in quotes. */
function escapeHtml(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/`/g, '&#96;');
}

function htmlOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (isList(value)) return value.map(htmlOf).join('');
  return escapeHtml(String(value));
}

const isList = (value: HtmlValue): value is readonly HtmlValue[] => Array.isArray(value);
