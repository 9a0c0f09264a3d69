// What must hold for every text, however broken: each target throws where something does not.

import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { cardHtml, cardJson, cardMarkdown, cardOf, cardTerminal, explainText, linksTo, wordsFor } from '../../src/card';
import type { Catalogue } from '../../src/catalogue';
import { layered } from '../../src/catalogue/layered';
import { parseUserLayer } from '../../src/catalogue/user-layer';
import { decode, isWide } from '../../src/cli/files/decode';
import { findingRows, mentionRows } from '../../src/cli/rows';
import { complete } from '../../src/completion';
import { messagesFor } from '../../src/messages';
import { ENGLISH_PANEL } from '../../src/messages/panel-en';
import type { RecognizedDocument } from '../../src/recognition';
import { isTaken, recognize as recognizeText } from '../../src/recognition';
import type { Finding } from '../../src/rules';
import { check, withEdits } from '../../src/rules';
import { bytes, placeOf, type Typed, typed, userFile, type Written, withTyped, written } from './texts';

export type Outcome = Pick<fc.RunDetails<unknown>, 'failed' | 'numRuns' | 'counterexample' | 'errorInstance'>;

export interface Target {
  readonly name: string;
  /** Of a hundred texts, how many are for it: what is dear is tried less often. */
  readonly share: number;
  /** Runs it on so many texts, and makes the first one small that breaks it. */
  readonly run: (options: { readonly seed: number; readonly numRuns: number }) => Outcome;
}

/** How often a text has been read: also as it is after an edit or a fix. */
export const READ = { texts: 0 };

const recognize: typeof recognizeText = (...of) => {
  READ.texts++;
  return recognizeText(...of);
};

const DAY = '2026-11-21';
const COMPLETION = { asOf: DAY, retired: 'last', platforms: [], leadTimeDays: 90 } as const;

export function targetsFor(catalogue: Catalogue): readonly Target[] {
  return [
    {
      name: 'recognize, judge and show',
      share: 40,
      run: running(fc.property(written, fc.boolean(), (file, slots) => checked(file, slots, catalogue))),
    },
    {
      name: 'edit',
      share: 20,
      run: running(
        fc.property(written, fc.array(typed, { minLength: 1, maxLength: 4 }), fc.boolean(), (file, changes, slots) =>
          edited(file, changes, slots, catalogue),
        ),
      ),
    },
    {
      name: 'complete',
      share: 15,
      run: running(fc.property(written, typed, (file, place) => completed(file, place, catalogue))),
    },
    {
      name: 'a workspace’s own file',
      share: 2,
      run: running(
        fc.property(userFile, written, fc.boolean(), (text, file, trusted) =>
          withUserFile(text, file, trusted, catalogue),
        ),
      ),
    },
    {
      name: 'bytes',
      share: 23,
      run: running(fc.property(bytes, fc.constantFrom('a.py', 'a.json'), (raw, path) => decoded(raw, path, catalogue))),
    },
  ];
}

const running =
  <Inputs>(property: fc.IProperty<Inputs>): Target['run'] =>
  (options) =>
    fc.check(property, options);

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function checked(file: Written, slots: boolean, catalogue: Catalogue): void {
  const document = recognize(file, catalogue, { slots });
  mentionsHold(document);
  const findings = check(document, catalogue, { asOf: DAY });
  findingsHold(document, findings);
  for (const { entries: refs, circumstances } of document.mentions.slice(0, 2))
    if (refs.length) shown(catalogue, refs.slice(0, 3), circumstances);
  for (const { fixes } of findings.slice(0, 3))
    for (const { edits } of fixes)
      mentionsHold(recognize({ ...file, text: withEdits(file.text, edits) ?? '' }, catalogue, { slots }));
}

/** Ranges inside the text and equal to it, in order, none over another. */
function mentionsHold({ text, mentions, deployments = [], endpoints = [] }: RecognizedDocument): void {
  let end = 0;
  for (const mention of mentions) {
    must(mention.start >= end && mention.end > mention.start, `order of "${mention.text}"`);
    must(text.slice(mention.start, mention.end) === mention.text, `text of "${mention.text}"`);
    const { core = mention } = mention;
    must(core.start >= mention.start && core.end <= mention.end, `core of "${mention.text}"`);
    end = mention.end;
  }
  for (const { start, end: stop, declaredIn: _in, ...fields } of deployments) {
    must(start >= 0 && start < stop && stop <= text.length, 'range of a deployment');
    for (const value of Object.values(fields).flat())
      must(text.slice(value.start, value.end) === value.text, `text of a deployment’s "${value.text}"`);
  }
  for (const use of endpoints)
    must(use.start >= 0 && use.start < use.end && use.end <= text.length, 'range of an endpoint');
}

function findingsHold({ text }: RecognizedDocument, findings: readonly Finding[]): void {
  for (const { target, message, fixes, rule } of findings) {
    must(target.start >= 0 && target.start <= target.end && target.end <= text.length, `range of ${rule}`);
    must(message.trim() !== '', `message of ${rule}`);
    for (const { edits } of fixes) {
      must(edits.length > 0, `edits of a fix of ${rule}`);
      must(withEdits(text, edits) !== undefined, `a fix of ${rule} does not fit its text`);
    }
  }
}

/** What has been shown already: the same card again proves nothing. */
const SHOWN = new WeakMap<Catalogue, Set<string>>();

function shown(
  catalogue: Catalogue,
  refs: RecognizedDocument['mentions'][number]['entries'],
  circumstances: RecognizedDocument['mentions'][number]['circumstances'],
): void {
  const known = SHOWN.get(catalogue) ?? new Set();
  SHOWN.set(catalogue, known);
  const key = JSON.stringify([refs, circumstances]);
  if (known.has(key)) return;
  const card = cardOf({ catalogue, refs, asOf: DAY, ...(circumstances && { circumstances }) });
  for (const locale of ['en', 'ja'] as const) {
    const words = wordsFor(messagesFor(locale));
    const links = linksTo(catalogue.hosts);
    must(cardMarkdown(card, { words, links }) !== '', 'a card in Markdown');
    must(cardTerminal(card, { words }) !== '', 'a card in a terminal');
    must(
      cardHtml(card, {
        words,
        links,
        panel: ENGLISH_PANEL.panel,
        stylesheet: '',
        cspSource: '',
        nonce: 'abcdefghijklmnop',
      }) !== '',
      'a card in HTML',
    );
    must(explainText(card, words) !== '', 'the sources of a card');
  }
  JSON.stringify(cardJson(card));
  known.add(key);
}

/** A document that is read again after each edit says what it says when it is opened anew. */
function edited(file: Written, changes: readonly Typed[], slots: boolean, catalogue: Catalogue): void {
  let document = recognize(file, catalogue, { slots });
  for (const change of changes) {
    const text = withTyped(document.text, change);
    document = recognize({ ...file, text }, catalogue, { slots }, document);
    mentionsHold(document);
    const fresh = recognizeText({ ...file, text }, catalogue, { slots });
    must(messagesOf(document, catalogue) === messagesOf(fresh, catalogue), 'edited and opened anew differ');
  }
}

function messagesOf(document: RecognizedDocument, catalogue: Catalogue): string {
  const { mentions, deployments, endpoints, limits } = document;
  const findings = check(document, catalogue, { asOf: DAY });
  return JSON.stringify([mentions, deployments ?? [], endpoints ?? [], limits ?? [], findings]);
}

function completed(file: Written, place: Typed, catalogue: Catalogue): void {
  const { start: offset } = placeOf(place, file.text);
  const before = recognize(file, catalogue, { slots: true });
  const found = complete({ ...file, before }, offset, catalogue, COMPLETION);
  if (!found) return;
  const { span, suggestions } = found;
  must(
    span.start >= 0 && span.start <= offset && offset <= span.end && span.end <= file.text.length,
    'span of a completion',
  );
  must(suggestions.length === 0 || new Set(suggestions).size === suggestions.length, 'a suggestion comes twice');
  const fresh = complete(file, offset, catalogue, COMPLETION);
  must(JSON.stringify(fresh) === JSON.stringify(found), 'a completion with what was read before differs');
}

function withUserFile(text: string, file: Written, trusted: boolean, catalogue: Catalogue): void {
  const { layer, mistakes } = parseUserLayer(
    text,
    catalogue,
    trusted ? { trusted } : { trusted, isTaken: (name) => isTaken(name, catalogue) },
  );
  for (const { start, end } of mistakes) must(start >= 0 && start <= end, 'range of a mistake');
  const together = layered(catalogue, layer);
  const document = recognize(file, together, { slots: true });
  mentionsHold(document);
  findingsHold(document, check(document, together, { asOf: DAY }));
}

function decoded(raw: Uint8Array, path: string, catalogue: Catalogue): void {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  // Who searches the bytes of a file has to know it from the first of them.
  must(!isWide(buffer) || decode(buffer).length <= Math.ceil(raw.length / 2), 'characters of more than a byte');
  const document = recognize({ text: decode(buffer), path }, catalogue, { slots: true });
  mentionsHold(document);
  for (const row of [...mentionRows(document), ...findingRows(document, check(document, catalogue, { asOf: DAY }))])
    must(row.line >= 1 && row.column >= 1, 'line and column of a row');
}
