// Counts what was compared and keeps what differs, with the reason where there is one.
import { isDeepStrictEqual } from 'node:util';

interface Difference {
  readonly row: string;
  readonly field: string;
  readonly fact: unknown;
  readonly catalogue: unknown;
  readonly reason?: string;
}

export class Comparison {
  readonly #compared = new Map<string, number>();
  readonly #differences: Difference[] = [];

  /** Compares one field of one row; order does not matter in lists of plain values. */
  field(row: string, field: string, fact: unknown, catalogue: unknown, reason?: string): void {
    this.#compared.set(field, (this.#compared.get(field) ?? 0) + 1);
    if (isDeepStrictEqual(plain(fact), plain(catalogue))) return;
    this.#differences.push({ row, field, fact, catalogue, ...(reason !== undefined && { reason }) });
  }

  get unexplained(): readonly Difference[] {
    return this.#differences.filter(({ reason }) => reason === undefined);
  }

  report(): string {
    const total = [...this.#compared.values()].reduce((sum, n) => sum + n, 0);
    const explained = this.#differences.filter(({ reason }) => reason !== undefined);
    const reasons = [...new Set(explained.map(({ reason }) => reason))];
    return [
      [...this.#compared].map(([field, n]) => `${field} ${n}`).join(' · '),
      '',
      ...reasons.flatMap((reason) => {
        const rows = explained.filter((difference) => difference.reason === reason);
        return [
          `${rows.length} on purpose: ${reason}`,
          ...rows.slice(0, 12).map(line),
          ...(rows.length > 12 ? ['  …'] : []),
        ];
      }),
      ...this.unexplained.map((difference) => `NOT EXPLAINED${line(difference)}`),
      '',
      `${total} facts compared: ${total - this.#differences.length} equal, ${explained.length} different on purpose, ${this.unexplained.length} not explained`,
    ].join('\n');
  }
}

function line({ row, field, fact, catalogue }: Difference): string {
  return `  ${row}: ${field}: fact ${short(fact)}, catalogue ${short(catalogue)}`;
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);

/** Absent, null and empty mean the same; lists of words are sets; fields in any order. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.every((item) => typeof item === 'string') ? [...items].sort() : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const flat = plain(inner);
    return flat === undefined ? [] : [[key, flat] as const];
  });
  return Object.fromEntries(entries);
}
