/** The settings that hold at a place: put together from their layers, read once, and kept until somebody changes them. */
import { RULE_NAMES } from '../rules';
import type { Place } from './documents';
import { countsWithoutTrust, RULES_KEY, readSettings, type SettingProblem, type Settings } from './settings';

/** What somebody has written: a user, or a workspace. */
export interface SettingLayer {
  /** `undefined` where the layer leaves a setting to those below it. */
  get(key: string): unknown;
  /** Of a layer that nobody vouches for, only what hides nothing counts. */
  readonly trusted: boolean;
}

export interface SettingNeeds {
  /** Places with the same key have the same settings; none: those that hold without a place. */
  settingsKey(place: Place | undefined): string;
  /** The weakest first. */
  settingLayers(place: Place | undefined): readonly SettingLayer[] | Promise<readonly SettingLayer[]>;
  /** A value that was not understood, told once. */
  onSettingProblem(problem: SettingProblem): void;
}

export interface PlaceSettings {
  /** Without a place: those that hold for all. */
  of(place?: Place): Promise<Settings>;
  readonly problems: readonly SettingProblem[];
  forget(): void;
}

export function createPlaceSettings(needs: SettingNeeds): PlaceSettings {
  const known = new Map<string, Promise<Settings>>();
  const problems = new Map<string, SettingProblem>();
  const tell = (problem: SettingProblem): void => {
    const id = `${problem.key}=${problem.value}`;
    if (problems.has(id)) return;
    problems.set(id, problem);
    needs.onSettingProblem(problem);
  };
  const readNow = async (place: Place | undefined): Promise<Settings> => {
    const settings = await readSettings(layered(await needs.settingLayers(place)), RULE_NAMES);
    for (const problem of settings.problems) tell(problem);
    return settings;
  };
  return {
    of(place) {
      const key = needs.settingsKey(place);
      const before = known.get(key);
      if (before) return before;
      const settings = readNow(place);
      known.set(key, settings);
      // A failure is not kept: the next one who asks may have more luck.
      settings.catch(() => known.delete(key));
      return settings;
    },
    get problems() {
      return [...problems.values()];
    },
    forget() {
      known.clear();
      problems.clear();
    },
  };
}

/** The strongest layer that says something; what it says of rules is added to what weaker ones say of others. */
function layered(layers: readonly SettingLayer[]): (key: string) => unknown {
  return (key) => {
    const written = layers
      .filter(({ trusted }) => trusted || countsWithoutTrust(key))
      .map((layer) => layer.get(key))
      .filter((value) => value !== undefined && value !== null);
    if (key !== RULES_KEY || !written.every(isPlain)) return written.at(-1);
    return written.length > 0 ? Object.assign({}, ...written) : undefined;
  };
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);
