import type { Field } from '@/lib/dossier/dossier';
import { parsePlan } from '@/lib/dossier/parse/plan';
import type { Role } from '@/lib/dossier/reading';
import { absent, type Changes, date, insured, list, makeDossier, read, training } from '../../rules/make-dossier';

/** One sentence of a notice, the rules it is checked by, and the values they take from it. */
export interface Said {
  quote: string;
  by: string[];
  /** Values by id; `pending` with what is wanted, where the row leaves a number open. */
  values?: Record<string, unknown>;
  /** How the row is read where it is silent. */
  reading?: string;
}

/** A value the row leaves open, and the document it stands in. */
export function pending(document: string): { pending: string } {
  return { pending: document };
}

/**
 * A notice as a pack, after one row of the table of notices known from secondary sources. The quotes are the row's own
 * words, not those of an official text: for tests alone.
 */
export interface NoticeCase {
  row: number;
  title: string;
  planYear: number;
  /** The name of its plan. */
  plan: string;
  covers: { allOf: string[]; noneOf?: string[] };
  says: Said[];
  more?: Record<string, unknown>;
  dossiers: DossierCase[];
}

/** An applicant at an edge of the notice, with verdicts worked out by hand. */
export interface DossierCase {
  /** The working-out. */
  why: string;
  changes: Changes;
  role?: Role;
  today?: string;
  /** Day of the last 退回. */
  returnedOn?: string;
  /** False where the log could not be asked. */
  pastKnown?: boolean;
  /** The suggestion when a person has ticked all that is only a person's. */
  verdict: 'pass' | 'return' | 'reject' | 'undecided';
  /** Outcome or disposition by rule. */
  rules: Record<string, string>;
}

/** The notice as a pack file, as shortly as a clerk may write it. */
export function fileOf({ row, title, planYear, covers, says, more = {} }: NoticeCase): Record<string, unknown> {
  return {
    format: 'policy-pack/3',
    id: `row-${row}`,
    version: '1',
    title,
    docNo: `二手资料第${row}行`,
    issued: `${planYear}-01-01`,
    checked: '2026-11-28',
    planYear,
    covers: { plan: covers },
    clauses: says.map(({ quote, by }, index) => ({ id: `${index + 1}`, demands: [{ quote, by }] })),
    parameters: says.flatMap(({ values = {}, reading }, index) =>
      Object.entries(values).map(([id, value]) => ({ id, clause: `${index + 1}`, ...stated(value, reading) })),
    ),
    ...more,
  };
}

function stated(value: unknown, reading: string | undefined): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && 'pending' in value) return { value: null, note: value.pending };
  if (hasNull(value)) return { value, basis: 'pending', note: reading ?? '年数待查' };
  return reading === undefined ? { value } : { value, basis: 'reading', note: reading };
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull));
}

/** An applicant under the notice's plan whom nothing speaks against but what the changes do. */
export function applicantOf({ plan, planYear }: Pick<NoticeCase, 'plan' | 'planYear'>, { fields, lists }: Changes) {
  return makeDossier({
    fields: {
      'application.plan': read(parsePlan(plan), plan),
      'application.submitted': date(`${planYear}-07-01`),
      ...fields,
    },
    lists: { 'social-security': list([insured('2010-03', '至今')]), ...lists },
  });
}

type Amount = number | Field<number>;
/** 专业, 公需 and 总学时 of one year. */
export type YearHours = [professional: Amount, open: Amount, total: Amount];

/** Hours by year; a whole list unless said otherwise. */
export function hours(years: Record<number, YearHours>, complete = true) {
  const rows = Object.entries(years).map(([year, [professional, open, total]]) => ({
    ...training(Number(year), professional, 0, 0, total),
    public: typeof open === 'number' ? read(open) : open,
    tradePublic: absent,
    generalPublic: absent,
  }));
  return { trainings: list(rows, complete) };
}

/** The same hours in each of several years. */
export function each(first: number, last: number, one: YearHours): Record<number, YearHours> {
  const years: Record<number, YearHours> = {};
  for (let year = first; year <= last; year += 1) years[year] = one;
  return years;
}

/** The usual hours: 60 + 30 = 90. */
export const FULL: YearHours = [60, 30, 90];
