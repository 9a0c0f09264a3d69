/** A calculator under the prices: tokens a day make dollars a month, here and with the replacement. */
import type { Card } from '../card';
import { type Html, html } from '../markup/html-text';
import type { BodyOptions } from './page';

interface Rate {
  readonly name: string;
  /** US dollars per million tokens. */
  readonly input: number;
  readonly output: number;
}

/** Nothing where no price per token is known. The script shows it and does the sums. */
export function calculatorHtml(cards: readonly Card[], { panel }: BodyOptions): Html | undefined {
  const rates = cards.flatMap(rateOf);
  const [first] = rates;
  if (!first || rateOf(cards[0]).length === 0) return undefined;
  const { calculator: say } = panel;
  return html`
      <form class="calculator" hidden data-rates="${JSON.stringify(rates.map(({ input, output }) => [input, output]))}">
        <h3>${say.title}</h3>
        <label>${say.inputADay} <input type="number" name="input" min="0" step="any" value="1000000"></label>
        <label>${say.outputADay} <input type="number" name="output" min="0" step="any" value="200000"></label>
        <dl class="sums">${rates.map(
          ({ name }) => html`<div><dt>${say.aMonth(name)}</dt><dd><output class="sum"></output></dd></div>`,
        )}${
          rates.length === 2
            ? html`<div><dt>${say.difference}</dt><dd><output class="difference"></output></dd></div>`
            : undefined
        }</dl>
        <p class="faint">${say.note}</p>
      </form>`;
}

function rateOf(card: Card | undefined): readonly Rate[] {
  const { prices, name = '' } = card?.facts ?? {};
  if (prices?.unit !== 'usd/1M tokens' || prices.input === undefined) return [];
  return [{ name, input: prices.input, output: prices.output ?? 0 }];
}
