/** `mcp`: the server for agents, over standard input and output, with the files below the roots that were named. */
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { version } from '../../package.json';
import { FIXTURE_GLOBS } from '../globs';
import type { Checked } from '../mcp';
import { DEFAULT_LEAD_TIME_DAYS } from '../rules';
import { placeWithin, rootsOf } from './files/confine';
import { shown, walkFiles } from './files/list';
import { gapsOf } from './files/problem';
import type { Contents } from './files/read';
import { type Host, UsageError } from './host';
import { day, readOptions } from './options';
import { scan } from './scan';
import { MCP } from './usage/mcp';
import { workspaceCatalogue } from './workspace';

/** A whole disk must not keep an agent waiting. */
const MOST_FILES = 50_000;

/** Ends with the process: the other end of the pipe says when. */
export async function mcp(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, MCP.options);
  const given = values['as-of'];
  day('--as-of', given, host.today);
  const roots = rootsOf(positionals, host.cwd);
  if (!host.streams) throw new UsageError('mcp speaks over standard input and output, which are not there');
  const today = (): string => given ?? host.today();
  const catalogueAt = (cwd: string) => workspaceCatalogue({ cwd, catalogue: host.catalogue });
  const check = async (root: string, paths: readonly string[], contents?: Contents): Promise<Checked> => {
    const catalogue = await catalogueAt(root);
    const { rows, problems } = await scan(
      paths,
      {
        command: 'check',
        language: 'en',
        options: {
          asOf: today(),
          everyMention: false,
          keepSuppressed: false,
          leadTimeDays: DEFAULT_LEAD_TIME_DAYS,
          severities: {},
          platforms: [],
          ignoredIds: [],
        },
        slots: false,
        fixtures: FIXTURE_GLOBS,
        everywhere: false,
        details: false,
      },
      { cwd: root, catalogue, ...(contents && { contents }) },
    );
    return { catalogue, rows, problems: gapsOf(problems) };
  };
  const [first = host.cwd] = roots;
  const { serve } = await import('../mcp/server');
  await serve({
    ...host.streams(),
    version,
    today,
    catalogue: () => catalogueAt(first),
    async checkPath(asked) {
      const { root, full } = placeWithin(asked, roots);
      refuseTooMany(full);
      return check(root, [full]);
    },
    checkText: (text, name) => check(first, [], new Map([[textName(name, first), Buffer.from(text)]])),
  });
  return new Promise(() => {});
}

/** Only tells the language and whether it is a test: nothing is read there. */
const textName = (name: string, root: string): string => shown(path.resolve(root, name.replace(/^[/\\]+/, '')), root);

function refuseTooMany(folder: string): void {
  let files = 0;
  walkFiles([folder], {
    cwd: folder,
    onFile() {
      if (++files > MOST_FILES) throw new Error(`There are more than ${MOST_FILES} files: name a smaller folder.`);
    },
    onProblem: () => {},
  });
}
