/** Benchmarks as bars, the replacement's beside them. Only scores out of a hundred have a length. */
import type { Card } from '../card';
import { type Html, html } from '../markup/html-text';
import { sentenceCase, type Words } from '../words';

const FULL = 100;

export function benchmarkBars(card: Card, replacement: Card | undefined, { t, count }: Words): Html {
  const other = replacement?.facts.benchmarks ?? {};
  const scores = Object.entries(card.facts.benchmarks ?? {});
  const both = scores.some(([name]) => other[name] !== undefined);
  return html`
      <table class="bars">
        <caption class="unseen">${t.headings.benchmarks}</caption>
        <thead><tr><th scope="col">${t.labels.benchmark}</th><th scope="col">${card.facts.name}</th>${
          both ? html`<th scope="col">${replacement?.facts.name}</th>` : undefined
        }</tr></thead>
        <tbody>${scores.map(
          ([name, score]) => html`
          <tr><th scope="row">${sentenceCase(name)}</th><td>${bar(score, count)}</td>${
            both ? html`<td>${bar(other[name], count)}</td>` : undefined
          }</tr>`,
        )}
        </tbody>
      </table>`;
}

function bar(score: number | undefined, count: (value: number) => string): Html | undefined {
  if (score === undefined) return undefined;
  const text = html`<span class="score">${count(score)}</span>`;
  if (score < 0 || score > FULL) return text;
  return html`<svg class="bar" viewBox="0 0 ${FULL} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${FULL}" height="8"></rect><rect class="fill" width="${score}" height="8"></rect></svg>${text}`;
}
