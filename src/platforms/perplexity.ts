import { definePlatform } from './platform';

export const perplexity = definePlatform({
  id: 'perplexity',
  name: 'Perplexity API',
  vendors: ['Perplexity'],
  home: true,
  clients: {
    hints: ['perpl', 'pplx'],
    patterns: [/[Pp]erplexity/, /PERPLEXITY/, /PPLX/],
  },
  keys: { word: /\bperplexity/ },
  sharedPrefixes: ['perplexity'],
  usesVendorIds: true,
  unknownModels: /^(?:sonar|pplx)/,
});
