import type { Style } from '../applicants/types.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A cell's content; an empty value leaves only a line break, as old editors do. */
export function cell(text: string): string {
  return text === '' ? '<br>' : escapeHtml(text);
}

/** A month or day in the applicant's spelling: 2018-07, 2018.07 or 2018年7月. */
export function formatStamp(stamp: string, style: Style): string {
  if (style.date === 'dash') return stamp;
  if (style.date === 'dot') return stamp.replaceAll('-', '.');
  const [year, month, day] = stamp.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

export function formatYear(year: number, style: Style): string {
  return style.year === 'han' ? `${year}年` : String(year);
}

export function formatHours(hours: number, style: Style): string {
  return style.hours === 'unit' ? `${hours}学时` : String(hours);
}
