/** Members of an SDK that stand for models, as mentions: what they name is known, and no text can be put in their place. */
import type { Catalogue } from '../../catalogue';
import { lineStart, type Regions, type Steps, stepsOverLight, withSome } from '../../text';
import { tierIn } from '../context/file-kind';
import type { FileOptions } from '../document';
import { readId } from '../ids/id-syntax';
import { type SdkMember, sdkMemberAt } from '../ids/sdk-members';
import type { Mention, Tier } from '../mention';
import type { FileEvidence } from '../platform/evidence';
import { choosePlatform } from '../platform/resolve-platform';
import { isOfAskedList } from './asked';

export interface MemberSearch {
  readonly text: string;
  readonly regions: Regions;
  readonly evidence: () => FileEvidence;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
}

/** At offsets inside of such names; those of types that the text declares itself are left out: only it knows what they hold. In steps. */
export function* sdkMembers(hits: readonly number[], search: MemberSearch): Steps<readonly Mention[]> {
  const { text, regions, catalogue } = search;
  if (!hits.length) return [];
  const own = typesDeclaredIn(text);
  const fromSdk = SDK.test(text);
  const found = new Map<number, Mention>();
  yield* stepsOverLight(hits, (hit) => {
    if (regions.at(hit)) return;
    const member = sdkMemberAt(text, hit, catalogue);
    if (!member || own.has(member.type ?? '') || NO_MODELS.test(member.type ?? '') || isImported(member, text)) return;
    const mention = mentionOf(member, search, fromSdk);
    if (mention) found.set(mention.start, mention);
  });
  return [...found.values()];
}

const typesDeclaredIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(DECLARED)].map((found) => found[1] ?? ''));
const DECLARED =
  /\b(?:enum|class|object|struct|interface|type|const|let|val|var|namespace|module|record)\s{1,4}(?:class\s{1,4}|struct\s{1,4})?([A-Za-z]\w{0,60})/g;

/** `ModelProvider.GeminiPro`: who provides one. */
const NO_MODELS = /(?:Provider|Vendor|Platform|Backend)s?$/;
const OF_VENDOR = /open_?ai|anthropic|gemini|mistral|cohere|bedrock|groq/i;
/** What is imported from an SDK. */
const SDK =
  /^[ \t]*(?:import|from|use|using|open|alias|@?require(?:_once)?)\b[^\n]{0,100}(?:open_?ai|anthropic|gemini|langchain4j|camel\.)/im;

/** `import static …ModelName.GPT_4O`: it is used elsewhere. */
const isImported = ({ start }: SdkMember, text: string): boolean =>
  /^\s*(?:import|using|use|from|open|alias)\b/.test(text.slice(lineStart(text, start, FAR), start));
const FAR = 160;

function mentionOf(
  { start, end, type, ids }: SdkMember,
  { text, catalogue, evidence, options }: MemberSearch,
  fromSdk: boolean,
): Mention | undefined {
  const all = ids.flatMap((id) => readId(id, catalogue)?.named ?? []);
  const named = [...new Map(all.map((one) => [one.ref.index, one])).values()];
  const owners = type === undefined ? [] : [{ as: 'key' as const, name: type }];
  const choice = choosePlatform(
    {
      start,
      end,
      text: ids[0] ?? '',
      reading: { coreStart: 0, coreEnd: end - start, named },
      usage: { meaning: 'model', position: 'value', owners },
      url: false,
      role: 'code',
    },
    evidence,
    catalogue,
  );
  // A program's own type may have such members, too: something must speak of an SDK.
  if (choice.reason === undefined || (choice.reason.by === 'vendor' && !OF_VENDOR.test(type ?? '') && !fromSdk))
    return undefined;
  const [first] = choice.entries;
  return withSome(
    {
      start,
      end,
      text: text.slice(start, end),
      kind: 'model-id' as const,
      class: 'known' as const,
      role: 'identifier' as const,
      tier: tierAt(text, start, end, options),
      platformReason: choice.reason,
      entries: choice.entries,
      elsewhere: choice.elsewhere,
      datesApply: choice.datesApply,
    },
    { platform: choice.platform || undefined, id: first?.id },
  );
}

/** Compared, a label of a branch, or the key of a table of numbers. */
function tierAt(text: string, start: number, end: number, options: FileOptions): Tier {
  const tier = tierIn('identifier', undefined, options);
  const before = text.slice(lineStart(text, start, FAR), start);
  const callsNothing =
    COMPARES.test(before) ||
    ENCODES.test(before) ||
    COMPARED.test(text.slice(end, end + FAR)) ||
    (ELEMENT.test(before) && isOfAskedList(text, end));
  return tier === 'default' && callsNothing && options.loud !== 'everywhere' ? 'uncalled' : tier;
}
const COMPARES =
  /(?:[=!]==?|\b(?:case|when|is)|(?:[eE]quals?|eq)\(|\b(?:if|elif|and|or|not|while)\b[^\n:]{1,80}\sin\s[[({](?:\s{0,3}[\w.]{1,60},){0,6})\s{0,3}(?:[\w.]{1,60}[.:])?$/;
/** On a line of its own, or behind another. */
const ELEMENT = /(?:^\s*|,\s*|[[({]\s*)$/;
/** `getEncodingForModel(ModelType.GPT_4)` */
const ENCODES = /(?:encod|tokeni[sz]er|tiktoken|countTokens)\w{0,30}\((?:[\w.]{1,40},\s?)?$/i;
/** Also by its text: `Model.X.getName().equals(name)`, and before the encoding that a table holds for it. */
const COMPARED =
  /^(?:(?:\.\w{1,30}(?:\(\))?)?\s{0,3}(?:[=!]==?|->|=>|[:,=]\s{0,3}\d|\.(?:equals(?:IgnoreCase)?|match(?:es)?)\()|(?:\.\w{1,30}(?:\(\))?)?,\s?[^\n;]{0,60}?(?:get)?_?[eE]ncoding)/;
