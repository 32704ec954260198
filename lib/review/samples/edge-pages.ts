import { FIELD_NAMES } from '@/lib/dossier/names';
import type { FieldId } from '@/lib/dossier/reading';
import { meets, type When } from '@/lib/policy/condition';
import { dayAfter, plusDays } from '@/lib/policy/day';
import { dayFrom, submissionEnd } from '@/lib/policy/deadlines';
import type { StatedValues } from '@/lib/policy/load-pack';
import type { WindowYear } from '@/lib/policy/relative';
import { lineName } from '@/lib/policy/value-text';
import type { Calendars } from '@/lib/policy/working-days';
import { dateText } from '@/lib/rules/helpers/date-text';
import { dateIn } from '@/lib/rules/helpers/day';
import { lastStart } from '@/lib/rules/helpers/full-years';
import { askedPublicity, countedDays } from '@/lib/rules/helpers/publicity-days';
import { hourEdges } from './hour-edges';
import type { SamplePage } from './sample-page';

/** A requirement with a number in it: applicants who just meet it, and who just miss it. */
export interface Edge {
  /** What is required: 2024年至计划年度累计总学时 ≥ 240. */
  what: string;
  rule: string;
  met: SamplePage;
  missed: SamplePage;
}

/** What a pack states, and somebody whom nothing speaks against. */
export interface EdgeRequest {
  values: StatedValues;
  planYear: number;
  base: SamplePage;
  calendars: Calendars;
}

/** Every requirement of a pack that has a number or a date, each with applicants at its edge. */
export function edgesOf(request: EdgeRequest): Edge[] {
  return ALL.flatMap((edges) => edges(request));
}

type Edges = (request: EdgeRequest) => Edge[];

const statement: Edges = ({ values, base }) => {
  const { 'statement.min': least, 'statement.max': most } = values;
  const of = (length: number) => withFields(base, { statement: '述'.repeat(length) });
  const edge = (what: string, met: number, missed: number) => {
    return { what, rule: 'statement-length', met: of(met), missed: of(missed) };
  };
  return [
    ...(most === undefined ? [] : [edge(`述职不超过${most}字`, most, most + 1)]),
    ...(least === undefined ? [] : [edge(`述职不少于${least}字`, least, least - 1)]),
  ];
};

const appraisals: Edges = ({ values, planYear, base }) => {
  const [count, last] = [values['appraisal.years'], values['appraisal.last-year']];
  if (typeof count !== 'number' || last === undefined) return [];
  const years = Array.from({ length: count }, (_, back) => String(planYear + last - back));
  const of = (shown: readonly string[]) => ({
    ...base,
    lists: { ...base.lists, appraisals: { columns: ['year', 'grade'], rows: shown.map((year) => [year, '合格']) } },
  });
  return [{ what: `近${count}年年度考核`, rule: 'appraisal-years', met: of(years), missed: of(years.slice(0, -1)) }];
};

const papers: Edges = ({ values, base }) => {
  const least = values['paper.min'];
  if (least === undefined) return [];
  const { columns, rows } = base.lists.papers ?? { columns: [], rows: [] };
  const of = (count: number) => ({
    ...base,
    lists: {
      ...base.lists,
      // Papers of one title would be one paper.
      papers: {
        columns,
        rows: Array.from({ length: count }, (_, at) => {
          const [title = '', ...more] = rows[at % rows.length] ?? [];
          return [at < rows.length ? title : `${title}之${at + 1}`, ...more];
        }),
      },
    },
  });
  return [{ what: `论文著作不少于${least}篇`, rule: 'paper-count', met: of(least), missed: of(least - 1) }];
};

const submission: Edges = ({ values, planYear, base }) => {
  if (values['deadline.personal'] === undefined && values['deadline.employer'] === undefined) return [];
  const last = dayFrom(values['deadline.personal'] ?? submissionEnd(values), planYear);
  const of = (day: string) => withFields(base, { 'application.submitted': day });
  return [{ what: `${last}前申报`, rule: 'application-window', met: of(last), missed: of(dayAfter(last)) }];
};

const seniority: Edges = ({ values, planYear, base }) => {
  const [table, cutoff] = [values['title.years'], values['title.cutoff']];
  if (table === undefined || cutoff === undefined) return [];
  const field = values['title.from'] === 'obtained' ? 'title.obtained' : 'title.appointed';
  return table.flatMap(({ levels: [level = ''], years, when }) => {
    // Whom no years are asked of, none can be short of.
    if (years === null || years === 0) return [];
    const start = dateText(lastStart(dateIn(planYear, cutoff), years));
    const page = withFields(base, { 'education.level': level, ...fieldsFor(when) });
    const of = (day: string) => withFields(page, { [field]: day });
    return [{ what: `${level}任职满${years}年`, rule: 'title-seniority', met: of(start), missed: of(later(start)) }];
  });
};

/** The first day from which the years are not full: from 02-29 on they are on 02-28. */
function later(day: string): string {
  return dayAfter(day).endsWith('-02-29') ? dayAfter(dayAfter(day)) : dayAfter(day);
}

const employment: Edges = ({ values, planYear, base }) => {
  const [months, asOf] = [values['employment.months'], values['employment.as-of']];
  if (months === undefined || asOf === undefined) return [];
  const until = (planYear + asOf.year) * 12 + asOf.month - 1;
  const of = (count: number) => {
    const first = until - count + 1;
    const start = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
    const columns = ['payer', 'start', 'end'];
    const rows = [[base.fields['unit.name'] ?? '', start, '至今']];
    return { ...base, lists: { ...base.lists, 'social-security': { columns, rows } } };
  };
  return [{ what: `在现单位缴费满${months}个月`, rule: 'employer-months', met: of(months), missed: of(months - 1) }];
};

const ages: Edges = ({ values, planYear, base }) => {
  const [limits, asOf] = [values['age.limits'], values['age.as-of']];
  if (limits === undefined || asOf === undefined) return [];
  const until = dayFrom(asOf, planYear);
  return (['男', '女'] as const).map((sex) => {
    const of = (age: number, later: boolean) => {
      const born = `${Number(until.slice(0, 4)) - age}${until.slice(4)}`;
      return withFields(base, { 'person.sex': sex, 'person.birth-date': later ? dayAfter(born) : born });
    };
    const [first, last] = [Math.min(...limits[sex]), Math.max(...limits[sex])];
    return { what: `${sex}未满${first}周岁`, rule: 'retirement-age', met: of(first, true), missed: of(last, false) };
  });
};

const publicity: Edges = ({ values, planYear, base, calendars }) => {
  const asked = askedPublicity({ ...values, 'publicity.start-counts': values['publicity.start-counts'] ?? false });
  if (asked === null) return [];
  const start = `${planYear}-06-01`;
  const lasts = (end: string) => {
    const days = countedDays(start, end, asked, calendars);
    return days.known ? days.value.length : null;
  };
  let end = start;
  // Of a year without a calendar nothing is counted.
  for (let days = lasts(end); days === null || days < asked.least; days = lasts(end)) {
    if (days === null) return [];
    end = dayAfter(end);
  }
  const of = (last: string) => withFields(base, { 'publicity.start': start, 'publicity.end': last });
  const what = `公示不少于${asked.least}${asked.unit}`;
  return [{ what, rule: 'publicity-period', met: of(end), missed: of(plusDays(end, -1)) }];
};

const files: Edges = ({ values, base }) =>
  (values['attachments.demanded'] ?? []).map(({ name, words: [word = ''], when }) => {
    const page = withFields(base, fieldsFor(when));
    const all = (values['attachments.demanded'] ?? []).map((one) => one.words[0] ?? '');
    const of = (names: readonly string[]) => ({
      ...page,
      lists: {
        ...page.lists,
        attachments: { columns: ['name', 'file'], rows: names.map((one) => [one, `${one}.pdf`]) },
      },
    });
    const others = all.filter((one) => one !== word && !one.includes(word));
    return { what: `须有${name}`, rule: 'demanded-attachments', met: of(all), missed: of([...others, '其他材料']) };
  });

const hours: Edges = ({ values, planYear, base }) =>
  (values['training.lines'] ?? []).flatMap((line) => {
    const page = withFields(base, fieldsFor(line.when));
    const found = hourEdges(line, values['training.lines'] ?? [], planYear, page);
    if (found === null) return [];
    const shown = { ...line, from: yearWord(line.from, planYear), to: yearWord(line.to, planYear) };
    return [{ what: `${lineName({ ...shown, when: undefined }) ?? ''} ≥ ${line.least}`, ...found }];
  });

const ALL: readonly Edges[] = [
  hours,
  appraisals,
  seniority,
  employment,
  ages,
  publicity,
  files,
  papers,
  statement,
  submission,
];

function withFields(page: SamplePage, fields: SamplePage['fields']): SamplePage {
  return { ...page, fields: { ...page.fields, ...fields } };
}

/** Fields of whom a condition holds: the first word that it asks for. */
export function fieldsFor(when: When | undefined): SamplePage['fields'] {
  const found: SamplePage['fields'] = {};
  for (const [name, test] of Object.entries(when ?? {})) {
    const id = Object.entries(FIELD_NAMES).find(([key, called]) => key === name || called === name)?.[0];
    const words = Array.isArray(test) ? test : [...(test.is ?? []), ...(test.has ?? []), '正常申报'];
    const fit = words.find((word) => meets(test, word) === 'yes');
    if (id !== undefined && fit !== undefined) found[id as FieldId] = fit;
  }
  return found;
}

function yearWord(year: WindowYear, planYear: number): string {
  if (year.from === 'appointed') return year.offset === 0 ? 'appointed' : 'appointed+1';
  return String(year.from === 'plan' ? planYear + year.offset : year.year);
}
