/** Where the workspace names the model, as links. */
import { type Html, html } from '../markup/html-text';
import { commandLinks } from '../markup/links';
import type { BodyOptions } from './page';
import { buttons } from './todo';

export interface Use {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The command that opens it. */
  readonly uri: string;
}

export interface Uses {
  readonly uses: readonly Use[];
  /** Only files that are open were looked at. */
  readonly openOnly: boolean;
}

const MOST = 30;

export function usageHtml({ uses, openOnly }: Uses, check: string | undefined, { words, panel }: BodyOptions): Html {
  const { t, count } = words;
  const { usage: say } = panel;
  const shown = uses.slice(0, MOST);
  return html`
      <p>${uses.length > 0 ? say.found(count(uses.length)) : say.none}${openOnly ? html` <span class="faint">${say.openFilesOnly}</span>` : undefined}</p>${
        shown.length > 0
          ? html`
      <ul class="uses">${shown.map(useHtml(say.place, count))}${
        uses.length > MOST ? html`<li class="faint">${t.facts.more(uses.length - MOST)}</li>` : undefined
      }</ul>`
          : undefined
      }${openOnly ? buttons([[panel.actions.checkWorkspace, check]]) : undefined}`;
}

const useHtml =
  (place: (file: string, line: string) => string, count: (value: number) => string) =>
  ({ file, line, uri }: Use): Html => {
    const allowed = commandLinks(uri);
    return allowed === undefined
      ? html`<li>${place(file, count(line))}</li>`
      : html`<li><a href="${allowed}" title="${place(file, count(line))}">${file}:${line}</a></li>`;
  };
