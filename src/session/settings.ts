/** The user's settings, read through one schema each: a value that makes no sense becomes the default and is told. Pure. */
import * as z from 'zod/mini';
import { Page, RefreshInterval } from '../catalogue';
import { FIXTURE_GLOBS } from '../globs';

export const RuleSetting = z.enum(['default', 'error', 'warning', 'information', 'hint', 'off']);
export type RuleSetting = z.infer<typeof RuleSetting>;

const Globs = z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(500));
const Ids = z.array(z.string().check(z.minLength(1), z.maxLength(200)));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** Key below `modelAlmanac.` → what it takes and what holds when it is not set. `package.json` repeats the defaults. */
const SETTINGS = {
  'hover.enabled': { takes: z.boolean(), otherwise: true, wants: 'true or false' },
  'completion.enabled': { takes: z.boolean(), otherwise: true, wants: 'true or false', needsNoTrust: true },
  'completion.retired': {
    takes: z.enum(['last', 'hide']),
    otherwise: 'last',
    wants: '"last" or "hide"',
    needsNoTrust: true,
  },
  'diagnostics.enabled': { takes: z.boolean(), otherwise: true, wants: 'true or false' },
  'codeActions.enabled': { takes: z.boolean(), otherwise: true, wants: 'true or false' },
  'inlayHints.enabled': { takes: z.boolean(), otherwise: false, wants: 'true or false' },
  leadTimeDays: { takes: whole(0, 3650), otherwise: 90, wants: 'a whole number from 0 to 3650' },
  platforms: { takes: Ids, otherwise: [] as readonly string[], wants: 'a list of platform names' },
  ignoredIds: { takes: Ids, otherwise: [] as readonly string[], wants: 'a list of model IDs' },
  ignoredFiles: { takes: Globs, otherwise: [] as readonly string[], wants: 'a list of glob patterns' },
  'fixtures.globs': {
    takes: Globs,
    otherwise: FIXTURE_GLOBS,
    wants: 'a list of glob patterns',
  },
  documentation: { takes: z.enum(['quiet', 'loud']), otherwise: 'quiet', wants: '"quiet" or "loud"' },
  'catalogue.refresh': { takes: RefreshInterval, otherwise: 'off', wants: '"off", "weekly" or "daily"' },
  'catalogue.url': {
    takes: z.union([z.literal(''), Page]),
    otherwise: '',
    wants: 'an https address, or nothing',
  },
  'limits.fileSize': { takes: whole(1, 50_000), otherwise: 2_000, wants: 'kilobytes, 1 to 50000' },
  'limits.lineLength': {
    takes: whole(100, 10_000_000),
    otherwise: 20_000,
    wants: 'characters, 100 to 10000000',
  },
} as const satisfies Readonly<Record<string, Setting>>;

interface Setting {
  readonly takes: z.ZodMiniType;
  readonly otherwise: unknown;
  /** What a person should write, in words. */
  readonly wants: string;
  /** Of a workspace that is not trusted it counts, too: it hides nothing that is wrong. */
  readonly needsNoTrust?: true;
}

type Key = keyof typeof SETTINGS;
type ValueOf<K extends Key> = z.infer<(typeof SETTINGS)[K]['takes']>;

export interface Settings {
  get<K extends Key>(key: K): Readonly<ValueOf<K>>;
  /** Severities by rule; a rule that is not there, or is `default`, follows the built-in table. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** One for each value that was replaced by the default. */
  readonly problems: readonly SettingProblem[];
}

export interface SettingProblem {
  readonly key: string;
  readonly value: string;
  readonly wants: string;
}

export const RULES_KEY = 'rules';
export const DEFAULTS: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, { otherwise }]) => [key, otherwise]),
);

const FREE: ReadonlySet<string> = new Set(
  Object.entries<Setting>(SETTINGS).flatMap(([key, { needsNoTrust }]) => (needsNoTrust ? [key] : [])),
);

/** Does a setting count where a workspace that is not trusted writes it? */
export const countsWithoutTrust = (key: string): boolean => FREE.has(key);

/** Reads every setting with `get`, which returns whatever the user wrote. Never throws. */
export function readSettings(get: (key: string) => unknown, ruleNames: readonly string[]): Settings {
  const problems: SettingProblem[] = [];
  const values = new Map<string, unknown>();
  for (const [key, setting] of Object.entries<Setting>(SETTINGS)) {
    const written = get(key);
    const parsed = setting.takes.safeParse(written);
    if (!parsed.success && written !== undefined && written !== null)
      problems.push({ key, value: shown(written), wants: setting.wants });
    values.set(key, parsed.success ? parsed.data : setting.otherwise);
  }
  const rules = readRules(get(RULES_KEY), ruleNames, problems);
  return { get: <K extends Key>(key: K) => values.get(key) as ValueOf<K>, rules, problems };
}

/** Each rule stands alone: one wrong word does not undo the others. */
function readRules(
  written: unknown,
  ruleNames: readonly string[],
  problems: SettingProblem[],
): Readonly<Record<string, RuleSetting>> {
  if (written === undefined || written === null) return {};
  if (typeof written !== 'object' || Array.isArray(written)) {
    problems.push({ key: RULES_KEY, value: shown(written), wants: 'an object of rule names and severities' });
    return {};
  }
  const rules: Record<string, RuleSetting> = {};
  for (const [name, severity] of Object.entries(written)) {
    const key = `${RULES_KEY}.${name}`;
    const parsed = RuleSetting.safeParse(severity);
    if (!ruleNames.includes(name)) problems.push({ key, value: shown(severity), wants: ruleNames.join(', ') });
    else if (!parsed.success) problems.push({ key, value: shown(severity), wants: RuleSetting.options.join(', ') });
    else rules[name] = parsed.data;
  }
  return rules;
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
