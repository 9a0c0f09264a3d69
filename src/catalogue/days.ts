/** Days as text: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`. No clock: the day of today is always handed in. */

/** The last day that a partial date can mean: a month counts as its last day, a year as its last. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** The first day that a partial date can mean. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Whole days from one day to another; negative when `to` is earlier. Partial dates count as their last day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / 86_400_000);
}

/** The day that lies `days` after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(lastDay(date)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The order of two days, or of any two plain texts: by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
