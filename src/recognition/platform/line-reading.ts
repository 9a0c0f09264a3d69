/** What one line says, each thing worked out when somebody asks: the text of the line is given, since it may have moved. */
import type { ClientMatch } from './client-patterns';
import { conditionOn, deniedOn } from './conditions';
import { factsOf, type LineFacts } from './line-facts';
import { namedIn, type ProviderWord, wordsIn } from './provider-words';

export class LineReading {
  /** A piece of a longer line may say more than can be told. */
  readonly #isWhole: boolean;
  #facts: LineFacts | undefined;
  #named: readonly ProviderWord[] | undefined;
  #words: readonly ProviderWord[] | undefined;
  #condition: ClientMatch | 'none' | undefined;
  #denied: ClientMatch | 'none' | undefined;

  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  facts(line: string): LineFacts {
    this.#facts ??= factsOf(line);
    return this.#facts;
  }

  /** The platforms that it names: all of them, or only what a key holds. */
  words(line: string, all: boolean): readonly ProviderWord[] {
    if (!all) {
      this.#named ??= namedIn(line);
      return this.#named;
    }
    this.#words ??= wordsIn(line);
    return this.#words;
  }

  /** What it asks for as the head of a branch, and where on the line. */
  condition(line: string): ClientMatch | undefined {
    this.#condition ??= conditionOn(line) ?? 'none';
    return this.#condition === 'none' ? undefined : this.#condition;
  }

  /** What it asks for not to be, as the head of a branch. */
  denied(line: string): ClientMatch | undefined {
    this.#denied ??= deniedOn(line) ?? 'none';
    return this.#denied === 'none' ? undefined : this.#denied;
  }

  /** It names a platform, asks for one or denies one. */
  speaks(line: string): boolean {
    if (!this.#isWhole || this.words(line, true).length > 0) return true;
    return BRANCHES.test(line) && (this.condition(line) !== undefined || this.denied(line) !== undefined);
  }
}

/** What every head of a branch begins with: most lines are none. */
const BRANCHES = /^\s*\}?\s*(?:el(?:se(?:if)?|s?if)|if|when|unless)\b/;
