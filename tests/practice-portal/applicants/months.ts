/** Months since year 0 of a stamp `YYYY-MM…`, to count with. */
export function monthIndex(stamp: string): number {
  return Number(stamp.slice(0, 4)) * 12 + Number(stamp.slice(5, 7)) - 1;
}

/** The stamp `YYYY-MM` of a month index. */
export function monthStamp(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`, both included. */
export function monthCount(from: string, to: string): number {
  return monthIndex(to) - monthIndex(from) + 1;
}
