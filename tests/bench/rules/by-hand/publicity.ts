import type { Dossier, PartialDate } from '@/lib/dossier/dossier';
import { findDays } from '@/lib/dossier/parse/days';
import type { FieldId, Place } from '@/lib/dossier/reading';

/** What this notice asks about a publicity, as the page or an opinion states it. */
export type Publicity =
  | { state: 'read'; from: PartialDate; to: PartialDate | 'present'; source: string; places: Place[] }
  | { state: 'unreadable'; id: FieldId; reason: string; places: Place[] }
  | null;

/** The page's own dates, else the last run of days in the employer's opinion, else in the one being written. */
export function publicityOf({ fields }: Dossier, typed: string | null, year: number): Publicity {
  const period = fields['publicity.period'];
  const start = fields['publicity.start'];
  const end = fields['publicity.end'];
  if (period.state === 'unreadable') return unread('publicity.period', period);
  if (start.state === 'unreadable') return unread('publicity.start', start);
  if (end.state === 'unreadable') return unread('publicity.end', end);
  const source = '公示起止时间';
  if (period.state === 'read') {
    const { from, to } = period.value;
    return { state: 'read', from, to, source, places: period.places };
  }
  if (start.state === 'read' && end.state === 'read') {
    const places = [...start.places, ...end.places];
    return { state: 'read', from: start.value, to: end.value, source, places };
  }
  const opinion = fields['opinion.employer'];
  if (opinion.state === 'unreadable') return unread('opinion.employer', opinion);
  if (opinion.state === 'read') {
    const run = findDays(opinion.value, year).at(-1);
    if (run !== undefined) return { state: 'read', ...run, source: '用人单位意见', places: opinion.places };
  }
  const run = typed === null ? undefined : findDays(typed, year).at(-1);
  return run === undefined ? null : { state: 'read', ...run, source: '填写的审核意见', places: [] };
}

function unread(id: FieldId, { reason, places }: { reason: string; places: Place[] }): Publicity {
  return { state: 'unreadable', id, reason, places };
}
