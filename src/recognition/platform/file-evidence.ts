/** What the signs of a file say of platforms, and to whom. */
import { languageOf } from '../../text';
import type { RecognitionInput } from '../document';
import type { Sign } from './client-patterns';
import { clientsByName } from './client-variables';
import type { Signals, Spoken } from './evidence';

/** Where imports, packages and headings stand. */
const TOP_OF_FILE = 1_000;

/** The signs of a file and of what goes before it, and what kind of file it is. */
export function signalsOf(input: RecognitionInput, own: readonly Sign[], earlier: readonly Sign[] = []): Signals {
  const signs = earlier.length ? [...earlier, ...own] : own;
  const language = languageOf(input.path, input.languageId, input.text);
  let clients: ReadonlyMap<string, Sign> | undefined;
  let spoken: ReadonlyMap<string, Spoken> | undefined;
  return {
    text: input.text,
    path: input.path,
    signs,
    own,
    clients: () => (clients ??= clientsByName(signs, input.text)),
    spoken: () => (spoken ??= spokenOf(signs)),
    infrastructure: language.isInfrastructure === true,
  };
}

function spokenOf(signs: readonly Sign[]): ReadonlyMap<string, Spoken> {
  const spoken = new Map<string, Spoken>();
  for (const sign of signs) {
    const known = spoken.get(sign.platform);
    spoken.set(sign.platform, { first: known?.first ?? sign, count: (known?.count ?? 0) + 1 });
  }
  return spoken;
}

/** What signs say to all mentions of a file, however far away: while it stays, mentions stay what they are. */
export function saidToAll({ clients, spoken, infrastructure }: Signals): readonly string[] {
  const named = [...clients()].map(([name, { platform, text }]) => `${name} ${platform} ${text}`);
  const loud = [...spoken()].map(
    ([platform, said]) => `${platform} ${isLoud(said, infrastructure)} ${said.first.text}`,
  );
  return [...named, ...loud];
}

export const isLoud = ({ first, count }: Spoken, infrastructure: boolean): boolean =>
  infrastructure || count >= 3 || first.at < TOP_OF_FILE;
