/** Markdown, MDX, reST, AsciiDoc: prose, tables, code in its own language, front matter. */
import { type Language, languageOf, PLAIN } from '../languages';
import { append, type Region, runningText } from '../regions';
import type { Pause, ReadInSteps } from '../sections';
import type { Steps } from '../steps';
import { linesOf } from './lines';

const FENCE = /^(?:[ \t>]*)(`{3,}|~{3,}|-{4,}$)[ \t]*\{?\.?([\w+#.-]*)/;
/** Three backticks and more of them on the same line: a piece of code in a sentence. */
const CODE_IN_LINE = /^[ \t>]*`{3,}[^`]+`/;
/** A line that may open something; most do not. */
const MARKED = /^[ \t>]*[`~\-[.|<]/;
const ADOC_SOURCE = /^\[source,\s*([\w+#-]+)/;
const RST_CODE = /^(\s*)\.\. (?:code-block|code|sourcecode|highlight)::\s*(\w*)/;
/** What fences are called that no ending of a file and no editor's language is. */
const FENCE_NAMES: ReadonlyMap<string, string> = new Map([
  ['python3', 'x.py'],
  ['ipython', 'x.py'],
  ['golang', 'x.go'],
  ['c#', 'x.cs'],
  ['shell', 'x.sh'],
  ['console', 'x.sh'],
  ['shell-session', 'x.sh'],
  ['pwsh', 'x.ps1'],
  ['batch', 'x.bat'],
  ['docker', 'dockerfile'],
]);

/** What is open is a comment, and code announced in AsciiDoc: a mark for each, so that it is never empty. */
export function* readMarkdown(
  readInSteps: ReadInSteps,
  text: string,
  _language: Language,
  from: number,
  to: number,
  open = '',
  pause?: Pause,
): Steps<readonly Region[]> {
  const regions: Region[] = [];
  let fence:
    | { readonly mark: string; readonly language: Language; readonly start: number; readonly indent: number }
    | undefined;
  let source = open.slice(1);
  let commented = open.startsWith(COMMENTED);
  const inWords = (): string => (commented ? COMMENTED : PLAIN_TEXT) + source;
  const rule = open === '' ? RULE_AT_TOP.exec(text.slice(from, Math.min(to, from + 16))) : null;
  const top = rule ? yield* frontMatter(readInSteps, text, regions, from + rule[0].length, to, rule[1] ?? '') : from;
  // A rule at the top that nothing closes may be closed anywhere below: until then no section stands by itself.
  const ask = rule && top === undefined ? undefined : pause;
  for (const { start, end } of linesOf(text, top ?? from, to)) {
    const line = text.slice(start, Math.min(end, start + 400));
    if (fence) {
      const indented = fence.mark === '' && line.trim() !== '' && indentOf(line) <= fence.indent;
      const closed = fence.mark !== '' && line.trimStart().replace(/^>\s*/, '').startsWith(fence.mark);
      if (!closed && !indented) continue;
      append(regions, asExample(yield* readInSteps(text, fence.language, fence.start, start)));
      fence = undefined;
      if (closed) continue;
    }
    if (ask?.(start, inWords)) return regions;
    if (!MARKED.test(line)) {
      if (line.trim() !== '') regions.push(runningText(start, end, commented ? 'comment' : 'prose'));
      commented &&= !line.includes('-->');
      continue;
    }
    const adoc = ADOC_SOURCE.exec(line);
    if (adoc) {
      source = adoc[1] ?? '';
      continue;
    }
    const rst = RST_CODE.exec(line);
    if (rst) {
      fence = { mark: '', language: fenceLanguage(rst[2] ?? ''), start: end, indent: (rst[1] ?? '').length };
      continue;
    }
    const opened = FENCE.exec(line);
    if (opened && (!opened[1]?.startsWith('-') || source) && !CODE_IN_LINE.test(line)) {
      fence = { mark: opened[1] ?? '```', language: fenceLanguage(opened[2] || source), start: end, indent: 0 };
      source = '';
      continue;
    }
    if (line.trim() === '') continue;
    commented ||= line.trimStart().startsWith('<!--');
    const role = commented ? 'comment' : /^\s*\|.*\|/.test(line) ? 'table' : 'prose';
    commented &&= !text.slice(start, end).includes('-->');
    regions.push(runningText(start, end, role));
  }
  if (fence) append(regions, asExample(yield* readInSteps(text, fence.language, fence.start, to)));
  return regions;
}

const asExample = (regions: readonly Region[]): readonly Region[] =>
  regions.map((region) => ({ ...region, example: true }));

const COMMENTED = '!';
const PLAIN_TEXT = '-';
const RULE_AT_TOP = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/;

/** YAML (or TOML) between two rules at the very top: where it ends, if it does. */
function* frontMatter(
  readInSteps: ReadInSteps,
  text: string,
  regions: Region[],
  from: number,
  to: number,
  rule: string,
): Steps<number | undefined> {
  for (const { start, end } of linesOf(text, from, to)) {
    if (!text.startsWith(rule, start)) continue;
    append(regions, yield* readInSteps(text, languageOf(rule === '---' ? 'x.yaml' : 'x.toml'), from, start));
    return end;
  }
  return undefined;
}

function fenceLanguage(name: string): Language {
  const id = name.toLowerCase();
  const language = languageOf(FENCE_NAMES.get(id) ?? `x.${id}`, id);
  return id === '' || language === PLAIN || language.format === 'markdown' ? UNKNOWN_FENCE : language;
}

/** A fence without a language: commands or output; IDs count where they stand alone. */
const UNKNOWN_FENCE: Language = { ...PLAIN, config: true };

const indentOf = (line: string): number => line.length - line.trimStart().length;
