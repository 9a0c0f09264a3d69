/** The signs of services in a whole file, read once when a version does not tell its service nearby, and kept. */
import { type Change, firstFrom, OFFSETS, updateItems } from '../../text';
import { SIGNS } from './services';

/** What a whole file says of its versions. Whoever asks depends on all of the file. */
export interface FileFacts {
  readonly signs: () => FileSigns;
  /** A template of Azure's resources in JSON. */
  readonly isTemplate: () => boolean;
  /** The address whose `api-version=` a variable of this name fills, as far as it stands in one piece. */
  readonly urlWith: (variable: string) => string | undefined;
  /** Something else that is far away is looked at. */
  readonly ask: () => void;
  /** Was any of it asked since `restart`? */
  readonly asked: () => boolean;
  readonly restart: () => void;
  /** For the next text, when the signs were read. */
  readonly kept: () => SignPlaces | undefined;
}

/** For each sign its offsets; of the bare word "openai" behind them. */
export type SignPlaces = readonly (readonly number[])[];

export interface FileSigns {
  /** Of the services that `has` accepts, the one with a sign nearest to the offset; none when two are about as near. */
  nearest(offset: number, has: (service: string) => boolean): string | undefined;
}

/** `old`: the signs of the text before the change. */
export function fileFacts(text: string, old?: SignPlaces, change?: Change): FileFacts {
  let asked = false;
  let template: boolean | undefined;
  let urls: ReadonlyMap<string, string> | undefined;
  let places = old && change && signPlaces(text, old, change);
  return {
    signs() {
      asked = true;
      places ??= signPlaces(text);
      return fileSigns(places);
    },
    isTemplate() {
      asked = true;
      template ??= /deploymentTemplate/i.test(text);
      return template;
    },
    urlWith(variable) {
      asked = true;
      urls ??= urlsByVariable(text);
      return urls.get(variable);
    },
    ask() {
      asked = true;
    },
    asked: () => asked,
    restart() {
      asked = false;
    },
    kept: () => places,
  };
}

/** `?api-version=$VER`, `={ver}`, `={{ver}}`, `=" + ver`, `=%s", host, ver)` */
const FILLED =
  /[?&]api-version(?:=|["'`]\s?,\s?)(?:["'`]\s{0,2}(?:\+|\.|&|<>|\|\|)\s{0,2}|[$#]?\{{1,2}\s?|\$\(?|%[sv]["'`](?:,\s{0,20}[\w.()[\]]{1,40}){0,4},\s{0,20})?\$?(?:[\w$]{1,40}(?:\.|->|::)){0,3}([A-Za-z_]\w{0,60})/g;
const LONGEST_URL = 300;

function urlsByVariable(text: string): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  if (!text.includes('api-version')) return urls;
  for (const found of text.matchAll(FILLED)) {
    const head = text.slice(Math.max(0, found.index - LONGEST_URL), found.index);
    const variable = found[1] ?? '';
    if (!urls.has(variable)) urls.set(variable, /[^\s"'`<>]*$/.exec(head)?.[0] ?? '');
  }
  return urls;
}

/** Somebody else's API. */
const NONE = '';
/** Half as far: then the nearer one is meant. */
const CLEARLY_NEARER = 2;

function fileSigns(places: SignPlaces): FileSigns {
  return {
    nearest(offset, has) {
      const near = new Map<string, number>();
      for (const [index, { services }] of SIGNS.entries()) {
        const at = places[index];
        if (!at?.length) continue;
        const service = services.length ? services.find(has) : NONE;
        if (service === undefined) continue;
        const distance = distanceTo(offset, at);
        near.set(service, Math.min(distance, near.get(service) ?? distance));
      }
      const [first, second] = [...near].sort((a, b) => a[1] - b[1]);
      // The word alone is the weakest sign: it speaks where nothing else does.
      if (!first) return has('azure-openai') && places[SIGNS.length]?.length ? 'azure-openai' : undefined;
      return first[0] === NONE || (second && second[1] < first[1] * CLEARLY_NEARER) ? undefined : first[0];
    },
  };
}

/** To the nearest of some ascending offsets. */
function distanceTo(offset: number, at: readonly number[]): number {
  const next = firstFrom(at, OFFSETS.at, offset);
  const before = at[next - 1] ?? Number.NEGATIVE_INFINITY;
  return Math.min(offset - before, (at[next] ?? Number.POSITIVE_INFINITY) - offset);
}

/** No sign of a service is longer, in UTF-16 code units. */
const LONGEST_SIGN = 200;
const all = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags.replace('g', '')}g`);
const PATTERNS: readonly (readonly RegExp[])[] = [
  ...SIGNS.map(({ clients, urls, settings }) => [clients, urls, settings].flatMap((sign) => (sign ? all(sign) : []))),
  [/\bopenai\b/gi],
];

function signPlaces(text: string, old?: SignPlaces, change?: Change): SignPlaces {
  return PATTERNS.map((signs, index) =>
    updateItems(OFFSETS, old?.[index], change, text, LONGEST_SIGN, (from, to) =>
      [...new Set(signs.flatMap((sign) => offsetsOf(sign, text, from, to)))].sort((a, b) => a - b),
    ),
  );
}

function offsetsOf(sign: RegExp, text: string, from: number, to: number): readonly number[] {
  const at: number[] = [];
  // Looked for in this stretch alone: the next sign may be at the other end of the file.
  const start = Math.max(0, from - 1);
  const stretch = text.slice(start, to + LONGEST_SIGN);
  sign.lastIndex = from - start;
  for (let found = sign.exec(stretch); found && start + found.index < to; found = sign.exec(stretch)) {
    at.push(start + found.index);
    // Signs may stand in one another: each is looked for from the next character on.
    sign.lastIndex = found.index + 1;
  }
  return at;
}
