/** What can be done about findings: put the replacement in, ignore, go to where a name is declared, read about the rule. Pure. */
import { memoize } from '../catalogue';
import type { ActionMessages } from '../messages';
import {
  type Finding,
  type Fix,
  mentionOf,
  preferredFixes,
  sameEdits,
  type TextEdit,
  type Together,
  togetherInSteps,
  withEdits,
} from '../rules';
import { type Span, type Steps, stepsOverLight } from '../text';
import type { CheckedReading } from './findings';
import { codeBlocksOf, ignoreComment, isInCodeBlock, topOf } from './ignore-comment';
import { type ModelName, replacingsOf } from './replace-model';

interface Titled {
  readonly title: string;
}
interface OfOne extends Titled {
  readonly finding: Finding;
}

/** An action of one finding, or of all in a file. */
export type Action =
  | (OfOne & { readonly kind: 'replace'; readonly edits: readonly TextEdit[]; readonly preferred: boolean })
  | (OfOne & { readonly kind: 'go-to-declaration'; readonly at: number })
  /** A comment on a line of its own. */
  | (OfOne & { readonly kind: 'ignore-line'; readonly at: number; readonly newText: string })
  | (OfOne & { readonly kind: 'ignore-file'; readonly at: number; readonly newText: string })
  | (OfOne & { readonly kind: 'ignore-id'; readonly id: string })
  /** With a reason, until a day. */
  | (OfOne & { readonly kind: 'ignore-until'; readonly platform: string; readonly id: string })
  | (OfOne & { readonly kind: 'about-rule'; readonly rule: string })
  /** The model of the finding wherever the file, or the workspace, names it. */
  | (OfOne & { readonly kind: 'replace-in-file'; readonly model: ModelName; readonly edits: readonly TextEdit[] })
  | (OfOne & { readonly kind: 'replace-in-workspace'; readonly model: ModelName })
  /** Somebody chooses what comes in. */
  | (OfOne & { readonly kind: 'replace-by'; readonly model: ModelName; readonly at: number })
  | (OfOne & { readonly kind: 'open-source'; readonly url: string })
  | (Titled & { readonly kind: 'replace-all'; readonly edits: readonly TextEdit[] });

/** Of the findings that a span touches; `start` and `end` may be the same. In steps. */
export function* actionsAt(span: Span, checked: CheckedReading, words: ActionMessages): Steps<readonly Action[]> {
  const here = checked.findings
    .filter(({ target }) => target.start <= span.end && span.start <= target.end)
    .slice(0, MOST_OFFERED);
  const all = preferredFixes(here).length > 0 ? yield* replaceAll(checked, words, 2) : undefined;
  const { languageId, text } = checked.reading.document;
  const blocks = here.length > 0 && languageId === 'markdown' ? yield* codeBlocksOf(text) : [];
  const actions: Action[] = [];
  for (const finding of here) actions.push(...(yield* actionsFor(finding, checked, words, blocks)));
  // The same model only: said already, by its name.
  const isOffered = actions.some((one) => one.kind === 'replace-in-file' && all && sameEdits(one.edits, all.edits));
  if (!all || isOffered) return actions;
  // Behind the replacements of the first, which are what most want.
  const next = actions.findIndex(({ kind }) => kind !== 'replace' && kind !== 'replace-in-file');
  return actions.toSpliced(next < 0 ? actions.length : next, 0, all);
}

/** All of a file whose replacement is known to work, if there are so many. */
export function* replaceAll(
  { findings }: CheckedReading,
  words: ActionMessages,
  atLeast = 1,
): Steps<(Action & { readonly kind: 'replace-all' }) | undefined> {
  const fixes: Fix[] = [];
  const models = new Set<string>();
  yield* stepsOverLight(findings, (finding) => {
    const preferred = preferredFixes([finding]);
    fixes.push(...preferred);
    if (preferred.length > 0) models.add(finding.target.text);
  });
  if (fixes.length < atLeast) return undefined;
  const { edits, fixes: taken } = yield* togetherInSteps(fixes);
  const count = taken.length;
  return { kind: 'replace-all', title: words.replaceAll(count, models.size), edits };
}

/** The edits wanted, if a fix has exactly these now, and if they fit the text. */
export function* offeredEdits(
  wanted: readonly TextEdit[],
  checked: CheckedReading,
): Steps<readonly TextEdit[] | undefined> {
  const { reading, findings } = checked;
  const edits = yield* findOffered(wanted, checked, findings);
  return edits && withEdits(reading.document.text, edits) !== undefined ? edits : undefined;
}

/** Of one finding, of all of the file, or of one model in the file. */
function* findOffered(
  wanted: readonly TextEdit[],
  checked: CheckedReading,
  findings: readonly Finding[],
): Steps<readonly TextEdit[] | undefined> {
  const isWanted = (edits: readonly TextEdit[]): boolean => sameEdits(edits, wanted);
  const first = wanted.slice(0, 1);
  const models = new Map<string, ModelName>();
  let found: readonly TextEdit[] | undefined;
  yield* stepsOverLight(findings, (finding) => {
    for (const { edits } of finding.fixes) if (isWanted(edits)) found ??= edits;
    const model = modelOf(finding);
    const begins = finding.fixes[0]?.edits.some((edit) => sameEdits([edit], first));
    if (model && begins) models.set(keyOf(model), model);
  });
  if (found) return found;
  const fixes: Fix[] = [];
  yield* stepsOverLight(findings, (finding) => void fixes.push(...preferredFixes([finding])));
  const all = (yield* togetherInSteps(fixes)).edits;
  if (isWanted(all)) return all;
  for (const model of models.values()) {
    const { edits } = yield* inFileOf(model, checked);
    if (isWanted(edits)) return edits;
  }
  return undefined;
}

function* actionsFor(
  finding: Finding,
  checked: CheckedReading,
  words: ActionMessages,
  blocks: readonly Span[],
): Steps<readonly Action[]> {
  const { rule, target, fixes } = finding;
  const mention = mentionOf(finding);
  const { document } = checked.reading;
  const [line, file] = [ignoreOnLine(finding, document, blocks), ignoreInFile(finding, document)];
  const known = mention?.class === 'known' ? mention.entries[0] : undefined;
  return [
    ...preferredFirst(fixes).map(
      ({ edits, preferred, replacement, note }): Action => ({
        kind: 'replace',
        title: replacement ? words.replaceWith(replacement, note) : words.remove(target.text),
        finding,
        edits,
        preferred,
      }),
    ),
    ...(yield* replaceElsewhere(finding, checked, words)),
    ...(mention?.declarations
      ? [
          {
            kind: 'go-to-declaration',
            title: words.goToDeclaration(mention.text),
            finding,
            at: mention.start,
          } as const,
        ]
      : []),
    ...(line ? [{ kind: 'ignore-line', title: words.ignoreOnLine(rule), finding, ...line } as const] : []),
    ...(file ? [{ kind: 'ignore-file', title: words.ignoreInFile(rule), finding, ...file } as const] : []),
    ...(mention?.class === 'known' ? [ignoreId(finding, mention.id ?? mention.text, words)] : []),
    ...(known
      ? [
          {
            kind: 'ignore-until',
            title: words.ignoreUntil(known.id),
            finding,
            platform: known.platform,
            id: known.id,
          } as const,
        ]
      : []),
    { kind: 'about-rule', title: words.aboutRule(rule), finding, rule },
    ...openSource(finding, words),
  ];
}

const preferredFirst = (fixes: Finding['fixes']): Finding['fixes'] =>
  [...fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));

/** The same replacement in the file and in the workspace, and any other model here. */
function* replaceElsewhere(finding: Finding, checked: CheckedReading, words: ActionMessages): Steps<readonly Action[]> {
  const mention = mentionOf(finding);
  const model = modelOf(finding);
  if (!mention || !model) return [];
  const another: Action = { kind: 'replace-by', title: words.chooseAnother, finding, model, at: mention.start };
  if (finding.fixes.length === 0) return mention.kind === 'model-id' ? [another] : [];
  const { edits, fixes } = yield* inFileOf(model, checked);
  const count = fixes.length;
  const inFile: Action = {
    kind: 'replace-in-file',
    title: words.replaceInFile(model.id, count),
    finding,
    model,
    edits,
  };
  const inWorkspace: Action = {
    kind: 'replace-in-workspace',
    title: words.replaceInWorkspace(model.id),
    finding,
    model,
  };
  return [...(count > 1 ? [inFile] : []), inWorkspace, another];
}

/** Without those for which something else has to change: they are read one by one. */
function* inFileOf(model: ModelName, checked: CheckedReading): Steps<Together<Fix>> {
  const known = inFiles(checked);
  const key = keyOf(model);
  const before = known.get(key);
  if (before) return before;
  const fixes = yield* replacingsOf(model, checked);
  const all = yield* togetherInSteps(fixes.filter(({ note }) => note === undefined));
  known.set(key, all);
  return all;
}

/** Each place that names a model asks for the same. */
const inFiles = memoize((_checked: CheckedReading) => new Map<string, Together<Fix>>());

const keyOf = ({ platform, id, version = '' }: ModelName): string => `${platform} ${id} ${version}`;

/** Whoever has marked a whole file is not helped by more: all of it can be replaced at once. */
const MOST_OFFERED = 50;

/** The model that a finding is about; none where a name is declared elsewhere: it is replaced there. */
function modelOf(finding: Finding): ModelName | undefined {
  const mention = mentionOf(finding);
  const [ref] = mention?.class === 'known' ? mention.entries : [];
  if (!mention || !ref || mention.declarations || mention.kind === 'api-version') return undefined;
  const version = mention.entries.length === 1 ? ref.version : undefined;
  return { platform: ref.platform, id: ref.id, ...(version !== undefined && { version }) };
}

/** The page behind the claim. */
function openSource(finding: Finding, words: ActionMessages): readonly Action[] {
  const url = finding.source?.url;
  if (url === undefined || !URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [{ kind: 'open-source', title: words.openSource(host), finding, url }];
}

const ignoreId = (finding: Finding, id: string, words: ActionMessages): Action => ({
  kind: 'ignore-id',
  title: words.ignoreInWorkspace(id),
  finding,
  id,
});

/** `undefined` where the language has no comments, and in a code block of Markdown, where one would be shown. */
function ignoreOnLine(
  { rule, target }: Finding,
  { path, languageId = '', text }: CheckedReading['reading']['document'],
  blocks: readonly Span[],
): { readonly at: number; readonly newText: string } | undefined {
  const comment = ignoreComment(path, languageId, rule);
  if (comment === undefined) return undefined;
  const at = text.lastIndexOf('\n', target.start - 1) + 1;
  if (isInCodeBlock(blocks, at)) return undefined;
  const indentation = /^[^\S\r\n]*/.exec(text.slice(at))?.[0] ?? '';
  return { at, newText: `${indentation}${comment}${lineEndOf(text)}` };
}

/** On top of the file; `undefined` where the language has no comments. */
function ignoreInFile(
  { rule }: Finding,
  { path, languageId = '', text }: CheckedReading['reading']['document'],
): { readonly at: number; readonly newText: string } | undefined {
  const comment = ignoreComment(path, languageId, rule, 'file');
  return comment === undefined ? undefined : { at: topOf(text), newText: `${comment}${lineEndOf(text)}` };
}

/** As the text ends its first line. */
function lineEndOf(text: string): string {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}
