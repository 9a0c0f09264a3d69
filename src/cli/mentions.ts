/** `mentions`: which models are named where, and the API versions they are called under, a line each. */
import { servesModels } from '../catalogue';
import { gapsIn, problemLines } from './files/problem';
import { EXIT, type Host, UsageError } from './host';
import { oneOf, readOptions } from './options';
import { mentionsAsJsonl } from './report/json';
import { mentionsAsText } from './report/text';
import { scan } from './scan';
import { MENTIONS } from './usage/mentions';
import { workspaceCatalogue } from './workspace';

export async function mentions(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, MENTIONS.options);
  if (!positionals.length) throw new UsageError('name the files or directories to look at');
  const format = oneOf('--format', values.format, ['text', 'jsonl']);
  const platforms = values.platform ?? [];
  const { rows: all, problems } = await scan(
    positionals,
    { command: 'mentions', slots: values.all === true, fixtures: [] },
    { ...host, catalogue: await workspaceCatalogue(host) },
  );
  const wanted = values.all ? all : all.filter((row) => row.class === 'known' || row.kind === 'api-version');
  const rows = wanted.filter(({ kind, platform }) =>
    platforms.length
      ? platform !== undefined && platforms.includes(platform)
      : kind !== 'api-version' || platform === undefined || servesModels(platform),
  );
  host.err(problemLines(problems));
  host.out(format === 'jsonl' ? mentionsAsJsonl(rows) : mentionsAsText(rows));
  return gapsIn(problems) ? EXIT.incomplete : EXIT.clean;
}
