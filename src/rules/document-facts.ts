/** What a whole text tells, looked for when somebody asks; and who asked. */
export interface DocumentFacts {
  /** Parameters by which answers are sampled stand in it: `temperature`, `top_p`. */
  samples(): boolean;
  /** Does some work, and tells whether it asked. */
  watched<T>(work: () => T): { readonly result: T; readonly asked: boolean };
}

const SAMPLING = ['temperature', 'Temperature', 'TEMPERATURE', 'top_p', 'topP', 'TopP', 'TOP_P', 'topp', 'Top_p'];

export function documentFacts(text: string): DocumentFacts {
  let samples: boolean | undefined;
  let asked = false;
  return {
    samples() {
      asked = true;
      samples ??= SAMPLING.some((word) => text.includes(word));
      return samples;
    },
    watched(work) {
      asked = false;
      const result = work();
      return { result, asked };
    },
  };
}
