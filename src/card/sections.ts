/** The full card, part by part; parts with nothing in them are left out. */
import type { Card } from './card';
import { aboutSection } from './sections/about';
import { lifecycleSection } from './sections/lifecycle';
import { capabilitiesSection, limitsSection } from './sections/limits';
import { apiVersionsSection, benchmarksSection, elsewhereSection, versionsSection } from './sections/others';
import { pricesSection } from './sections/prices';
import { ratesSection } from './sections/rates';
import { regionsSection } from './sections/regions';
import { isEmpty, type Section } from './sections/section';
import { sourcesSection } from './sections/sources';
import type { Words } from './words';

const PARTS: readonly ((card: Card, words: Words) => Section)[] = [
  aboutSection,
  lifecycleSection,
  limitsSection,
  capabilitiesSection,
  pricesSection,
  regionsSection,
  ratesSection,
  benchmarksSection,
  elsewhereSection,
  versionsSection,
  apiVersionsSection,
  sourcesSection,
];

export function sectionsOf(card: Card, words: Words): readonly Section[] {
  return PARTS.map((part) => part(card, words)).filter((section) => !isEmpty(section));
}
