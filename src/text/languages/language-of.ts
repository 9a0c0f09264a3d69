/** The language of a file: told by its name first, by the editor's language ID second. */
import type { Language } from './language';
import { LANGUAGES, PLAIN } from './rows';

const BY_ID = new Map(LANGUAGES.flatMap((language) => language.ids.map((id) => [id, language] as const)));
const ALL = [...LANGUAGES, PLAIN].flatMap((language) => language.names.map((name) => [name, language] as const));
/** The first row with a name has it; those behind it must be recognized by their contents. */
const BY_NAME = new Map([...ALL].reverse());
const SHARED = ALL.filter(([name, language]) => BY_NAME.get(name) !== language);
/** Of a text, what is looked at to tell one language from another, in UTF-16 code units. */
const BEGINNING = 4_000;
const DOTENV = BY_NAME.get('.env') ?? PLAIN;
/** Endings that only say "this is a sample of …" or "a template of …". */
const WRAPPERS = /\.(example|sample|template|tmpl|gotmpl|tpl|dist|default|in|local|bak|orig|snap|erb|j2|jinja2?)$/;

/** The language of a file: by the name first, the editor's language ID second; by the beginning of its text where languages share a name. */
export function languageOf(path: string, languageId?: string, text?: string): Language {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const named = byName(name);
  if (named) return sharing(name, named, languageId, text) ?? named;
  return (languageId === undefined ? undefined : BY_ID.get(languageId)) ?? PLAIN;
}

function sharing(name: string, named: Language, languageId = '', text = ''): Language | undefined {
  for (const [ending, language] of SHARED) {
    if (BY_NAME.get(ending) !== named || !name.endsWith(ending)) continue;
    if (language.ids.includes(languageId) || language.contents?.(text.slice(0, BEGINNING))) return language;
  }
  return undefined;
}

function byName(name: string): Language | undefined {
  const whole = BY_NAME.get(name);
  if (whole) return whole;
  if (/^\.env(\.|$)|\.env\./.test(name)) return DOTENV;
  if (/^dockerfile\.|\.dockerfile$/.test(name)) return BY_NAME.get('dockerfile');
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const language = BY_NAME.get(name.slice(dot));
    if (language && language !== PLAIN) return language;
  }
  if (WRAPPERS.test(name)) return byName(name.replace(WRAPPERS, ''));
  return name.includes('.') ? BY_NAME.get(name.slice(name.lastIndexOf('.'))) : undefined;
}
