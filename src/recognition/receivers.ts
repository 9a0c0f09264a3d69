/** Which client a call is made on: `client.chat.completions.create(…)` after `client = OpenAI()`. */
import type { Owner } from '../text/place';
import { renewedSigns, type Sign } from './signs';

/** Names of variables and fields, and the sign of the client that each holds; a name with two clients of different platforms tells nothing. */
export function clientsByName(signs: readonly Sign[]): ReadonlyMap<string, Sign> {
  const clients = new Map<string, Sign>();
  const doubtful = new Set<string>();
  for (const sign of signs) {
    const name = sign.client;
    if (name === undefined || doubtful.has(name)) continue;
    const client = asNamed(sign, name);
    const other = clients.get(name);
    if (!other) clients.set(name, client);
    else if (other.platform !== client.platform) {
      clients.delete(name);
      doubtful.add(name);
    }
  }
  return clients;
}

/** The signs of a text with the names that it gives to clients, for texts that go on where it ends. */
export const signsWithNames = (text: string): readonly Sign[] => renewedSigns(undefined, undefined, text);

/** `azureOpenAI = new OpenAIClient(…)`: OpenAI's own client talks to Azure, too, and then the name says so. */
function asNamed(sign: Sign, name: string): Sign {
  return sign.platform === 'openai' && /azure/i.test(name) ? { ...sign, platform: 'azure-openai', text: name } : sign;
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
