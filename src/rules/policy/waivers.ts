/** What a team lets pass for a while. Each remembers whether anything has needed it. */
import { namePattern, type StatementName, type Waiver } from '../../catalogue';

interface Asked {
  readonly statement: StatementName;
  /** In small letters; none where no model is spoken of. */
  readonly names: readonly string[];
  readonly platform: string | undefined;
  readonly path: string;
  readonly asOf: string;
}

export interface Waivers {
  /** Whether one covers it. */
  covers(asked: Asked): boolean;
  unused(): readonly Waiver[];
}

export function createWaivers(
  waivers: readonly Waiver[],
  filesOf: (globs: readonly string[]) => (path: string) => boolean,
): Waivers {
  const tests = waivers.map((waiver) => ({
    waiver,
    isModel: waiver.model === undefined ? undefined : namePattern(waiver.model),
    isFile: waiver.files && filesOf(waiver.files),
  }));
  const used = new Set<Waiver>();
  return {
    covers({ statement, names, platform, path, asOf }) {
      const found = tests.find(
        ({ waiver: { statements, until, platform: only }, isModel, isFile }) =>
          (until === undefined || asOf < until) &&
          (!statements || statements.includes(statement)) &&
          (only === undefined || only === platform) &&
          (!isModel || names.some(isModel)) &&
          (!isFile || isFile(path)),
      );
      if (found) used.add(found.waiver);
      return found !== undefined;
    },
    unused: () => waivers.filter((waiver) => !used.has(waiver)),
  };
}
