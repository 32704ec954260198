/** A part of 总学时: 2/3, 60%. Kept as two whole numbers, so that 60 of 90 is two thirds exactly. */
export interface HourShare {
  text: string;
  of: number;
  per: number;
}

/** A part as a pack has it; null when it is none, or more than the whole. */
export function parseShare(typed: string): HourShare | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  const [, of, per] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? [];
  if (of !== undefined && per !== undefined) return shareOf(text, Number(of), Number(per));
  const [, percent] = /^(\d{1,3})%$/.exec(text) ?? [];
  return percent === undefined ? null : shareOf(text, Number(percent), 100);
}

function shareOf(text: string, of: number, per: number): HourShare | null {
  return of > 0 && of <= per ? { text, of, per } : null;
}
