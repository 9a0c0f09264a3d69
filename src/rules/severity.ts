/** How loud a finding is: one row for each thing that can be known on a day, one column for each kind of place. */
import { isHintOnly, type Tier } from '../recognition';
import type { Severity } from './finding';

type Row = Readonly<Record<Tier, Severity | undefined>>;

const row = (code: Severity, deployment: Severity, uncalled?: Severity): Row => ({
  default: code,
  deployment,
  uncalled,
  prose: uncalled,
});

const TABLE = {
  /** Requests fail, or the vendor does not say what happens. */
  retired: row('error', 'error', 'hint'),
  /** Requests or deployments go to another model, or only some customers are out. */
  'retired-in-part': row('warning', 'warning'),
  'date-passed': row('warning', 'warning'),
  retiring: row('warning', 'warning'),
  deprecated: row('information', 'warning'),
  'alias-of-retiring': row('information', 'information'),
  closed: row('information', 'warning'),
  preview: row('information', 'information'),
  legacy: row('hint', 'information'),
  unknown: row('information', 'warning'),
  /** A version of an API that does not exist: a request with it fails. */
  'wrong-version': row('warning', 'warning'),
  outdated: row('information', 'information'),
  /** A request that the service is known to refuse, told by what stands in the same call. */
  refused: row('information', 'information'),
  /** The same, where the vendor or its client says so: the request is answered by an error. */
  'answered-400': row('warning', 'warning'),
  suppression: row('warning', 'warning'),
  /** What a team has agreed on. Its file may say another severity. */
  policy: row('error', 'error'),
} as const satisfies Readonly<Record<string, Row>>;

export type Claim = keyof typeof TABLE;

/** Severities from the quietest to the loudest. */
export const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

/** The severity of a claim in a place, or none. A setting moves code, config and deployments; quiet places stay quiet. */
export function severityOf(claim: Claim, tier: Tier, setting?: Severity): Severity | undefined {
  const severity = TABLE[claim][tier];
  return severity && setting && !isHintOnly(tier) ? setting : severity;
}

export function atLeast(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor);
}
