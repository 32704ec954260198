import type { Field, List, ListRows, PartialDate } from '@/lib/dossier/dossier';
import { LIST_NAMES } from '@/lib/dossier/names';
import { parseCount, parseHours, parseYear } from '@/lib/dossier/parse/number';
import { parsePublished } from '@/lib/dossier/parse/published';
import type { ListId, ListReading, RowReading } from '@/lib/dossier/reading';
import { cellsOf } from './cells';
import { PLAIN_TEXT } from './kinds';
import { periodOf } from './payment-period';
import type { Reader } from './value';

const YEAR: Reader<number> = { parse: parseYear, expected: '年份' };
const HOURS: Reader<number> = { parse: parseHours, expected: '数字' };
const COUNT: Reader<number> = { parse: parseCount, expected: '整数' };
const PUBLISHED: Reader<PartialDate> = { parse: parsePublished, expected: '可识别的日期' };

/** Turns one row of a list's reading into the row that rules see. */
type ToRow<L extends ListId> = (list: ListReading<L>, row: RowReading<L>) => ListRows[L];

/** A list as rules see it. It is complete only if the portal's own count does not say otherwise. */
export function listOf<L extends ListId>(id: L, list: ListReading<L>): List<ListRows[L]> {
  const { state, rows, total, places } = list;
  if (state === 'absent') return { state };
  if (state === 'empty') return { state, places };
  if (state === 'unreadable') return { state, places, reason: list.reason ?? `${LIST_NAMES[id]}未能可靠读取` };
  const complete = list.complete && (total === null || total === rows.length);
  const toRow: ToRow<L> = ROWS[id];
  return { state, rows: rows.map((row) => toRow(list, row)), complete, total, places };
}

/** A total beside other hours of the same row (核定学时, 累计学时): where they differ, nothing tells which of them counts. */
function oneOf(total: Field<number>, hours: Field<number>): Field<number> {
  if (total.state === 'absent') return hours;
  if (total.state !== 'read' || hours.state !== 'read' || total.value === hours.value) return total;
  const { text, places } = total;
  return {
    state: 'unreadable',
    text,
    places: [...places, ...hours.places],
    reason: `同一行另有学时${hours.text}，不能确定以哪个为准`,
  };
}

const ROWS: { [L in ListId]: ToRow<L> } = {
  appraisals: (list, row) => {
    const year = cellsOf('appraisals', list, row)('year', YEAR);
    const cell = cellsOf('appraisals', list, row, yearLead(year));
    return { year, grade: cell('grade', PLAIN_TEXT), place: row.place };
  },

  trainings: (list, row) => {
    const year = cellsOf('trainings', list, row)('year', YEAR);
    const cell = cellsOf('trainings', list, row, yearLead(year));
    return {
      year,
      total: oneOf(cell('total', HOURS), cell('hours', HOURS)),
      professional: cell('professional', HOURS),
      tradePublic: cell('trade-public', HOURS),
      generalPublic: cell('general-public', HOURS),
      public: cell('public', HOURS),
      category: cell('category', PLAIN_TEXT),
      name: cell('name', PLAIN_TEXT),
      place: row.place,
    };
  },

  'social-security': (list, row) => {
    const cell = cellsOf('social-security', list, row);
    const months = cell('months', COUNT);
    return {
      payer: cell('payer', PLAIN_TEXT),
      ...periodOf(cell, months),
      months,
      kind: cell('kind', PLAIN_TEXT),
      region: cell('place', PLAIN_TEXT),
      place: row.place,
    };
  },

  papers: (list, row) => {
    const cell = cellsOf('papers', list, row);
    return {
      title: cell('title', PLAIN_TEXT),
      journal: cell('journal', PLAIN_TEXT),
      date: cell('date', PUBLISHED),
      authors: cell('authors', PLAIN_TEXT),
      rank: cell('rank', PLAIN_TEXT),
      place: row.place,
    };
  },

  achievements: (list, row) => {
    const cell = cellsOf('achievements', list, row);
    return {
      name: cell('name', PLAIN_TEXT),
      role: cell('role', PLAIN_TEXT),
      date: cell('date', PLAIN_TEXT),
      rank: cell('rank', PLAIN_TEXT),
      evidence: cell('evidence', PLAIN_TEXT),
      place: row.place,
    };
  },

  attachments: (list, row) => {
    const cell = cellsOf('attachments', list, row);
    return {
      name: cell('name', PLAIN_TEXT),
      kind: cell('kind', PLAIN_TEXT),
      file: cell('file', PLAIN_TEXT),
      place: row.place,
    };
  },
};

function yearLead(year: Field<number>): string {
  return year.state === 'read' ? `${year.value}年` : '';
}
