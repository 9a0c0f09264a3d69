/** What the statements of a policy say of one mention. */
import { daysBetween, type PolicySeverity, type StatementName, type UserPolicy } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
import { platformName } from '../../platforms';
import type { Mention } from '../../recognition';
import { versionCase } from '../api-versions/versions';
import { profileOf } from '../calls/profiles';
import type { ModelStatus } from '../model-status';
import type { RuleContext } from '../rule';
import { type NameList, type Names, nameList } from './names';
import { floating } from './snapshots';

/** One statement that does not hold. */
export interface Violation {
  readonly statement: StatementName;
  /** Ours, then the team's own. */
  readonly sentences: readonly string[];
  readonly severity?: PolicySeverity | undefined;
}

/** A mention with all that the statements ask of it. */
export interface Subject {
  readonly mention: Mention;
  /** As a sentence names it. */
  readonly model: string;
  readonly names: Names;
  /** Where something is known of the model on the day. */
  readonly status: ModelStatus | undefined;
  readonly context: RuleContext;
}

export type Statement = (subject: Subject) => Violation | undefined;

interface Wording {
  readonly message?: string | undefined;
  readonly severity?: PolicySeverity | undefined;
}

/** Those that the file makes, the weightiest first. */
export function statementsOf({ statements }: UserPolicy, say: PolicyMessages): readonly Statement[] {
  const { models, platforms, regions, noPreviews, pinnedOnly, minDaysToRetirement } = statements;
  const days = typeof minDaysToRetirement === 'number' ? { days: minDaysToRetirement } : minDaysToRetirement;
  return [
    ...(models ? [modelStatement(models, say)] : []),
    ...(platforms ? [platformStatement(platforms, say)] : []),
    ...(regions ? [profileStatement(regionTest(regions), regions, say)] : []),
    ...(noPreviews ? [previewStatement(wordingOf(noPreviews), say)] : []),
    ...(pinnedOnly ? [pinnedStatement(wordingOf(pinnedOnly), say)] : []),
    ...(days ? [daysStatement(days, say)] : []),
  ];
}

const wordingOf = (switched: true | Wording): Wording => (switched === true ? {} : switched);

export function violated(statement: StatementName, sentence: string, ...wordings: readonly Wording[]): Violation {
  const message = wordings.find((one) => one.message !== undefined)?.message;
  const severity = wordings.find((one) => one.severity !== undefined)?.severity;
  return { statement, sentences: [sentence, ...(message === undefined ? [] : [message])], severity };
}

function modelStatement(rows: NonNullable<UserPolicy['statements']['models']>, say: PolicyMessages): Statement {
  const forbidden: NameList = nameList(rows.forbid ?? []);
  const allowed = rows.allow && nameList(rows.allow);
  return ({ mention: { kind, platform }, model, names }) => {
    if (kind === 'api-version') return undefined;
    const found = forbidden(names.own, platform);
    if (found) return violated('models', say.modelForbidden(model), found, rows);
    if (!allowed || allowed(names.all, platform)) return undefined;
    return violated('models', say.modelNotAllowed(model), rows);
  };
}

function platformStatement(rows: NonNullable<UserPolicy['statements']['platforms']>, say: PolicyMessages): Statement {
  const forbidden = new Set(rows.forbid);
  const allowed = rows.allow && new Set(rows.allow);
  return ({ mention: { kind, platform, platformReason } }) => {
    // Where nothing tells who serves the model, nobody is accused.
    if (kind === 'api-version' || platform === undefined || platformReason?.by === 'vendor') return undefined;
    if (forbidden.has(platform)) return violated('platforms', say.platformForbidden(platformName(platform)), rows);
    if (!allowed || allowed.has(platform)) return undefined;
    return violated('platforms', say.platformNotAllowed(platformName(platform)), rows);
  };
}

type RegionRows = NonNullable<UserPolicy['statements']['regions']>;

export interface RegionTest {
  readonly isForbidden: (region: string) => boolean;
  readonly isAllowed: (region: string) => boolean;
}

/** Regions as their clouds write them: `East US 2` is `eastus2`. */
export function regionTest({ allow, forbid }: RegionRows): RegionTest {
  const listOf = (names: readonly string[]) => nameList(names.map((name) => name.replaceAll(' ', '')));
  const [forbidden, allowed] = [listOf(forbid ?? []), allow && listOf(allow)];
  const has = (list: NameList, region: string): boolean =>
    list([region.toLowerCase().replaceAll(' ', '')], undefined) !== undefined;
  return {
    isForbidden: (region) => has(forbidden, region),
    isAllowed: (region) => !allowed || has(allowed, region),
  };
}

/** `eu.` sends requests to any region that begins so: `eu-*` allows it, `eu-central-1` alone does not. */
function profileStatement({ isForbidden, isAllowed }: RegionTest, rows: RegionRows, say: PolicyMessages): Statement {
  return ({ mention }) => {
    const geography = profileOf(mention).replace(/\.$/, '');
    if (!geography) return undefined;
    if (isForbidden(geography) || isForbidden(`${geography}-`))
      return violated('regions', say.regionForbidden(geography), rows);
    if (isAllowed(geography) || isAllowed(`${geography}-`)) return undefined;
    return violated('regions', say.regionNotAllowed(geography, rows.allow ?? []), rows);
  };
}

const previewStatement =
  (wordings: Wording, say: PolicyMessages): Statement =>
  ({ mention, model, status, context }) => {
    const isPreview =
      mention.kind === 'api-version'
        ? versionCase(mention, context)?.stage === 'preview'
        : status?.situation === 'preview' || status?.life.stage === 'preview';
    return isPreview ? violated('noPreviews', say.preview(model), wordings) : undefined;
  };

const pinnedStatement =
  (wordings: Wording, say: PolicyMessages): Statement =>
  ({ mention, model, status, context: { catalogue, asOf } }) => {
    const found = status && floating(mention, status, catalogue, asOf);
    if (!found) return undefined;
    const sentence = found.isWithoutVersion ? say.noVersion(status.written) : say.notPinned(model, found.snapshots);
    return violated('pinnedOnly', sentence, wordings);
  };

const daysStatement =
  ({ days, ...wordings }: Wording & { readonly days: number }, say: PolicyMessages): Statement =>
  ({ model, status, context: { asOf } }) => {
    const date = status?.life.retirement?.date;
    if (date === undefined || status?.pointsAt !== undefined) return undefined;
    const left = daysBetween(asOf, date);
    return left < 0 || left >= days
      ? undefined
      : violated('minDaysToRetirement', say.tooSoon(model, date, left, days), wordings);
  };
