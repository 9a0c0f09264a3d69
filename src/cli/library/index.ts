/** What other programs import: the same scan, rules and cards as the commands. */
import { version } from '../../../package.json';
import { wordsFor } from '../../card';
import { FIXTURE_GLOBS } from '../../globs';
import { loadFindings, messagesFor } from '../../messages';
import { DEFAULT_LEAD_TIME_DAYS, check as findingsOf } from '../../rules';
import { readTreeFile } from '../../session';
import { bundledCatalogue } from '../bundled-catalogue';
import { formsOf } from '../card-forms';
import { knownPlatforms, ruleSettings } from '../check-options';
import { gapsOf, type Problem } from '../files/problem';
import { fixtureTest } from '../fixtures';
import { day } from '../options';
import { findingRows } from '../rows';
import { scan } from '../scan';
import type { CheckJob } from '../scanning/job';
import { workspaceCatalogue } from '../workspace';
import type * as Api from './api';

const today = (): string => new Date().toISOString().slice(0, 10);
const dayOf = (given: string | undefined): string => day('asOf', given, today);

async function hostFor({ cwd = process.cwd() }: Api.ScanOptions) {
  const catalogue = await workspaceCatalogue({ cwd, catalogue: () => bundledCatalogue(import.meta.dirname) });
  return { cwd, catalogue };
}

async function jobOf(options: Api.JudgeOptions, platforms: readonly string[]): Promise<CheckJob> {
  const rules = Object.entries(options.rules ?? {}).map(([name, severity]) => `${name}=${severity}`);
  const everywhere = options.everywhere === true;
  return {
    command: 'check',
    language: options.language ?? 'en',
    options: {
      asOf: dayOf(options.asOf),
      everyMention: everywhere,
      leadTimeDays: options.leadTimeDays ?? DEFAULT_LEAD_TIME_DAYS,
      severities: rules.length ? await ruleSettings(rules) : {},
      platforms: knownPlatforms(options.platforms ?? [], platforms),
      ignoredIds: options.ignoredIds ?? [],
    },
    slots: options.unknownIds === true,
    fixtures: options.fixtures ?? FIXTURE_GLOBS,
    everywhere,
    details: true,
  };
}

export const check: typeof Api.check = async (paths, options = {}) => {
  const host = await hostFor(options);
  const job = await jobOf(options, host.catalogue.platforms);
  const { rows, problems } = await scan([paths].flat(), job, host);
  return { findings: rows, notRead: notRead(problems), catalogueDay: host.catalogue.day };
};

export const checkText: typeof Api.checkText = async (text, options) => {
  const { catalogue } = await hostFor(options);
  const { slots, fixtures, everywhere, language, options: settings } = await jobOf(options, catalogue.platforms);
  const isFixture = fixtureTest(fixtures);
  const recognition = { slots, ...(isFixture && { isFixture }), ...(everywhere && { loud: 'everywhere' as const }) };
  const alone = { showing: {}, deployments: false };
  const { document } = readTreeFile({ path: options.path, text }, catalogue, recognition, alone);
  return findingRows(
    document,
    findingsOf(document, catalogue, { ...settings, messages: await loadFindings(language) }),
    true,
  );
};

export const mentions: typeof Api.mentions = async (paths, options = {}) => {
  const host = await hostFor(options);
  const slots = options.unknownIds === true;
  const { rows, problems } = await scan([paths].flat(), { command: 'mentions', slots, fixtures: [] }, host);
  const wanted = slots ? rows : rows.filter((row) => row.class === 'known' || row.kind === 'api-version');
  return { mentions: wanted, notRead: notRead(problems) };
};

export const card: typeof Api.card = async (id, options = {}) => {
  const { catalogue } = await hostFor(options);
  const wanted = { id, platform: options.platform, version: options.version, asOf: dayOf(options.asOf) };
  const look = { words: wordsFor(messagesFor('en')), links: () => undefined, icons: false };
  return formsOf(wanted, catalogue, look).map((forms) => forms.json() as Api.Card);
};

const notRead = (problems: readonly Problem[]): readonly Api.NotRead[] =>
  gapsOf(problems).map(({ file, why }) => ({ file, why }));

export { version };
