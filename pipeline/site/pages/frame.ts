/** What every page of the site has around its text. It reads without a script, and loads nothing from elsewhere. */
import { type Html, html } from '../../../src/card';
import { CHANGES, ENDS_NEXT, FEED_FILE, FOR_PROGRAMS, inLocale, type Locale, way } from '../addresses';
import type { SiteWords } from '../words';

export interface Frame {
  readonly locale: Locale;
  readonly words: SiteWords;
  /** The page from the root, without its language. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** The newest day on which a source was read. */
  readonly catalogueDay: string;
  readonly main: Html;
}

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export function framed({ locale, words, page, title, description, catalogueDay, main }: Frame): string {
  const here = inLocale(locale, page);
  const to = (address: string): string => way(here, address);
  const other: Locale = locale === 'en' ? 'ja' : 'en';
  const links = [
    ['', words.home],
    [ENDS_NEXT, words.endsNext],
    [CHANGES, words.changes],
    [FOR_PROGRAMS, words.forPrograms],
  ] as const;
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="stylesheet" href="${to('card.css')}">
<link rel="stylesheet" href="${to('site.css')}">
<link rel="icon" href="${to('icon.svg')}">
<link rel="alternate" hreflang="${other}" href="${to(inLocale(other, page))}">
<link rel="alternate" type="application/atom+xml" title="${words.feedTitle}" href="${to(FEED_FILE)}">
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<nav class="site" aria-label="Model Almanac"><ul>${links.map(
    ([address, label]) =>
      html`<li><a href="${to(inLocale(locale, address))}"${address === page ? html` aria-current="page"` : ''}>${label}</a></li>`,
  )}<li class="language"><a href="${to(inLocale(other, page))}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a></li></ul></nav>
<main id="text">${main}
</main>
<footer><p>${words.catalogueOf(catalogueDay)}. ${words.licence}</p></footer>
</body>
</html>
`.text;
}
