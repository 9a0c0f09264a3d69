/** The language of a file: told by its name first, by the editor's language ID second. */
import type { Language } from './language';
import { LANGUAGES, PLAIN } from './rows';

const BY_ID = new Map(LANGUAGES.flatMap((language) => language.ids.map((id) => [id, language] as const)));
const BY_NAME = new Map(
  [...LANGUAGES, PLAIN].flatMap((language) => language.names.map((name) => [name, language] as const)),
);
const DOTENV = BY_NAME.get('.env') ?? PLAIN;
/** Endings that only say "this is a sample of …" or "a template of …". */
const WRAPPERS = /\.(example|sample|template|tmpl|gotmpl|tpl|dist|default|in|local|bak|orig|snap|erb|j2|jinja2?)$/;

/** The language of a file: by the name first, the editor's language ID second. */
export function languageOf(path: string, languageId?: string): Language {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return byName(name) ?? (languageId === undefined ? undefined : BY_ID.get(languageId)) ?? PLAIN;
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
