import type { ModelEntry } from '../catalogue';

/** The facts of a card: those of one entry, or those that all entries share. */

/** What a card shows of an entry: derived endpoints are left out, sources are listed by fact. */
export type CardFacts = Partial<Omit<ModelEntry, 'id' | 'version' | 'sources' | 'unattributed' | 'endpointsDerived'>> &
  Pick<ModelEntry, 'vendor' | 'name' | 'kind' | 'lifecycle'>;
