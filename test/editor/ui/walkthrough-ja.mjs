import { walk } from './walkthrough.mjs';

export const story = {
  title: 'the walkthrough alone leads from nothing to the first fix, in Japanese',
  locale: 'ja',
  // Elsewhere the manifest of an extension under development is not translated.
  hosts: ['node'],
  viewport: { width: 1500, height: 860 },
  tell: walk('ja'),
};
