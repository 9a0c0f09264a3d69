/** What bills of materials of models (CycloneDX) say of one in the same words, whoever writes them: their libraries have no model cards. */
import { plain } from '../text';

/** Of a component that may be named again in the same bill. */
export const bomRefOf = (...parts: readonly (string | undefined)[]): string =>
  plain(['model', ...parts].filter(Boolean).join('/'));

export interface BomFacts {
  /** Absent where it is only assumed. */
  readonly kind?: string;
  readonly modalities?: {
    readonly input?: readonly string[] | undefined;
    readonly output?: readonly string[] | undefined;
  };
  /** `line` from 1. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

/** The parts `modelCard` and `evidence` of a component. */
export function modelCardOf({ kind, modalities = {}, places }: BomFacts): object {
  const { input, output } = modalities;
  return {
    ...(kind !== undefined && {
      modelCard: {
        modelParameters: {
          task: kind,
          ...(input?.length && { inputs: formats(input) }),
          ...(output?.length && { outputs: formats(output) }),
        },
      },
    }),
    evidence: { occurrences: places.map(({ file, line }) => ({ location: plain(file), line })) },
  };
}

const formats = (names: readonly string[]): readonly object[] => names.map((format) => ({ format }));

/** What is known of it beside, as properties of our own: what is not known is left out. */
export const bomProperties = (
  facts: Readonly<Record<string, string | number | undefined>>,
): readonly { readonly name: string; readonly value: string }[] =>
  Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [{ name: `model-almanac:${key}`, value: plain(String(value)) }],
  );
