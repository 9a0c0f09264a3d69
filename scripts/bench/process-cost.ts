// What a process costs from its start to its end: wall time, processor time as bash tells it, memory as GNU time does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TIME = '/usr/bin/time';

export interface Cost {
  /** In ms, as the processor's. */
  readonly wall: number;
  /** Of all threads, with the system's; NaN where there is no GNU time. */
  readonly processor: number;
  readonly megabytes: number;
}

/** GNU time counts in hundredths of a second, bash in thousandths. */
const MEASURED = `TIMEFORMAT='CPU %3U %3S'; time ${TIME} -f 'KB %M' "$@"`;

export function costOf(command: string, args: readonly string[]): Cost {
  const measured = existsSync(TIME);
  const started = performance.now();
  const { stderr } = spawnSync(
    measured ? 'bash' : command,
    measured ? ['-c', MEASURED, 'bash', command, ...args] : args,
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const wall = performance.now() - started;
  const [, kilobytes] = /KB (\d+)/.exec(stderr) ?? [];
  const [, user, system] = /CPU ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return {
    wall,
    processor: (Number(user ?? Number.NaN) + Number(system ?? Number.NaN)) * 1_000,
    megabytes: Number(kilobytes ?? Number.NaN) / 1_024,
  };
}

/** By turns: what else the machine does meets all alike. The middle of the rounds, of each cost for itself. */
export function middleCosts<Name extends string>(
  rounds: number,
  programs: Readonly<Record<Name, () => Cost>>,
): Readonly<Record<Name, Cost>> {
  const names = Object.keys(programs) as Name[];
  const all = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) all.get(name)?.push(programs[name]());
  return Object.fromEntries(names.map((name) => [name, middle(all.get(name) ?? [])])) as Record<Name, Cost>;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost): number =>
    costs.map((cost) => cost[name]).sort((x, y) => x - y)[costs.length >> 1] ?? Number.NaN;
  return { wall: of('wall'), processor: of('processor'), megabytes: of('megabytes') };
}
