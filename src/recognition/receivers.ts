/** Which client a call is made on: `client.chat.completions.create(…)` after `client = OpenAI()`. */
import { lineStart } from '../text/line';
import type { Owner } from '../text/place';
import { FOREIGN, renewedSigns, type Sign } from './signs';

/** What stands before a client on its line when it is given a name: `client = `, `const azure = new `, `self.llm: Chat = `. */
const NAMED = /([A-Za-z_$][\w$]*)[ \t]*(?:\??:[^=\n]{1,60})?=[ \t]*(?:await[ \t]+|new[ \t]+)?[\w.]*\(?$/;
const LINE = 160;

/** Names of variables and fields, and the sign of the client that each holds; a name with two clients of different platforms tells nothing. */
export function clientsByName(text: string, signs: readonly Sign[]): ReadonlyMap<string, Sign> {
  const clients = new Map<string, Sign>();
  const doubtful = new Set<string>();
  for (const sign of signs) {
    if (sign.platform === FOREIGN) continue;
    const name = sign.at < 0 ? sign.client : nameBefore(text, sign.at);
    if (name === undefined || doubtful.has(name)) continue;
    const other = clients.get(name);
    if (!other) clients.set(name, sign);
    else if (other.platform !== sign.platform) {
      clients.delete(name);
      doubtful.add(name);
    }
  }
  return clients;
}

const nameBefore = (text: string, at: number): string | undefined =>
  NAMED.exec(text.slice(lineStart(text, at, LINE), at))?.[1];

/** The signs of a text with the names that it gives to clients, for texts that go on where it ends. */
export function signsWithNames(text: string): readonly Sign[] {
  return renewedSigns(undefined, undefined, text).map((sign) => {
    const client = nameBefore(text, sign.at);
    return { ...sign, ...(client !== undefined && { client }) };
  });
}

/** The client of the call that a value is an argument of: told by the words in front of the call. */
export function clientOf(owners: readonly Owner[], clients: ReadonlyMap<string, Sign>): Sign | undefined {
  for (const owner of owners) {
    if (owner.as !== 'callee') continue;
    const words = owner.name.split(/[.:]+/).slice(0, -1);
    const name = words.find((word) => clients.has(word)) ?? (clients.has(owner.name) ? owner.name : undefined);
    if (name !== undefined) return clients.get(name);
  }
  return undefined;
}
