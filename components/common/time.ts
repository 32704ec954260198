const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment (ms since the epoch) as `2026-11-23 14:05:09`, Asia/Shanghai. */
export function dateTime(at: number): string {
  return SHANGHAI.format(at);
}

/** The Asia/Shanghai day of a moment as `2026-11-23`. */
export function day(at: number): string {
  return dateTime(at).slice(0, 10);
}
