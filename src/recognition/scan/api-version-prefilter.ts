/** Whether the bytes of a file can hold an API version: what a date needs beside it, told without decoding or cutting the text. */
import { type Catalogue, memoize } from '../../catalogue';
import { beginsThere } from '../api-versions/candidates';
import { SIGNS } from '../api-versions/services';

/** Told of each n-gram that a search meets, in the order of the file; `true`: that is enough to read it. */
export interface VersionEvidence {
  /** At the first digit of `2024-` or `2024_`. */
  date(at: number): boolean;
  /** At `api-v`, `api_v`, `apiVe`: what carries a version, and what `preview`, `latest` and `v1` stand behind. */
  word(at: number): boolean;
  /** At the last word of `openai-version`, `serviceVersion`, `API version`. */
  carrier(at: number): boolean;
  /** At the end of `Microsoft.`. */
  provider(at: number): boolean;
  /** When the whole file was seen. */
  suffices(): boolean;
}

/**
 * A date needs a name that carries it and the evidence of a service, not far above it; a date of the catalogue only the evidence of a service that
 * has it, wherever in the file. `textBetween` gives characters of the file, also beyond its ends.
 */
export function createVersionEvidence(
  textBetween: (from: number, to: number) => string,
  catalogue: () => Catalogue,
): VersionEvidence {
  const known = new Set<string>();
  let date = Number.NEGATIVE_INFINITY;
  let carrier = Number.NEGATIVE_INFINITY;
  let provider = Number.NEGATIVE_INFINITY;
  /** Up to here there is no evidence of a service, as far back as anybody will look again. */
  let clearTo = 0;
  const isBeside = (): boolean => {
    if (Math.abs(date - provider) < FAR) return true;
    if (date - carrier > FAR || carrier - date > BELOW) return false;
    const text = textBetween(Math.max(date - FAR, clearTo - LONGEST_PATTERN), date + BELOW);
    clearTo = date + BELOW;
    return isOf(NAMES, text) || SERVICES.some((pattern) => pattern.test(text));
  };
  const carries = (at: number): boolean => {
    carrier = at;
    return carrier - date < BELOW && isBeside();
  };
  return {
    date(at) {
      const text = textBetween(at, at + LONGEST_DATE);
      if (IDENTIFIER.test(text)) {
        const name = textBetween(at - LONGEST_START, at);
        return /v$/i.test(name) && beginsThere(name, name.length - 1);
      }
      const [version] = DATE.exec(text) ?? [];
      const before = textBetween(at - LONGEST_LINE, at);
      if (version === undefined || !(IN_PLACE.test(before) || /vers/i.test(before))) return false;
      if (PREFIX.test(before)) return true;
      for (const service of servicesOf(version, catalogue())) known.add(service);
      date = at;
      return (date - carrier <= FAR || !DASH.test(before)) && isBeside();
    },
    word(at) {
      const text = textBetween(at, at + LONGEST_SETTING);
      if (SETTING.test(text) && isOfAzure(textBetween(at - FAR, at + BELOW))) return true;
      return CARRIED.test(text) && carries(at);
    },
    carrier(at) {
      const text = textBetween(at - LONGEST_NAME, at + 5);
      const isName = NAME.test(text) || (IN_PROSE.test(text) && PROSE.test(textBetween(at - LONGEST_PROSE, at + 4)));
      return isName && carries(at);
    },
    provider(at) {
      const text = textBetween(at - 5, at + LONGEST_PROVIDER).toLowerCase();
      if (providersOf(catalogue()).some((name) => text.includes(name))) provider = at;
      return false;
    },
    suffices() {
      if (!known.size) return false;
      const text = textBetween(0, Number.POSITIVE_INFINITY);
      return [...known].some((service) => clientMatchesOf(service).some((pattern) => pattern.test(text)));
    },
  };
}

/** How far above a date its name and its service are looked for: the keys and calls around it, and a long list of dates in them. */
const FAR = 4_096;
/** And below: the next line. */
const BELOW = 400;

const LONGEST_DATE = 20;
const DATE = /^20[12]\d-[01]?\d-[0-3]\d(?:-preview)?/i;
const IDENTIFIER = /^20[12]\d_[01]\d_[0-3]\d/;
/** Between words, as in a list of names and dates; an item of a list begins its line with one. */
const DASH = /[^\s-][ \t]*-[ \t]{1,8}$/;
const PREFIX = /(?:bedrock|vertex)-$/i;
/** The letter before a year, and what tells whether a name begins with it. */
const LONGEST_START = 5;
/** Two lines of usual length. */
const LONGEST_LINE = 320;
/** What a value stands behind; elsewhere the word "version" must be near. */
const IN_PLACE = /(?:["'`=:@>[,|*(]|:-|\\[ntr]|(?:bedrock|vertex)-|[=:,[{|+?>-][ \t]{1,8})$/i;

const LONGEST_SETTING = 40;
const CARRIED = /^api[-_]?vers/i;
const SETTING = /^api[-_]?version["'`\])\\]{0,4}\s{0,4}[:=,]\s{0,4}\\{0,2}["'`]?(?:preview|latest|v1)(?![\w.-])/i;

const LONGEST_NAME = 24;
/** 版本 and バージョン as bytes of UTF-8. */
const NAME =
  /(?:ai|api|anthropic|service|inference)[^a-z\d]{0,8}vers?i?$|api\s?(?:\xe7\x89\x88|\xe3\x83\x90)[^a-z]{2}$/i;
/** In a sentence other words may stand between. */
const IN_PROSE = /\sversi$/i;
const LONGEST_PROSE = 80;
const PROSE = /(?:api|anthropic|service)\s(?:[a-z]+\s){1,5}vers$/i;

const LONGEST_PROVIDER = 60;

/** No evidence of a service is longer. */
const LONGEST_PATTERN = 200;

const union = (patterns: readonly (RegExp | undefined)[], flags: string): RegExp =>
  new RegExp(patterns.flatMap((pattern) => pattern?.source ?? []).join('|'), flags);

/** These are looked for in small letters without separators. */
const NAMES = union(
  SIGNS.map(({ names }) => names),
  '',
);
const AZURE = SIGNS.filter(({ services }) => services.includes('azure-openai'));
const AZURE_NAMES = union(
  AZURE.map(({ names }) => names),
  '',
);
const AZURE_CLIENTS = union(
  AZURE.map(({ clients }) => clients),
  '',
);
const isOf = (names: RegExp, text: string): boolean => names.test(text.toLowerCase().replace(/[^a-z\d]+/g, ''));

/** Words count for Azure OpenAI only. */
const isOfAzure = (text: string): boolean => isOf(AZURE_NAMES, text) || AZURE_CLIENTS.test(text);

const OPENAI = /\bopenai\b/i;
const SERVICES = [
  union(
    SIGNS.map(({ clients }) => clients),
    '',
  ),
  union([...SIGNS.flatMap(({ urls, settings }) => [urls, settings]), OPENAI], 'i'),
];

/** The evidence of a service in a whole file; for Azure OpenAI the word alone is one. */
function clientMatchesOf(service: string): readonly RegExp[] {
  const own = SIGNS.filter(({ services }) => services.includes(service));
  const patterns = own.flatMap(({ clients, urls, settings }) =>
    [clients, urls, settings].flatMap((pattern) => pattern ?? []),
  );
  return service === 'azure-openai' ? [...patterns, OPENAI] : patterns;
}

/** `microsoft.cognitiveservices` and the others that are providers of Azure's resources. */
const providersOf = memoize(({ apiVersions }: Catalogue): readonly string[] =>
  apiVersions.services.map((service) => service.toLowerCase()).filter((name) => name.includes('.')),
);

/** The services that have a version, or a look-alike of it. */
function servicesOf(version: string, { apiVersions }: Catalogue): readonly string[] {
  if (!apiVersions.isListed(version)) return [];
  const alike = apiVersions.services.filter((service) => apiVersions.lookAlike(service, version));
  return [...apiVersions.servicesWith(version), ...alike];
}
