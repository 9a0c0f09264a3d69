/** What has to change in a call so that another model answers it: written with the name, or told. */
import type { EntryRef } from '../../catalogue';
import type { Call, Mention } from '../../recognition';
import { replaceIn, type TextEdit } from '../edits';
import type { RuleContext } from '../rule';
import { endpointOf } from './endpoint';
import { type Refusal, refusalsOf, refusedBy } from './refusals';
import { withoutParameter } from './remove-parameter';

export interface CallChanges {
  readonly edits: readonly TextEdit[];
  /** What the edits do. */
  readonly done: readonly string[];
  /** What is left for somebody to look at. */
  readonly open: readonly string[];
  /** Nothing is known of the call: no more than a warning beside the fix. */
  readonly unseen?: true;
}

/** Of what may be refused, the names that are told. */
const MOST = 3;

const NONE: CallChanges = { edits: [], done: [], open: [] };

export function callChanges(mention: Mention, from: EntryRef, to: EntryRef, context: RuleContext): CallChanges {
  const { catalogue, document, facts, messages } = context;
  if (!refusedBy(to, catalogue).length) return NONE;
  const gained = refusedBy(to, catalogue, from);
  const say = messages.findings.changes;
  const call = facts.callAround(mention.start);
  const endpoint = call && !call.open ? endpointOf(call, mention.platform) : undefined;
  if (!call || !endpoint) return gained.length ? unseen(call, gained, context) : NONE;
  const found = refusalsOf(to, call, endpoint, catalogue, true);
  // A value that is taken today for all that is known, of a parameter that is not.
  const unsure = call.parameters.filter(
    (one) => gained.includes(one.key) && !found.some(({ parameter }) => parameter === one),
  );
  const isLeft = unsure.length || found.some(({ parameter, beside }) => beside || parameter.key.includes('.'));
  if (isLeft)
    return {
      ...NONE,
      open: [say.refuses([...found.map(({ parameter }) => parameter), ...unsure].map(({ key }) => key))],
    };
  const removed = found.filter(({ instead }) => instead === undefined);
  const edits = [
    ...found.flatMap(({ parameter, instead }) =>
      instead === undefined ? [] : [replaceIn(document, parameter, instead)],
    ),
    ...neighbours(removed, document.text).map((extent) => withoutParameter(document.text, extent)),
  ];
  return {
    edits,
    done: [
      ...found.flatMap(({ parameter, instead }) =>
        instead === undefined ? [] : [say.renames(parameter.name, instead)],
      ),
      ...(removed.length ? [say.removes(removed.map(({ parameter }) => parameter.name))] : []),
    ],
    open: [],
  };
}

type Extent = Pick<Refusal['parameter'], 'from' | 'to'>;

/** Parameters that stand side by side go as one: the comma between them belongs to both. */
function neighbours(removed: readonly Refusal[], text: string): readonly Extent[] {
  const joined: Extent[] = [];
  for (const { parameter } of [...removed].sort((a, b) => a.parameter.from - b.parameter.from)) {
    const last = joined.at(-1);
    if (last && text.slice(last.to, parameter.from).trim().replace(',', '') === '')
      joined[joined.length - 1] = { from: last.from, to: parameter.to };
    else joined.push({ from: parameter.from, to: parameter.to });
  }
  return joined;
}

/** The call stands elsewhere, or is a framework's. */
function unseen(call: Call | undefined, gained: readonly string[], { facts, messages }: RuleContext): CallChanges {
  const given = call && !call.open && call.parameters.length > 1;
  const named = given ? gained.filter((name) => call.parameters.some(({ key }) => key === name)) : gained;
  if (given && !named.length && !facts.samples()) return NONE;
  const names = (named.length ? named : gained).slice(0, MOST);
  return { ...NONE, open: [messages.findings.changes.refuses(names)], unseen: true };
}
