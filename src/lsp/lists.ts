/** Lists of completions that were sent: an item that is looked at is asked for again, for its card. */

import * as z from 'zod/mini';
import type { Offered, OfferedItem } from '../session';

export interface Lists {
  /** The number of a list. */
  add(offered: Offered): number;
  itemOf(data: unknown): OfferedItem | undefined;
}

/** An editor may ask for an item of the list before while the next one is on its way. */
const MOST = 3;

const Data = z.object({ list: z.int(), item: z.int() });

export function createLists(): Lists {
  const lists = new Map<number, readonly OfferedItem[]>();
  let last = 0;
  return {
    add({ items }) {
      last++;
      lists.set(last, items);
      lists.delete(last - MOST);
      return last;
    },
    itemOf(data) {
      const asked = Data.safeParse(data).data;
      return asked && lists.get(asked.list)?.[asked.item];
    },
  };
}
