/** The full card for a panel: a first screen that answers at a glance, then its parts. Readable without a script. */
import { platformName } from '../platforms';
import type { Card } from './card';
import { tableHtml } from './html-tables';
import { stateIconName } from './icons';
import { lifeClauses } from './life-phrases';
import { type Html, html } from './markup/html-text';
import { benchmarkBars } from './panel/bars';
import { figuresOf } from './panel/figures';
import { foldedSources } from './panel/folded-sources';
import { type BodyOptions, bodyHtml, type HtmlOptions, type HtmlPage, htmlPage, type PageSection } from './panel/page';
import { linesHtml, plainSection, rowsHtml, tablesHtml } from './panel/parts';
import { calculatorHtml } from './panel/prices';
import { timelineOf } from './panel/timeline';
import { timelineSvg } from './panel/timeline-svg';
import { buttons, type PanelActions, remark, todoHtml } from './panel/todo';
import { type Uses, usageHtml } from './panel/usage';
import { sectionsOf } from './sections';
import type { Section } from './sections/section';
import type { Words } from './words';

/** What a panel knows beside the card itself. */
export interface PanelContext {
  /** The card of what is recommended instead. */
  readonly replacement?: Card;
  readonly actions?: PanelActions;
  readonly uses?: Uses;
}

/** After what there is to do and when: what it can do and costs, then where, then where all that is written. */
const ORDER: readonly (Section['key'] | 'todo' | 'usage')[] = [
  'todo',
  'lifecycle',
  'limits',
  'capabilities',
  'prices',
  'regions',
  'rates',
  'benchmarks',
  'elsewhere',
  'versions',
  'apiVersions',
  'usage',
  'about',
  'sources',
];

/** The card as a document. */
export const cardHtml = (card: Card, options: HtmlOptions, context: PanelContext = {}): string =>
  htmlPage(pageOf(card, options, context), options);

/** The card without a document around it: its header, its contents and its sections. */
export const cardBodyHtml = (card: Card, options: BodyOptions, context: PanelContext = {}): Html =>
  bodyHtml(pageOf(card, options, context), options.words);

function pageOf(card: Card, options: BodyOptions, context: PanelContext): HtmlPage {
  const sections = new Map<string, PageSection>();
  const put = (section: PageSection): void => void sections.set(section.key, section);
  const { headings } = options.panel;
  put({ key: 'todo', title: headings.todo, body: todoHtml(card, context.replacement, context.actions ?? {}, options) });
  for (const section of sectionsOf(card, options.words)) put(special(section, card, context, options));
  if (context.uses) {
    const body = usageHtml(context.uses, context.actions?.checkWorkspace, options);
    put({ key: 'usage', title: headings.usage, body });
  }
  const ordered = ORDER.flatMap((key) => sections.get(key) ?? []);
  return { title: card.facts.name, header: headerHtml(card, context, options), sections: ordered };
}

function headerHtml(card: Card, { actions = {} }: PanelContext, options: BodyOptions): Html {
  const { words, panel, leadTimeDays = 90 } = options;
  const { t } = words;
  const [first = '', ...others] = lifeClauses(card, words);
  const { facts } = card;
  const page = card.pages.lifecycle ?? card.pages.models;
  const kind = facts.kindAssumed ? undefined : html` · ${t.kinds[facts.kind]}`;
  return html`<header class="state-${stateIconName(card, leadTimeDays)}">
    <p class="ids">${platformName(card.platform)}${kind}</p>
    <h1>${facts.name}</h1>
    <p class="ids"><code>${card.id}</code>${card.version === undefined ? '' : html` <code>${card.version}</code>`}</p>
    <p class="life"><strong>${first}</strong>${others.map((clause) => html` · ${clause}`)}</p>${
      card.replacement &&
      html`
    <p class="instead"><span class="label">${t.facts.instead}</span> <code>${card.replacement.reference}</code>${remark(card, words)}</p>`
    }
    <dl class="tiles">${figuresOf(card, words, panel).map(
      ({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
    )}</dl>${buttons(
      [
        [panel.actions.compare, actions.compare],
        [panel.actions.find, actions.find],
        [panel.actions.vendorPage, page],
      ],
      options.links,
    )}
  </header>`;
}

/** Parts that a panel shows better than as rows and tables. */
function special(section: Section, card: Card, context: PanelContext, options: BodyOptions): PageSection {
  const { words } = options;
  const { key } = section;
  const plain = plainSection(section, options, key === 'limits' || key === 'capabilities' ? 'grid' : 'list');
  const withBody = (body: Html): PageSection => ({ ...plain, body });
  switch (key) {
    case 'lifecycle':
      return card.datesApply ? withBody(lifecycleHtml(section, card, options)) : plain;
    case 'prices':
      return withBody(
        html`${plain.body}${calculatorHtml([card, ...(context.replacement ? [context.replacement] : [])], options)}`,
      );
    case 'benchmarks':
      return withBody(benchmarkBars(card, context.replacement, words));
    case 'sources':
      return withBody(html`${linesHtml(section)}${foldedSources(card, options)}`);
    default:
      return plain;
  }
}

/** The drawing first; every date with its kind, scope and day below it, folded where the drawing tells it already. */
function lifecycleHtml(section: Section, card: Card, options: BodyOptions): Html {
  const { words, panel } = options;
  const timeline = timelineOf(card, words, panel);
  const tables = tablesHtml(section, options);
  return html`${linesHtml(section)}${timeline && timelineSvg(timeline, panel, words)}${rowsHtml(section.rows ?? [])}${
    timeline && !card.life.varies
      ? html`
      <details>
        <summary>${panel.timeline.allDates}</summary>${tables}
      </details>`
      : tables
  }${movedHtml(card, words, options)}`;
}

function movedHtml({ datesOverTime }: Card, { t }: Words, options: BodyOptions): Html | undefined {
  const { timeline: say } = options.panel;
  const moves = datesOverTime.filter((look, n) => n > 0 && look.date !== datesOverTime[n - 1]?.date).length;
  if (moves === 0) return undefined;
  const kinds = { firm: t.life.retirementFirm, earliest: t.life.retirementEarliest };
  const table = {
    caption: say.moved(moves),
    columns: [say.seenOn, say.seenDate, t.labels.event],
    rows: datesOverTime.map(({ date, kind, checked, source }) => [
      { text: checked, ...(source.url !== undefined && { url: source.url }) },
      { text: date ?? say.noDate },
      { text: kind ? kinds[kind] : '' },
    ]),
  };
  return html`
      <details>
        <summary>${say.moved(moves)}</summary>${tableHtml(table, say.moved(moves), options)}
      </details>`;
}
