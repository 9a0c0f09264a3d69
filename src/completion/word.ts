/** A word that a place takes beside, or instead of, IDs. */
export interface WordSuggestion {
  readonly kind: 'word';
  readonly text: string;
  /** What is said of it. */
  readonly of: 'agent' | 'platform';
  readonly struck: false;
  readonly sortText: string;
}
