/** The host of an ID that nobody knows, by its form or prefix, and organisations on Hugging Face. */

import { HOST_PREFIXES, ID_FORMS } from '../../platforms';
import { words } from '../../text';

/** Organisations on Hugging Face whose name stands before an ID. */
export const ORGANISATIONS = new Set(
  words(
    'qwen meta-llama meta deepseek-ai microsoft nousresearch zai-org z-ai thudm amazon ai21labs inflection baai sentence-transformers minimaxai unsloth mlx-community ibm ibm-granite stabilityai black-forest-labs mistralai moonshotai nvidia',
  ),
);

/** The organisation on Hugging Face that an ID `organisation/name` begins with. */
export function organisationOf(text: string): string | undefined {
  const word = /^[\w.-]+(?=\/[\w.:-]+$)/.exec(text)?.[0].toLowerCase();
  return word !== undefined && ORGANISATIONS.has(word) ? word : undefined;
}

/** The host that the form or the prefix of an ID stands for, whatever the ID: `groq/…`, `vertex_ai:…`. */
export function hostOf(text: string): string | undefined {
  const reading = ID_FORMS.find(([, form]) => form.test(text))?.[0];
  if (reading) return reading;
  const word = /^[a-z][\w-]*(?=[/:])/i.exec(text)?.[0].toLowerCase();
  return word === undefined ? undefined : HOST_PREFIXES.get(word);
}
