/** A model deployment as a file declares it: what it may be called, which model in which version, as what, where. */

/** A text of the file. Offsets in UTF-16 code units, end exclusive. */
export interface Located {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that the file says a field may hold: one value is proof, several are a choice, none is open. */
export type Values = readonly Located[];

/** What a field may hold, and what the fields of a file may be put together to: whoever writes more gets no answer, and is told so. */
export const MOST_CHOICES = 64;
export const MOST_PAIRS = 20_000;
/** A field with more choices is as good as open; told apart from other open ones by being this very list. */
export const TOO_MANY: Values = [];

export type DeclaredIn = 'bicep' | 'arm' | 'terraform' | 'azd' | 'cli';

export interface Deployment {
  readonly declaredIn: DeclaredIn;
  /** The place of the declaration: the object, block or command. */
  readonly start: number;
  readonly end: number;
  /** How callers name it. */
  readonly name: Values;
  /** `OpenAI`, `Cohere`, … */
  readonly format: Values;
  readonly model: Values;
  readonly version: Values;
  /** The deployment type (SKU): `GlobalStandard`. */
  readonly sku: Values;
  /** Where the SKU opens that is written inside of `properties`: Azure reads it beside them. */
  readonly ignoredSku: Values;
  readonly capacity: Values;
  readonly upgradeOption: Values;
  /** Of the account, as written: `eastus2` or `East US 2`. */
  readonly region: Values;
}

/** The one text of a field, when the file leaves no choice. */
export function provenText(values: Values): string | undefined {
  const [first, ...others] = values;
  return first && others.every(({ text }) => text === first.text) ? first.text : undefined;
}

/** `East US 2` and `eastus2` are the same region. */
export function regionName(written: string): string {
  return written.toLowerCase().replaceAll(/[\s()-]/g, '');
}
