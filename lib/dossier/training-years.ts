import type { Field, List, Training } from './dossier';
import type { Place } from './reading';
import { addHours, combinedPublic, type Hours } from './training-hours';

/** One year of continuing education, hours in 学时, whether the page gave a row per year or a row per course. */
export interface TrainingYear {
  year: number;
  total: Hours;
  professional: Hours;
  /** 行业公需 */
  tradePublic: Hours;
  /** 一般公需 */
  generalPublic: Hours;
  /** 公需 altogether: the page's own column, or 行业公需 + 一般公需. */
  public: Hours;
  places: Place[];
}

export interface TrainingYears {
  /** Ascending, each year once. */
  years: TrainingYear[];
  /** Rows whose year could not be read: as long as there are any, a year may not be called missing. */
  unread: { place: Place; reason: string }[];
}

/**
 * Training by year. A year that cannot be trusted as a whole (two yearly rows, or yearly and course rows mixed) has
 * unreadable hours with all its places; a sum with an unread part, or over a list that was not read to its end, is
 * unreadable too. Nothing is known of lists that are not `read`: they give no years.
 */
export function trainingYears(list: List<Training>): TrainingYears {
  const result: TrainingYears = { years: [], unread: [] };
  if (list.state !== 'read') return result;
  const byYear = new Map<number, Training[]>();
  for (const row of list.rows) {
    if (row.year.state !== 'read') {
      result.unread.push({ place: row.place, reason: whyNoYear(row.year) });
      continue;
    }
    const rows = byYear.get(row.year.value);
    if (rows === undefined) byYear.set(row.year.value, [row]);
    else rows.push(row);
  }
  const unreadCourses = list.rows.some((row) => row.year.state !== 'read' && isCourse(row));
  const doubt = unreadCourses ? '有课程的年度未能读取' : list.complete ? null : '课程列表未读全';
  for (const [year, rows] of byYear) result.years.push(summarise(year, rows, doubt));
  result.years.sort((one, other) => one.year - other.year);
  return result;
}

function summarise(year: number, rows: Training[], doubt: string | null): TrainingYear {
  const places = rows.map((row) => row.place);
  const [only] = rows;
  if (rows.every(isCourse)) return { year, ...sumCourses(year, rows, doubt), places };
  if (only !== undefined && rows.length === 1) {
    const { total, professional, tradePublic, generalPublic } = only;
    return { year, total, professional, tradePublic, generalPublic, public: combinedPublic(year, only), places };
  }
  const unclear: Hours = {
    state: 'unreadable',
    text: '',
    places,
    reason: `${year}年有${rows.length}条记录，无法确定以哪条为准`,
  };
  return {
    year,
    total: unclear,
    professional: unclear,
    tradePublic: unclear,
    generalPublic: unclear,
    public: unclear,
    places,
  };
}

/** A row of one course names the course or its category and has no columns for the categories' hours. */
function isCourse(row: Training): boolean {
  if (row.category.state === 'absent' && row.name.state === 'absent') return false;
  return [row.professional, row.tradePublic, row.generalPublic, row.public].every((hours) => hours.state === 'absent');
}

type Category = 'professional' | 'trade' | 'general' | 'public' | 'other';
export type KindOfHours = 'professional' | 'public' | 'trade' | 'general';

/** 公需 of no stated kind counts as 公需 alone. */
const COUNTED: Readonly<Record<KindOfHours, readonly Category[]>> = {
  professional: ['professional'],
  public: ['public', 'trade', 'general'],
  trade: ['trade'],
  general: ['general'],
};

/** Whether a course's hours count as this kind. */
export function countsAs(row: Training, kind: KindOfHours): boolean {
  return COUNTED[kind].includes(categoryOf(row) ?? 'other');
}

function categoryOf(row: Training): Category | null {
  if (row.category.state !== 'read') return null;
  const text = row.category.value;
  if (text.startsWith('行业公需')) return 'trade';
  if (text.startsWith('一般公需')) return 'general';
  if (text.startsWith('公需')) return 'public';
  if (text.startsWith('专业') && !text.includes('公需')) return 'professional';
  return /^其[他它]/.test(text) ? 'other' : null;
}

function sumCourses(year: number, rows: Training[], doubt: string | null) {
  const places = rows.map((row) => row.place);
  const total = addHours(
    { year, what: '总学时' },
    rows.map((row) => row.total),
    places,
    doubt,
  );
  if (rows.every((row) => row.category.state === 'absent')) {
    const absent: Hours = { state: 'absent' };
    return { total, professional: absent, tradePublic: absent, generalPublic: absent, public: absent };
  }
  const uncategorised = rows.some((row) => categoryOf(row) === null) ? '有课程的科目类别未能识别' : doubt;
  const of = (what: string, kind: KindOfHours): Hours => {
    const chosen = rows.filter((row) => countsAs(row, kind));
    return addHours(
      { year, what },
      chosen.map((row) => row.total),
      places,
      uncategorised,
    );
  };
  const unsplit = rows.filter((row) => categoryOf(row) === 'public');
  const split = (hours: Hours, what: string): Hours =>
    unsplit.length === 0
      ? hours
      : {
          state: 'unreadable',
          text: '',
          places: unsplit.map((row) => row.place),
          reason: `${year}年${what}：有公需课程未分行业公需和一般公需`,
        };
  return {
    total,
    professional: of('专业科目学时', 'professional'),
    tradePublic: split(of('行业公需学时', 'trade'), '行业公需学时'),
    generalPublic: split(of('一般公需学时', 'general'), '一般公需学时'),
    public: of('公需科目学时', 'public'),
  };
}

function whyNoYear(year: Field<number>): string {
  if (year.state === 'unreadable') return year.reason;
  return year.state === 'empty' ? '年度未填' : '没有年度一列';
}
