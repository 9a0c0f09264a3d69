/** Numbers grouped by commas, as English and Japanese do: without `Intl`, whose data take tens of milliseconds to load. */

/** `16384` → `16,384`; at least `minDecimals` and at most six decimals. */
export function grouped(value: number, minDecimals = 0): string {
  const [whole = '', decimals = ''] = value.toFixed(6).split('.');
  const kept = decimals.replace(/0+$/, '').padEnd(minDecimals, '0');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept && `.${kept}`);
}
