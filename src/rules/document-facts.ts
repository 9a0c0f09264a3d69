/** What a whole text tells, looked for when somebody asks; and who asked. */
import { type Call, type CallReading, callReading, type RecognizedDocument } from '../recognition';

export interface DocumentFacts {
  /** Parameters by which answers are sampled stand in it: `temperature`, `top_p`. */
  samples(): boolean;
  /** The request that a place stands in. */
  callAround(offset: number): Call | undefined;
  /** The same, and what shows that it reads as it did. */
  callReading(offset: number): CallReading;
  /** The one region of a cloud that it names; `undefined` where it names none or several. */
  region(): string | undefined;
  /** Requests may go to somebody else than the vendor whose client is used: a base address, a proxy, a router. */
  redirects(): boolean;
  /** Google's SDK is used, which asks the Gemini API unless the file speaks of Vertex. */
  asksGemini(): boolean;
  /** Does some work, and tells what was asked for it. */
  watched<T>(work: () => T): Watched<T>;
}

export interface Watched<T> {
  readonly result: T;
  readonly samples: boolean;
  /** The call around the mention was looked at. */
  readonly call: boolean;
  /** More was asked: any change of the text may change the result. */
  readonly everywhere: boolean;
}

const SAMPLING = ['temperature', 'Temperature', 'TEMPERATURE', 'top_p', 'topP', 'TopP', 'TOP_P', 'topp', 'Top_p'];
const REGION =
  /\b(?:\w{0,40}_)?(?:location|region|region_name|LOCATION|Location|REGION|Region)["']?\s{0,4}[:=(,]\s{0,4}["']?(global|us|eu|[a-z]{2,12}(?:-[a-z]{2,12}){1,2}-?\d{1,2})\b(?!-)|\b([a-z]{2,12}-[a-z]{2,12}\d{1,2})-aiplatform\.googleapis|\/locations\/([a-z]{2,12}(?:-[a-z]{2,12}\d{1,2})?)\//g;

const ADDRESS =
  /base_?(?:url|uri|path)|api_?base|base_?address|\bendpoint|litellm|gateway|\bproxy|openrouter|model_?list|localhost|127\.0\.0\.1/i;
/** The vendors' own addresses are no redirection. */
const OWN_ADDRESS =
  /(?:base_?ur[li]|api_?base|base_?path|base_?address|endpoint)\w{0,20}["']?\s{0,4}[:=(]\s{0,4}["'`]https:\/\/(?:api\.(?:openai|anthropic|mistral|cohere)\.(?:com|ai)|generativelanguage\.googleapis\.com)/gi;

export function documentFacts(document: RecognizedDocument): DocumentFacts {
  const { text } = document;
  let samples: boolean | undefined;
  let region: string | undefined | 'unasked' = 'unasked';
  let redirects: boolean | undefined;
  let gemini: boolean | undefined;
  let asked = false;
  let everywhere = false;
  let calls = false;
  const readings = new Map<number, CallReading>();
  const readingAt = (offset: number): CallReading => {
    const known = readings.get(offset) ?? callReading(document, offset);
    readings.set(offset, known);
    return known;
  };
  return {
    samples() {
      asked = true;
      samples ??= SAMPLING.some((word) => text.includes(word));
      return samples;
    },
    callAround(offset) {
      calls = true;
      return readingAt(offset).call();
    },
    callReading: readingAt,
    region() {
      everywhere = true;
      if (region === 'unasked') region = onlyRegion(text);
      return region;
    },
    redirects() {
      everywhere = true;
      redirects ??= ADDRESS.test(text.replaceAll(OWN_ADDRESS, ''));
      return redirects;
    },
    asksGemini() {
      everywhere = true;
      gemini ??= /\bgenai\b|GoogleGenAI/.test(text) && !/vertex/i.test(text);
      return gemini;
    },
    watched(work) {
      asked = false;
      everywhere = false;
      calls = false;
      const result = work();
      return { result, samples: asked, call: calls, everywhere };
    },
  };
}

/** The regions of a cloud that a text names, each where it stands. */
export function* regionsIn(text: string): Iterable<{ readonly name: string; readonly start: number }> {
  for (const match of text.matchAll(REGION)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    yield { name, start: match.index + match[0].lastIndexOf(name) };
  }
}

function onlyRegion(text: string): string | undefined {
  const found = new Set<string>();
  for (const { name } of regionsIn(text)) found.add(name);
  return found.size === 1 ? [...found][0] : undefined;
}
