const AHEAD_OF_UTC = 8 * 3_600_000;

/** A moment (ms since the epoch) as `2026-11-05 23:59:59` in Asia/Shanghai, which is UTC+8 all year. */
export function timeInChina(at: number): string {
  return new Date(at + AHEAD_OF_UTC).toISOString().slice(0, 19).replace('T', ' ');
}

/** The Asia/Shanghai day of a moment (ms since the epoch) as `2026-11-05`. */
export function dayInChina(at: number): string {
  return timeInChina(at).slice(0, 10);
}
