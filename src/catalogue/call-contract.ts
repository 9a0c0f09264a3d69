/** What is known of how a model wants to be called, each fact with how sure it is. */
import type { CallBasis, CallStatement } from './call-contract-schema';
import { memoize } from './memoize';
import type { ModelEntry } from './schema';

/** How sure a fact is, and where it stands. */
export interface Ground {
  readonly basis: CallBasis;
  readonly checked: string;
  /** Key of the source in the platform's file. */
  readonly source: string;
  /** The endpoints that it is about; absent: all. */
  readonly on?: readonly string[];
}

export interface ParameterFact extends Ground {
  readonly parameter: string;
  /** The setting (`parameter=value`) under which it does not hold. */
  readonly unless?: string;
}
export interface ValueFact extends Ground {
  readonly parameter: string;
  readonly values: readonly string[];
}
export interface RenamedParameter extends Ground {
  readonly parameter: string;
  readonly to: string;
}
export interface NamesFact extends Ground {
  readonly names: readonly string[];
}

/** Of two facts on the same thing the better founded one stands. */
export interface CallContract {
  readonly refuses: readonly ParameterFact[];
  readonly ignores: readonly ParameterFact[];
  readonly discouraged: readonly ParameterFact[];
  readonly refusesValues: readonly ValueFact[];
  readonly takesValues: readonly ValueFact[];
  readonly renames: readonly RenamedParameter[];
  /** Parameters or settings of which only one may stand in a call. */
  readonly excludes: readonly NamesFact[];
  readonly endpoints?: NamesFact;
  /** Prefixes of the inference profiles without which it cannot be called. */
  readonly profilesOnly?: NamesFact;
  readonly regions?: NamesFact;
  readonly dimensions?: Ground & NonNullable<CallStatement['dimensions']>;
}

/** From the firmest to the weakest. */
const BY_WEIGHT: readonly CallBasis[] = ['documented', 'sdk', 'reports', 'listed', 'flag'];

/** The vendor or a client that follows it says so: enough for a claim. What only a third party's list says is a hint. */
export const isFirm = ({ basis }: Pick<Ground, 'basis'>): boolean => basis === 'documented' || basis === 'sdk';

/** Everything known of calls to an entry; `undefined` where nothing is. Asked of each mention, by several rules. */
export const callContractOf = memoize((entry: Pick<ModelEntry, 'callContract'>): CallContract | undefined => {
  const statements = statementsOf(entry);
  if (!statements.length) return undefined;
  const names = (read: (statement: CallStatement) => readonly string[] | undefined): NamesFact | undefined => {
    for (const statement of statements) {
      const found = read(statement);
      if (found) return { ...groundOf(statement), names: found };
    }
    return undefined;
  };
  const parameters = (read: (statement: CallStatement) => readonly string[] | undefined): readonly ParameterFact[] =>
    firstOfEach(
      statements.flatMap((statement) =>
        (read(statement) ?? []).map((parameter) => ({
          parameter,
          ...(statement.unless !== undefined && { unless: statement.unless }),
          ...groundOf(statement),
        })),
      ),
    );
  const values = (field: 'refusesValues' | 'takesValues'): readonly ValueFact[] =>
    firstOfEach(
      statements.flatMap((statement) =>
        Object.entries(statement[field] ?? {}).map(([parameter, list]) => ({
          parameter,
          values: list,
          ...groundOf(statement),
        })),
      ),
    );
  const endpoints = names(({ endpoints: only }) => only);
  const profilesOnly = names(({ profilesOnly: only }) => only);
  const regions = names(({ regions: only }) => only);
  const sized = statements.find(({ dimensions }) => dimensions);
  return {
    refuses: parameters(({ refuses }) => refuses),
    ignores: parameters(({ ignores }) => ignores),
    discouraged: parameters(({ discouraged }) => discouraged),
    refusesValues: values('refusesValues'),
    takesValues: values('takesValues'),
    renames: firstOfEach(
      statements.flatMap((statement) =>
        Object.entries(statement.renames ?? {}).map(([parameter, to]) => ({ parameter, to, ...groundOf(statement) })),
      ),
    ),
    excludes: statements.flatMap((statement) =>
      (statement.excludes ?? []).map((list) => ({ names: list, ...groundOf(statement) })),
    ),
    ...(endpoints && { endpoints }),
    ...(profilesOnly && { profilesOnly }),
    ...(regions && { regions }),
    ...(sized?.dimensions && { dimensions: { ...sized.dimensions, ...groundOf(sized) } }),
  };
});

/** The firmest first. */
function statementsOf({ callContract = [] }: Pick<ModelEntry, 'callContract'>): readonly CallStatement[] {
  return [...callContract].sort((a, b) => BY_WEIGHT.indexOf(a.basis) - BY_WEIGHT.indexOf(b.basis));
}

function groundOf({ basis, checked, source, on }: CallStatement): Ground {
  return { basis, checked, source, ...(on && { on }) };
}

function firstOfEach<T extends { readonly parameter: string }>(facts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return facts.filter(({ parameter }) => !seen.has(parameter) && seen.add(parameter));
}
