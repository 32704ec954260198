import type { Field, FieldValues, PartialDate } from '@/lib/dossier/dossier';
import { findDays } from '@/lib/dossier/parse/days';
import type { FieldId, Place } from '@/lib/dossier/reading';

export const PUBLICITY_FIELDS = [
  'publicity.period',
  'publicity.start',
  'publicity.end',
  'opinion.employer',
] as const satisfies readonly FieldId[];

type Shown = { [K in (typeof PUBLICITY_FIELDS)[number]]: Field<FieldValues[K]> };

/** The employer's publicity as the page or an opinion states it. */
export type Publicity =
  | { state: 'read'; from: PartialDate; to: PartialDate | 'present'; source: string; places: Place[] }
  | { state: 'unreadable'; missing: (typeof PUBLICITY_FIELDS)[number]; reason: string; places: Place[] }
  | { state: 'absent' };

/**
 * First and last day of the publicity: from the page's own fields, else from the employer's opinion, else from the opinion
 * being written (`typed`). Of several runs in one text the last counts: it is the one announced again.
 */
export function publicityOf(shown: Shown, typed: string | null, year: number): Publicity {
  const { 'publicity.period': period, 'publicity.start': start, 'publicity.end': end } = shown;
  for (const id of ['publicity.period', 'publicity.start', 'publicity.end'] as const) {
    const field = shown[id];
    if (field.state === 'unreadable')
      return { state: 'unreadable', missing: id, reason: field.reason, places: field.places };
  }
  if (period.state === 'read') return { state: 'read', ...period.value, source: '公示起止时间', places: period.places };
  if (start.state === 'read' && end.state === 'read') {
    return {
      state: 'read',
      from: start.value,
      to: end.value,
      source: '公示起止时间',
      places: [...start.places, ...end.places],
    };
  }
  const opinion = shown['opinion.employer'];
  if (opinion.state === 'unreadable') {
    return { state: 'unreadable', missing: 'opinion.employer', reason: opinion.reason, places: opinion.places };
  }
  const texts = [
    {
      source: '用人单位意见',
      text: opinion.state === 'read' ? opinion.value : '',
      places: opinion.state === 'read' ? opinion.places : [],
    },
    { source: '填写的审核意见', text: typed ?? '', places: [] },
  ];
  for (const { source, text, places } of texts) {
    const run = findDays(text, year).at(-1);
    if (run !== undefined) return { state: 'read', ...run, source, places };
  }
  return { state: 'absent' };
}
