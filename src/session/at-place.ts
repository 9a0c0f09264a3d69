/** What is told of a place in a document: the card of its mention, or what is offered where a deployment says its type or region. */
import { linksTo, type MarkdownOptions, offersMarkdown, unknownMarkdown } from '../card';
import { type Mention, offersAt } from '../recognition';
import { nearIds, type TextEdit } from '../rules';
import { type CardContext, makeCard, type PlaceCard } from './cards';
import type { CheckedReading } from './findings';
import { subjectOfMention } from './subjects';

/** How a front end shows Markdown: with which links to what it can do, and whether it knows theme icons. */
export type MarkdownFace = Pick<MarkdownOptions, 'command' | 'icons'>;

export interface Hover {
  /** Of the place, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What a card is of, and what its links may do. Absent where there is no card to show. */
  readonly about?: {
    readonly mention: Mention;
    readonly card: PlaceCard;
    /** The edits of the fix that puts in what the card recommends. */
    readonly replace?: readonly TextEdit[];
  };
  markdown(face: MarkdownFace): string;
}

/** `undefined` where nothing is to be told. */
export function hoverAt(
  offset: number,
  { reading, findings }: CheckedReading,
  context: Omit<CardContext, 'catalogue'>,
): Hover | undefined {
  const { catalogue, settings, document } = reading;
  const at = document.mentions.find((mention) => holds(mention, offset));
  const declared = at ? undefined : declaredAt(offset, reading);
  const mention = at ?? declared?.mention;
  if (!mention) return offersAtPlace(offset, reading, context);
  const subject = subjectOfMention(mention, catalogue);
  if (!subject) return unknownAt(mention, reading, context);
  const card = makeCard(subject, { ...context, catalogue });
  const finding = findings.find(({ target }) => target === mention);
  const fix = at && finding?.fixes.find(({ replacement }) => replacement === card.replacement);
  const { start, end } = declared?.name ?? mention;
  return {
    start,
    end,
    about: { mention, card, ...(fix && { replace: fix.edits }) },
    markdown: (face) => card.markdown({ ...face, leadTimeDays: settings.get('leadTimeDays') }),
  };
}

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset < end;

/** The name that a deployment is given where it is declared: it stands for the model beside it. */
function declaredAt(offset: number, { document: { deployments = [], mentions } }: CheckedReading['reading']) {
  for (const { name: names, model } of deployments) {
    const name = names.find((one) => holds(one, offset));
    const mention = name && mentions.find(({ start }) => model.some((one) => holds(one, start)));
    if (mention) return { name, mention };
  }
  return undefined;
}

/** A model by its place, which the catalogue does not have: silence would look as if nothing worked. */
function unknownAt(
  { class: known, kind, tier, text, start, end }: Mention,
  { catalogue }: CheckedReading['reading'],
  { words }: Omit<CardContext, 'catalogue'>,
): Hover | undefined {
  if (known !== 'slot' || kind !== 'model-id' || tier === 'prose') return undefined;
  const near = [...new Set(nearIds(text, catalogue).map(({ id }) => id))].slice(0, MOST_SIMILAR);
  return {
    start,
    end,
    markdown: ({ icons }) => unknownMarkdown(text, near, { words, ...(icons !== undefined && { icons }) }),
  };
}
const MOST_SIMILAR = 3;

/** The deployment type or the region of a deployment. */
function offersAtPlace(
  offset: number,
  { catalogue, document }: CheckedReading['reading'],
  context: Omit<CardContext, 'catalogue'>,
): Hover | undefined {
  const found = document.deployments?.length ? offersAt(document.deployments, offset, catalogue) : undefined;
  const text = found && offersMarkdown(found, { ...context, catalogue, links: linksTo(catalogue.hosts) });
  if (!found || !text) return undefined;
  const { start, end } = found.place;
  return { start, end, markdown: () => text };
}
