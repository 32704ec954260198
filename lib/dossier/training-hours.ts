import type { Field, Training } from './dossier';
import type { Place } from './reading';

export type Hours = Field<number>;

/**
 * Sum of a year's hours. Unreadable as soon as one part is not read or `doubt` says that parts may be missing;
 * the reason then names what was read so far. A sum over no rows is 0 and stands at `places`.
 */
export function addHours(
  { year, what }: { year: number; what: string },
  parts: readonly Hours[],
  places: Place[],
  doubt: string | null,
): Hours {
  let sum = 0;
  let unread = 0;
  const found: Place[] = [];
  for (const part of parts) {
    if (part.state === 'read') sum += part.value;
    else unread += 1;
    if (part.state !== 'absent') found.push(...part.places);
  }
  const value = Math.round(sum * 100) / 100;
  const shown = found.length === 0 ? places : found;
  if (unread === 0 && doubt === null) return { state: 'read', value, text: String(value), places: shown };
  const why = [unread > 0 ? `有${unread}项学时未能读取` : null, doubt].filter((reason) => reason !== null).join('，');
  return {
    state: 'unreadable',
    text: '',
    places: shown,
    reason: `${year}年${what}不能合计：${why}（已读到${value}学时）`,
  };
}

/** 公需 of a yearly row: its own column, else 行业公需 + 一般公需; unreadable when the two disagree or one part is not read. */
export function combinedPublic(year: number, row: Training): Hours {
  const { public: whole, tradePublic, generalPublic } = row;
  if (tradePublic.state === 'absent' && generalPublic.state === 'absent') return whole;
  if (tradePublic.state === 'empty' && generalPublic.state === 'empty' && whole.state === 'absent') {
    return { state: 'empty', places: [...tradePublic.places, ...generalPublic.places] };
  }
  const sum = addHours({ year, what: '公需科目学时' }, [tradePublic, generalPublic], [row.place], null);
  if (whole.state === 'absent' || (whole.state === 'empty' && sum.state === 'read')) return sum;
  if (whole.state !== 'read' || sum.state !== 'read' || whole.value === sum.value) return whole;
  return {
    state: 'unreadable',
    text: '',
    places: [...whole.places, ...sum.places],
    reason: `${year}年公需科目学时为${whole.value}，与行业公需、一般公需之和${sum.value}不一致`,
  };
}
