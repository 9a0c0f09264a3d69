/** `OpenAIEmbeddings`, `gen_ai` → `open ai embeddings`, `gen_ai`: a name in small letters, with a space where a new word begins. Linear. */
export const wordsApart = (name: string): string =>
  name
    .replaceAll(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .replaceAll(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase();
