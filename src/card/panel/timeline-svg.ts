/** Draws the timeline. Shapes tell the kinds apart as well as colours do; words are in the drawing and in its name. */
import type { PanelMessages } from '../../messages';
import { type Html, html } from '../markup/html-text';
import type { Words } from '../words';
import { type Mark, type MarkKind, type Timeline, WIDTH } from './timeline';

const AXIS = 30;
const FIRST_ROW = 58;
const ROW = 46;
const LINE = 14;

export function timelineSvg(timeline: Timeline, { timeline: say }: PanelMessages, { t, list }: Words): Html {
  const height = FIRST_ROW + timeline.rows * ROW - 8;
  const events = list(
    timeline.marks.map(({ date, what, scope }) => `${date} ${what}${scope ? t.facts.inBrackets(scope) : ''}`),
  );
  return html`
      <div class="scroll" role="group" aria-label="${t.headings.lifecycle}" tabindex="0"><svg class="life-line" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${say.label(events)}">${timeline.years.map(
        ({ x, year }) => html`
        <line class="year" x1="${x}" x2="${x}" y1="${AXIS - 8}" y2="${AXIS + 8}"></line><text class="year" x="${x}" y="${AXIS - 13}">${year}</text>`,
      )}${timeline.stretches.map(
        ({ from, to, tone }) => html`
        <line class="${tone}" x1="${from}" x2="${to}" y1="${AXIS}" y2="${AXIS}"></line>`,
      )}${timeline.marks.map(leader)}${timeline.marks.map(mark)}
      </svg></div>`;
}

function leader({ kind, x, labelX, row }: Mark): Html {
  const top = FIRST_ROW + row * ROW - LINE;
  const from = kind === 'today' ? AXIS - 14 : AXIS + 8;
  return html`
        <path class="leader ${kind}" d="M${x} ${from}V${top - 6}L${labelX} ${top}"></path>`;
}

function mark({ kind, date, what, scope, x, labelX, row }: Mark): Html {
  const y = FIRST_ROW + row * ROW;
  const lines = [what, date, scope].filter((line) => line !== '');
  return html`
        <path class="mark ${kind}" d="${SHAPES[kind](x)}"></path>
        <text class="label ${kind}" text-anchor="middle">${lines.map(
          (line, n) =>
            html`<tspan class="${n === 0 ? 'what' : 'when'}" x="${labelX}" y="${y + n * LINE}">${line}</tspan>`,
        )}</text>`;
}

const SHAPES: Readonly<Record<MarkKind, (x: number) => string>> = {
  released: (x) => circle(x, 6),
  deprecated: (x) => `M${x} ${AXIS - 7}L${x + 7} ${AXIS + 6}H${x - 7}Z`,
  upgrade: (x) => `M${x - 6} ${AXIS - 6}L${x + 6} ${AXIS}L${x - 6} ${AXIS + 6}Z`,
  earliest: (x) => `M${x} ${AXIS - 7}L${x + 7} ${AXIS}L${x} ${AXIS + 7}L${x - 7} ${AXIS}Z`,
  firm: (x) => `M${x - 6} ${AXIS - 6}H${x + 6}V${AXIS + 6}H${x - 6}Z`,
  today: (x) => `M${x - 6} ${AXIS - 22}H${x + 6}L${x} ${AXIS - 13}Z`,
};

const circle = (x: number, r: number): string =>
  `M${x - r} ${AXIS}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
