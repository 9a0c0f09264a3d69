/** What the saved answer of an account says is there; each format has a reader of its own. */
import * as z from 'zod/mini';

export interface AccountItem {
  /** How callers name it: of a deployment, a profile, or the model itself. */
  readonly name: string;
  /** Other texts that name the same, such as an ARN. */
  readonly alsoNamed?: readonly string[];
  /** As the account writes it. */
  readonly model: string;
  readonly version?: string;
  /** Absent where only the model's own name can tell. */
  readonly platform?: string;
}

export interface AccountList {
  readonly items: readonly AccountItem[];
  /** Items that are of another shape, have overlong names, or are too many. */
  readonly skipped: number;
  /** The answer says that more pages follow. */
  readonly partial: boolean;
}

export interface AccountReader {
  /** For people: the command or the address that answers so. */
  readonly format: string;
  /** `undefined`: the value is of another shape. */
  read(value: unknown): AccountList | undefined;
}

const LONGEST_NAME = 300;
const MOST_ITEMS = 20_000;

export const Name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
export const List = z.array(z.unknown());

/** Items stand or fall one by one; a list of which none can be read is of another shape. */
export function accountList<T>(
  list: readonly unknown[],
  item: z.ZodMiniType<T>,
  itemOf: (read: T) => AccountItem | undefined,
  partial = false,
): AccountList | undefined {
  const items = list.slice(0, MOST_ITEMS).flatMap((one) => {
    const read = item.safeParse(one);
    return (read.success && itemOf(read.data)) || [];
  });
  return list.length && !items.length ? undefined : { items, skipped: list.length - items.length, partial };
}

/** A mark that a next page exists: a text that is not empty. */
export const NextPage = z.optional(z.nullable(z.string()));
