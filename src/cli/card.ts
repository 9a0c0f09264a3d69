/** `card`: everything known about one model, or about one API version. */
import { styleText } from 'node:util';
import { linksTo, type Paint, wordsFor } from '../card';
import type { Catalogue } from '../catalogue';
import { messagesFor } from '../messages';
import { nearIds } from '../rules';
import { plainJson, plainLines } from '../text';
import { type CardForms, formsOf } from './card-forms';
import { EXIT, type Host, UsageError } from './host';
import { day, oneOf, readOptions } from './options';
import { CARD } from './usage/card';
import { workspaceCatalogue } from './workspace';

export async function card(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, CARD.options);
  const [id, ...others] = positionals;
  if (id === undefined || others.length) throw new UsageError('name one model ID or API version');
  const asOf = day('--as-of', values['as-of'], host.today);
  const format = oneOf('--format', values.format, ['text', 'markdown', 'json']);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const explains = values.explain === true;
  const inColours = host.colours === true && format === 'text' && !explains;
  const catalogue = await workspaceCatalogue(host);
  const options = {
    words: wordsFor(messagesFor(language)),
    links: linksTo(catalogue.hosts),
    // Outside of the editor they would be read as text.
    icons: false,
    ...(inColours && { paint }),
  };
  const wanted = { id, platform: values.platform, version: values.version, asOf };
  const forms = formsOf(wanted, catalogue, options);
  if (!forms.length) throw new UsageError(unknown(id, values.platform, catalogue));
  const printed = print(forms, format, explains);
  // What is painted was made plain before.
  host.out(inColours ? printed : format === 'json' ? plainJson(printed) : plainLines(printed));
  return EXIT.clean;
}

const paint: Paint = (name, text) => styleText(name, text, { validateStream: false });

function print(cards: readonly CardForms[], format: 'text' | 'markdown' | 'json', explain: boolean): string {
  if (format === 'json') {
    const all = cards.map((one) => (explain ? { ...one.json(), explanations: one.explanations() } : one.json()));
    return `${JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)}\n`;
  }
  if (explain) return cards.map((one) => `${one.title}\n\n${one.explained()}`).join('\n');
  if (format === 'markdown') return cards.map((one) => `${one.markdown().trimEnd()}\n`).join('\n---\n\n');
  return cards.map((one) => one.text()).join('\n');
}

function unknown(id: string, platform: string | undefined, catalogue: Catalogue): string {
  const near = nearIds(id, catalogue, platform).map((ref) => ref.id);
  return `no model or API version "${id}" is known.${near.length ? ` Did you mean ${near.join(', ')}?` : ''}`;
}
