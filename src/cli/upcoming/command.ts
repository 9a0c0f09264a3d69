/** `upcoming`: what the files will lose, by the day. */
import { FIXTURE_GLOBS } from '../../globs';
import { loadReports } from '../../messages';
import { knownPlatforms } from '../check-options';
import { gapsIn, problemLines } from '../files/problem';
import { EXIT, type Host, UsageError } from '../host';
import { day, days, oneOf, readOptions } from '../options';
import { withOwners } from '../owners';
import { scan } from '../scan';
import { UPCOMING } from '../usage/upcoming';
import { workspaceCatalogue } from '../workspace';
import { lossesIn } from './losses';

const USUAL_DAYS = 365;

const FORMS = {
  text: async () => (await import('./text')).lossesAsText,
  json: async () => (await import('./json')).lossesAsJson,
  markdown: async () => (await import('./markdown')).lossesAsMarkdown,
  ics: async () => (await import('./calendar')).lossesAsCalendar,
} as const;

export async function upcoming(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, UPCOMING.options);
  if (!positionals.length) throw new UsageError('name the files or directories to look at');
  const asOf = day('--as-of', values['as-of'], host.today);
  const ahead = days('--days', values.days) ?? USUAL_DAYS;
  const format = oneOf('--format', values.format, UPCOMING.options.format.words);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const catalogue = await workspaceCatalogue(host);
  const everywhere = values.everywhere === true;
  const { rows, problems } = await scan(
    positionals,
    {
      command: 'check',
      language,
      options: {
        asOf,
        leadTimeDays: ahead,
        platforms: knownPlatforms(values.platform ?? [], catalogue.platforms),
        everyMention: everywhere,
      },
      slots: false,
      fixtures: values.fixtures ?? FIXTURE_GLOBS,
      everywhere,
    },
    { ...host, catalogue },
  );
  host.err(problemLines(problems));
  const until = dayAfter(asOf, ahead);
  const losses = lossesIn(withOwners(rows, host.cwd), { asOf, until, past: values.retired === true });
  const [form, messages] = await Promise.all([FORMS[format](), loadReports(language)]);
  host.out(form({ losses, asOf, until, catalogueDay: catalogue.day, gaps: gapsIn(problems), messages }));
  return gapsIn(problems) ? EXIT.incomplete : EXIT.clean;
}

const DAY = 24 * 60 * 60 * 1000;

const dayAfter = (from: string, count: number): string =>
  new Date(Date.parse(from) + count * DAY).toISOString().slice(0, 10);
