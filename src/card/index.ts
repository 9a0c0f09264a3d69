/** The door of `card`: what is known of one model, as data and in every form in which it is shown. */

export { type ApiVersionCard, apiVersionCardOf } from './api-version/card';
export { apiVersionHtml } from './api-version/html';
export { apiVersionJson } from './api-version/json';
export { apiVersionMarkdown } from './api-version/markdown';
export { apiVersionTerminal } from './api-version/terminal';
export { type Card, type CardRequest, cardOf } from './card';
export { offersMarkdown } from './deployment/markdown';
export { explain, explainText } from './explain';
export { cardBodyHtml, cardHtml } from './html';
export { STATE_ICONS } from './icons';
export { cardJson } from './json';
export { briefLife } from './life-phrases';
export { cardMarkdown, type MarkdownOptions } from './markdown';
export { type Html, html } from './markup/html-text';
export { type LinkPolicy, linksTo } from './markup/links';
export type { Paint } from './markup/terminal-text';
export { bomProperties, bomRefOf, modelCardOf } from './model-card';
export { compareHtml, MOST_COMPARED } from './panel/compare-html';
export type { PanelActions } from './panel/todo';
export type { Uses } from './panel/usage';
export { cardTerminal, type TerminalOptions } from './terminal';
export { unknownMarkdown } from './unknown';
export { type Words, wordsFor } from './words';
