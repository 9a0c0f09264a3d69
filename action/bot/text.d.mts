interface Model {
  readonly platform?: string | undefined;
  readonly id: string;
  readonly version?: string | undefined;
}

interface Loss extends Model {
  readonly date: string;
  readonly daysLeft: number;
  readonly platformName?: string;
  readonly replacement?: string;
  readonly source?: { readonly url?: string; readonly checked: string };
  readonly owners: readonly string[];
  readonly places: readonly { readonly file: string; readonly line: number; readonly owners?: readonly string[] }[];
}

interface More {
  readonly changes?: readonly string[];
  readonly left?: readonly string[];
  readonly card?: string;
  readonly evaluation?: { readonly status: number; readonly output: string };
}

export function fenced(text: string): string;
export function keyOf(model: Model): string;
export function bodyOf(loss: Loss, more: More): string;
