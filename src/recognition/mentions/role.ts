/** What a mention is for: a value that goes to an API, a text for people, or a name that nothing calls. */
import { lineEnd, lineStart, type Region, rememberNames } from '../../text';
import type { Candidate } from '../candidate';
import { tierIn } from '../context/file-kind';
import { meaningOf } from '../context/name-semantics';
import type { UsageContext } from '../context/usage';
import type { FileOptions } from '../document';
import { isProse, type Role, type Tier } from '../mention';
import { callsNothing } from './uncalled';

type Placed = Pick<Candidate, 'url' | 'usage' | 'start' | 'end'>;

export function roleOf({ url, usage, start, end }: Placed, region: Region, text: string): Role {
  if (url) return isShownIn(region) ? 'prose' : 'url';
  if (region.role === 'prose' && isInTag(text, start, usage)) return 'code';
  if (region.role !== 'code' && region.role !== 'config') return region.role;
  const before = text.slice(Math.max(region.start, lineStart(text, start, FAR)), start);
  if (isCommentedOut(before, region, start)) return 'comment';
  // A word of a command, or of a text that one shows, stands among those of its line.
  const isBare = region.shape === 'word' && !usage.keyed && !usage.owners.length;
  const around = isBare ? { start: lineStart(text, start, FAR), end: lineEnd(text, end, FAR) } : region;
  if (usage.meaning === 'displayText' || isExample(text, around, start) || isInInstructions(usage)) return 'prose';
  if (isInFence(text, region, start) || isInShownHeredoc(text, region, start) || isInPrintedLines(text, region, start))
    return 'prose';
  const words = wordsAround(text, around, start, end);
  if (isBare) return isPrinted(text, start) || (words >= SENTENCE && isSentence(text, around)) ? 'prose' : region.role;
  // A sentence in a string speaks of a model; only a key, a flag or a quote inside of it passes one on.
  if (words >= SENTENCE && (!usage.keyed || isOfShownText(usage))) return 'prose';
  // Code in a text that somebody reads: `warn("Use ask('acme-1')")`, `page_content: "ask(model='acme-1')…"`.
  if (around.start < start - 8 && isQuoted(text, start, end) && (isWarning(usage) || isPageOfText(usage, around)))
    return 'prose';
  if (
    words > 0 &&
    (isMessage(usage) || isDisplayName(usage) || ((!usage.keyed || /: $/.test(before)) && isPrinted(text, start)))
  )
    return 'prose';
  if (isLogged(usage) || (isMessage(usage) && !usage.keyed && lineStart(text, start, FAR) > region.start))
    return 'prose';
  if (!usage.keyed && isBullet(text, around, start) && isPrinted(text, start)) return 'prose';
  // `echo "  $0 'gpt-4o'   # all of them"`: an example that is quoted in what a script shows.
  if (
    !usage.keyed &&
    around.start < start - 1 &&
    isQuoted(text, start, end) &&
    /\s/.test(text.slice(around.start, start)) &&
    isPrinted(text, start)
  )
    return 'prose';
  if (isReturnedTitle(text, start)) return 'prose';
  if (isAsked(usage) && around.start < start && !usage.keyed) return 'prose';
  // `name: "acme-1 · classify"`: a row of what is shown.
  if (around.start === start && /^ [·•|→–—] /.test(text.slice(end, end + 3))) return 'prose';
  const line = text.slice(lineStart(text, start, FAR), start);
  return IN_SQL_COMMENT.test(line) || IN_PLAIN_WORDS.test(line) ? 'prose' : region.role;
}

/** `puts <<~HELP`, `cat <<EOF`: a text that goes to nobody but who reads it. */
function isInShownHeredoc(text: string, region: Region, at: number): boolean {
  if (region.shape !== 'word')
    return (
      text[region.start - 1] === '\n' &&
      SHOWN_HEREDOC.test(text.slice(lineStart(text, region.start - 1, FAR), region.start))
    );
  // A shell's words are regions of their own.
  const before = text.slice(Math.max(0, at - HEREDOC), at);
  const open = [...before.matchAll(OPENS_HEREDOC)].at(-1);
  if (!open || !SHOWN_HEREDOC.test(open[0])) return false;
  return !before
    .slice(open.index + open[0].length)
    .split('\n')
    .some((line) => line.trim() === open[1]);
}
/** How far back, in UTF-16 code units. */
const HEREDOC = 600;
const OPENS_HEREDOC = /^[^\n<]{0,100}<<-?\s?["']?(\w{2,40})["']?[^\n]{0,60}$/gm;
const SHOWN_HEREDOC =
  /(?:^|[;&{]|\b(?:then|do|else)\b)\s*(?:cat|echo|puts|print|printf|warn|die|abort|say|(?:\$?std(?:err|out)|STD(?:ERR|OUT))\.puts)\b[^|>\n(]*<<[-~<]?\s?["']?\w+["']?\s{0,3}\)?;?\s*$/;

/** `echo "run \\` and the lines below it: a command that somebody may copy, handed to no other and to no file. */
function isInPrintedLines(text: string, { role, shape, start, end }: Region, at: number): boolean {
  if (role !== 'code' || shape === 'word' || lineStart(text, at, FAR) <= start) return false;
  const behind = text.slice(end, lineEnd(text, end, FAR));
  return ECHO.test(text.slice(lineStart(text, start, FAR), start)) && !/[|>]/.test(behind);
}
const ECHO =
  /(?:^|[;&{]|\b(?:then|do|else)\b)\s*(?:echo(?: -[en]+)?|Write-(?:Host|Output)|print(?:f|ln)?|puts)[ (]{1,2}["']{1,3}$/;

/** Markdown in a string, with code in it that is shown: `"details": "Do so:\\n```js\\nask('acme-1')…`. */
const isInFence = (text: string, { start }: Bounds, at: number): boolean =>
  at - start > 4 && FENCE.test(text.slice(Math.max(start, at - HEREDOC), at));
const FENCE = /```|\\`\\`\\`/;

type Bounds = Pick<Region, 'start' | 'end'>;

/** Words that stand between words in a sentence, and in no command. */
const isSentence = (text: string, { start, end }: Bounds): boolean => SENTENCE_WORDS.test(text.slice(start, end));
const SENTENCE_WORDS = /(?:^|\s)(?:the|an?|is|are|was|of|with|your|this|that|which)(?=\s)/i;

/** How loud a mention may be: what nothing calls is listed, and speaks at most of models that are gone. */
export function tierOf(candidate: Candidate, role: Role, region: Region, text: string, options: FileOptions): Tier {
  const tier = tierIn(candidate.url && isProse(region.role) && !region.example ? region.role : role, region, options);
  if (tier !== 'default' || options.loud === 'everywhere') return tier;
  const isUncalled = callsNothing(candidate, text) || (candidate.url && isSampleUrl(text, candidate.start));
  return isUncalled ? 'uncalled' : 'default';
}

/** `placeholder="https://…/deployments/acme-1"`: people read it. */
export function isShownIn(region: Region): boolean {
  const [nearest] = isProse(region.role) ? [] : region.place().owners;
  return (
    nearest?.as === 'key' &&
    (meaningOf(nearest.name) === 'displayText' || (region.end - region.start > LONG && PAGE.test(nearest.name)))
  );
}

/** `https://<your-resource>.…`: an address that somebody must fill in first. */
export const isSampleUrl = (text: string, at: number): boolean =>
  TO_FILL_IN.test(/[^\s"'`]*$/.exec(text.slice(lineStart(text, at, LONGEST_URL), at))?.[0] ?? '');
const LONGEST_URL = 300;
const TO_FILL_IN = /<[\w -]{2,40}>|(?:\/\/|[/{[(])[{[]?(?:your|my)[-_]|\byour-|\/\/xx+[.-]|\bexample\.(?:com|org)/i;

const FAR = 160;

/** `<%= chat(model: "acme-1") %>`, `{{ "acme-1" if fast }}`: what a template computes. */
const isInTag = (text: string, start: number, { keyed }: UsageContext): boolean =>
  (keyed === true || /["']/.test(text[start - 1] ?? '')) && TAG.test(text.slice(lineStart(text, start, FAR), start));
const TAG = /(?:<%|\{[{%])[^%}]*$/;

/** A line that is switched off in a text of several lines, and what a setting of an example says behind its value. */
function isCommentedOut(before: string, region: Region, start: number): boolean {
  if (region.shape === 'text' && /\s(?:#|\/\/)\s[^"'`]*$/.test(before)) return true;
  return start - region.start > before.length && /^\s*(?:\/\/|#+\s|--\s|<!--|\*\s|REM\s)/.test(before);
}

/** `"The model, e.g. gpt-4o"`: for people, also where a model is asked for. */
const isExample = (text: string, region: Bounds, at: number): boolean =>
  at > region.start &&
  (SUCH_AS.test(text.slice(Math.max(region.start, at - 20), at)) ||
    AFTER_OTHERS.test(text.slice(Math.max(region.start, at - FAR), at)) ||
    IN_BRACKETS.test(text.slice(Math.max(region.start, at - FAR), at)));
const SUCH_AS = /(?:\be\.g\.,?:?|\bi\.e\.,?|\bsuch as|\bfor example[,:]?|\bfor instance[,:]?|\blike)\s{1,2}["'`]?$/i;
/** `"A model, e.g. acme-1, acme-2"` */
const AFTER_OTHERS = /\b(?:e\.g\.|such as|for example),?:? (?:[\w.:/-]{2,60}, ){1,6}$/i;
/** `"Default model (acme-1, acme-2)"`, `"JSON (e.g. {model: 'acme-1'})"` */
const IN_BRACKETS =
  /[A-Za-z]{2,} \((?:(?:[\w./:-]{2,60}, ){0,6}|(?:e\.g\.|i\.e\.|for example|such as|like),? [^()\n]{0,100})$/;

/** A setting inside the text that an agent is told, or that people read. */
const isInInstructions = ({ keyed, owners }: UsageContext): boolean =>
  keyed === true && owners.slice(1, 3).some(({ as, name }) => as === 'key' && INSTRUCTIONS.test(name));
/** `help_text: "runs with --model acme-1 and asks …"`: people read of the flag. */
const isOfShownText = ({ owners: [, outer] }: UsageContext): boolean =>
  outer?.as === 'key' && meaningOf(outer.name) === 'displayText';
const INSTRUCTIONS =
  /(?:instructions?|prompts?|guidelines|persona|description|placeholder|help|hints?|examples?|(?:long|short)desc(?:ription)?|epilog|usage)$/i;

const SENTENCE = 3;
/** A line of words up to the quote: of a text that a shell shows. */
const IN_PLAIN_WORDS =
  /^\s*[A-Z][a-z]*(?:,? [A-Za-z]+){3,20} ["']$|^\s*[A-Z][a-z]*(?:,? [A-Za-z]+){3,20} "[\w.:/-]{1,60}"(?:,? [a-z]+){2,20} "$/;

/** `name: Ask gpt-4o in CI` */
const isDisplayName = ({ keyed, owners: [nearest] }: UsageContext): boolean =>
  !keyed && nearest?.as === 'key' && /^name$/i.test(nearest.name);

/** `throw new Error("gpt-4-32k is gone")`, `log.warn("falls back to gpt-4o")`: a text for people, however short. */
const isMessage = ({ owners }: UsageContext): boolean =>
  owners.slice(0, 2).some(({ as, name }) => as === 'callee' && isShowing(name));
const isShowing = rememberNames((name) => MESSAGE.test(name) || SHOWN.test(name));
const MESSAGE =
  /(?:^|[._:]|[a-z](?=[A-Z])|(?<![A-Za-z])[fe](?=print))(?:[eE]rror[fs]?|[eE]xception|[wW]arn(?:ing|f)?|[fF]atal[fl]?|[pP]anicf?|[rR]aise|[pP]rint(?:f|ln)?|putStr(?:Ln)?|message|stop|cat|[wW]rite(?:Line|ln)|echo|puts|die|abort|alert|toast|notify|NSLog|console\.\w+|(?:[lL]og(?:ger|ging)?|LOG)\.\w+|\bt|gettext|translate)!?$/;
const isWarning = ({ owners }: UsageContext): boolean =>
  owners
    .slice(0, 3)
    .some(
      ({ as, name }) => as === 'callee' && /(?:^|[._])(?:warn(?:ing)?s?|\w*(?:Error|Exception|Warning))$/.test(name),
    );
/** `page_content`, or a long `text`: a page of a book, of a site. */
const isPageOfText = ({ owners }: UsageContext, { start, end }: Bounds): boolean =>
  owners
    .slice(0, 3)
    .some(
      ({ as, name }) =>
        as === 'key' &&
        (/^(?:page_?content|markdown|readme|excerpt|passage|transcript)$/i.test(name) ||
          (end - start > LONG && PAGE.test(name))),
    );
/** `echo "  • acme-1 (Acme)"`: an item of what is shown. */
const isBullet = (text: string, around: Bounds, start: number): boolean =>
  /^\s*[•·*+✓✔→>–-]\s{1,4}$/u.test(text.slice(around.start, start).slice(-12));

/** `name varchar(40) COMMENT 'such as acme-1'` */
const IN_SQL_COMMENT = /\bCOMMENT\s{1,3}(?:=\s?)?'[^'\n]*$/i;
/** `log.info("asks {}", "acme-1")`: one of the values in a message. */
const isLogged = ({ owners: [nearest] }: UsageContext): boolean =>
  nearest?.as === 'callee' && (nearest.argument ?? 0) > 0 && LOGS.test(nearest.name);
const LOGS =
  /(?:^|[._])(?:[lL]og(?:ger|ging)?|LOG(?:GER)?|slog|console|[cC]onsole)\.\w+$|(?:^|[._])Log(?:Information|Warning|Error|Debug|Trace|Critical)$|^(?:fmt\.)?[fF]?[pP]rint(?:f|ln)?!?$|^(?:warn|info|debug|error|trace)!?$/;
const LONG = 400;
const PAGE = /^(?:text|document|abstract|chunk)$/i;
/** `var displayName: String { … return "acme-1"`, `def title(self): return "acme-1"`: what people read. */
function isReturnedTitle(text: string, start: number): boolean {
  if (!RETURNS.test(text.slice(lineStart(text, start, FAR), start))) return false;
  const name = [...text.slice(Math.max(0, start - HEREDOC), start).matchAll(DECLARED)].at(-1)?.[1];
  return name !== undefined && meaningOf(name) === 'displayText';
}
const RETURNS = /(?:\breturn\s|->\s|=>\s)["']$/;
/** A function or what is computed for a property. */
const DECLARED =
  /\b(?:def|var|func|function|fun|fn|get|val|string|String)[ \t]{1,3}([A-Za-z_]\w{0,60})(?=\s?(?:\(|:|\{|=>|\n))/g;
/** `input("1: acme-1")`: a menu. */
const isAsked = ({ owners: [nearest] }: UsageContext): boolean =>
  nearest?.as === 'callee' &&
  /^(?:raw_)?input$|^(?:readline|rl)\.question$|^(?:click\.)?(?:prompt|confirm)$/.test(nearest.name);
/** What people read is handed over: `@description("…")`, `.describe("…")`, `#[deprecated("…")]`. */
const SHOWN =
  /(?:^|[._:@])(?:describe|(?:sys\.)?description|with_?description|help|long_?help|about|summary|title|label|placeholder|add_?help_?text|tool_?tip|caption|hint|usage|epilog(?:ue)?|deprecated|obsolete|available|api_?property|text|heading|typography|button)$/i;

/** `echo "Deploying gpt-4o …"`: a command that shows a text, and hands it to no other and to no file. */
function isPrinted(text: string, start: number): boolean {
  const from = lineStart(text, start, FAR);
  if (!SHOWING.test(text.slice(from, start))) return false;
  const end = text.indexOf('\n', start);
  return !/[|<]|(?<![\d>])>(?!&2|>?\s{0,2}"?\$\{?GITHUB_STEP_SUMMARY)/.test(
    text.slice(start, end < 0 ? start + FAR : Math.min(end, start + FAR)),
  );
}
const SHOWING =
  /(?:^|[;&({]|^\s*-|\b(?:then|else|do|run:|main =))\s*@?(?:\d?>&\d\s+)?(?:echo|printf|print|putStr(?:Ln)?|puts|say|raise|throw|fail|(?:long_)?desc|banner|(?:[\w.]{0,30}\.)?(?:log|info|warn|warning|error|debug)|err|success|die|abort|Write-\w+)\s[^|>;]*$/;

/** Words beside the ID in its string; none where code or data in it quotes the ID. Between backticks it is Markdown. */
function wordsAround(text: string, region: Bounds, start: number, end: number): number {
  // Most stand alone.
  if (start === region.start && end === region.end) return 0;
  const before = text.slice(Math.max(region.start, start - 80), start);
  const after = text.slice(end, Math.min(region.end, end + 80));
  if (/["']/.test(text[start - 1] ?? '') && /["'\\]/.test(text[end] ?? '') && !IN_SENTENCE.test(before)) return 0;
  return wordsIn(before.replace(TAGS, '')) + wordsIn(after.replace(TAGS, ''));
}
const isQuoted = (text: string, start: number, end: number): boolean =>
  /["']/.test(text[start - 1] ?? '') && /["',\\]/.test(text[end] ?? '');

/** What a template computes is no text. */
const TAGS = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|^[^{}]*\}\}|\{\{[^{}]*$/g;
/** `the "gpt-4o` */
const IN_SENTENCE = /[a-z]{2} \\?["'](?:[\w.:/-]{2,60}\\?["'], \\?["']){0,4}$/;

const wordsIn = (part: string): number =>
  (part.match(/(?:^|\s)\p{L}{2,}(?=[\s,.!?;:]|$)/gu)?.length ?? 0) + (part.match(UNSPACED)?.length ?? 0);

/** Two letters of a script that leaves no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{2}/gu;
