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
  together,
  withEdits,
} from '../rules';
import type { CheckedReading } from './findings';
import { ignoreComment, isInCodeBlock, topOf } from './ignore-comment';
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

/** Of the findings that a span touches; `start` and `end` may be the same. */
export function actionsAt(
  span: { readonly start: number; readonly end: number },
  checked: CheckedReading,
  words: ActionMessages,
): readonly Action[] {
  const here = checked.findings
    .filter(({ target }) => target.start <= span.end && span.start <= target.end)
    .slice(0, MOST_OFFERED);
  const all = preferredFixes(here).length > 0 ? replaceAll(checked, words, 2) : undefined;
  const actions = here.flatMap((finding) => actionsFor(finding, checked, words));
  // The same model only: said already, by its name.
  const isOffered = actions.some((one) => one.kind === 'replace-in-file' && all && sameEdits(one.edits, all.edits));
  if (!all || isOffered) return actions;
  // Behind the replacements of the first, which are what most want.
  const next = actions.findIndex(({ kind }) => kind !== 'replace' && kind !== 'replace-in-file');
  return actions.toSpliced(next < 0 ? actions.length : next, 0, all);
}

/** All of a file whose replacement is known to work, if there are so many. */
export function replaceAll(
  { findings }: CheckedReading,
  words: ActionMessages,
  atLeast = 1,
): (Action & { readonly kind: 'replace-all' }) | undefined {
  const fixes = preferredFixes(findings);
  if (fixes.length < atLeast) return undefined;
  const { edits, fixes: taken } = together(fixes);
  const count = taken.length;
  const wanted = new Set(fixes);
  const models = new Set(
    findings.filter((finding) => finding.fixes.some((fix) => wanted.has(fix))).map(({ target }) => target.text),
  ).size;
  return { kind: 'replace-all', title: words.replaceAll(count, models), edits };
}

/** The edits wanted, if a fix has exactly these now, and if they fit the text. */
export function offeredEdits(wanted: readonly TextEdit[], checked: CheckedReading): readonly TextEdit[] | undefined {
  const { reading, findings } = checked;
  const all = together(preferredFixes(findings)).edits;
  const models = findings.flatMap((finding) => modelOf(finding) ?? []);
  const each = [...new Map(models.map((model) => [keyOf(model), model])).values()];
  const inFile = each.map((model) => inFileOf(model, checked).edits);
  const offered = [...findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits)), all, ...inFile];
  const edits = offered.find((candidate) => sameEdits(candidate, wanted));
  return edits && withEdits(reading.document.text, edits) !== undefined ? edits : undefined;
}

function actionsFor(finding: Finding, checked: CheckedReading, words: ActionMessages): readonly Action[] {
  const { rule, target, fixes } = finding;
  const mention = mentionOf(finding);
  const { document } = checked.reading;
  const [line, file] = [ignoreOnLine(finding, document), ignoreInFile(finding, document)];
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
    ...replaceElsewhere(finding, checked, words),
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
function replaceElsewhere(finding: Finding, checked: CheckedReading, words: ActionMessages): readonly Action[] {
  const mention = mentionOf(finding);
  const model = modelOf(finding);
  if (!mention || !model) return [];
  const another: Action = { kind: 'replace-by', title: words.chooseAnother, finding, model, at: mention.start };
  if (finding.fixes.length === 0) return mention.kind === 'model-id' ? [another] : [];
  const { edits, fixes } = inFileOf(model, checked);
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
function inFileOf(model: ModelName, checked: CheckedReading): Together<Fix> {
  const known = inFiles(checked);
  const key = keyOf(model);
  const all = known.get(key) ?? together(replacingsOf(model, checked).filter(({ note }) => note === undefined));
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
): { readonly at: number; readonly newText: string } | undefined {
  const comment = ignoreComment(path, languageId, rule);
  if (comment === undefined) return undefined;
  const at = text.lastIndexOf('\n', target.start - 1) + 1;
  if (languageId === 'markdown') {
    const lines = text.slice(0, at).split(/\r?\n/);
    if (isInCodeBlock(lines, lines.length - 1)) return undefined;
  }
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
