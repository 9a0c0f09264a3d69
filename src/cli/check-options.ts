/** Options by which findings are judged, whoever gives them: checked, with a sentence for what makes no sense. */
import { SEVERITIES, type Severity } from '../rules';
import { UsageError } from './host';
import { oneOf } from './options';

/** Of `NAME=SEVERITY`. */
export async function ruleSettings(given: readonly string[]): Promise<Readonly<Record<string, Severity | 'off'>>> {
  const { RULE_NAMES } = await import('../rules/rules');
  return Object.fromEntries(
    given.map((setting) => {
      const [name = '', severity] = setting.split('=');
      if (!RULE_NAMES.includes(name)) throw new UsageError(`--rule: there is no rule "${name}"`);
      return [name, oneOf(`--rule ${name}`, severity ?? '', [...SEVERITIES, 'off'])];
    }),
  );
}

export function knownPlatforms(wanted: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = wanted.find((platform) => !known.includes(platform));
  if (unknown !== undefined) throw new UsageError(`--platform: there is no platform "${unknown}": ${known.join(', ')}`);
  return wanted;
}
