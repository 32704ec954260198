/** A share as per cent with one decimal, rounded down so that what misses a bound is never shown as reaching it. */
export function percent(share: number): string {
  return `${Math.floor(share * 1000 + 1e-9) / 10}%`;
}
