/** The settings that an editor holds for us: `modelAlmanac`, as an object of objects or with dots in its keys. */
import type { SettingLayer } from '../session';

export const SECTION = 'modelAlmanac';

/** What somebody writes for their own editor is theirs. */
export const layerOf = (written: unknown): SettingLayer => ({
  trusted: true,
  get: (key) => valueAt(written, key),
});

function valueAt(written: unknown, key: string): unknown {
  if (typeof written !== 'object' || written === null) return undefined;
  if (Object.hasOwn(written, key)) return fieldOf(written, key);
  const dot = key.indexOf('.');
  return dot < 0 ? undefined : valueAt(fieldOf(written, key.slice(0, dot)), key.slice(dot + 1));
}

const fieldOf = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Readonly<Record<string, unknown>>)[key] : undefined;

/** Editors send the section itself, or an object that holds it. */
export function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return fieldOf(settings, SECTION) ?? fieldOf(settings, 'model-almanac') ?? settings;
}
