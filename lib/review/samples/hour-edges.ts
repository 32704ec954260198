import type { HourLine, HoursOf } from '@/lib/policy/hour-lines';
import type { SamplePage } from './sample-page';

const RULES: Readonly<Record<Exclude<HoursOf, 'named'>, string>> = {
  total: 'training-hours',
  professional: 'training-professional-hours',
  public: 'training-public-hours',
  trade: 'training-public-hours',
  general: 'training-public-hours',
};
/** More than any notice asks for in a year. */
const PLENTY = 400;

/** Two applicants for a line of hours: one who just meets it and all others of its kind, and one with an hour less; null if there is no such line. */
export function hourEdges(
  line: HourLine,
  lines: readonly HourLine[],
  planYear: number,
  page: SamplePage,
): { rule: string; met: SamplePage; missed: SamplePage } | null {
  const { least, of: kind } = line;
  const years = yearsOf(line, planYear);
  const [first] = years;
  // What counts from 聘任 or is one of several ways has no edge of its own, nor has what courses or a part of 总学时 decide.
  if (typeof least !== 'number' || first === undefined || line.either !== undefined || kind === 'named') return null;
  const others = lines.filter(({ of, scope, times, when, either }) => {
    return of === kind && scope === 'each' && times === undefined && isFor(line, when) && either === undefined;
  });
  const floor = (year: number) =>
    Math.max(
      0,
      ...others
        .filter((one) => yearsOf(one, planYear).includes(year))
        .map((one) => (typeof one.least === 'number' ? one.least : 0)),
    );
  const kept = years.slice(1).reduce((sum, year) => sum + floor(year), 0);
  const isOfAll = line.scope !== 'each';
  const whole = line.scope === 'average' ? least * years.length : least;
  if (isOfAll && whole - kept < floor(first)) return null;
  const atFirst = isOfAll ? whole - kept : least;
  // Of some of the years: as many as need be meet it with the first, and the rest have nothing.
  const enough = line.times ?? years.length;
  const of = (hours: number) => {
    const amount = (year: number) => {
      if (year === first) return hours;
      if (isOfAll) return floor(year);
      return years.indexOf(year) < enough ? PLENTY : floor(year);
    };
    return withHours(page, years, kind, amount, planYear);
  };
  return { rule: RULES[kind], met: of(atFirst), missed: of(atFirst - 1) };
}

/** A line for everybody, or for the same applicants. */
function isFor(line: HourLine, when: HourLine['when']): boolean {
  return when === undefined || JSON.stringify(when) === JSON.stringify(line.when);
}

function yearsOf({ from, to, atMost }: HourLine, planYear: number): number[] {
  if (from.from === 'appointed' || to.from === 'appointed') return [];
  const at = (year: typeof from) =>
    year.from === 'plan' ? planYear + year.offset : year.from === 'calendar' ? year.year : 0;
  const count = Math.max(0, at(to) - at(from) + 1);
  const all = Array.from({ length: count }, (_, index) => at(from) + index);
  return atMost === undefined ? all : all.slice(-atMost);
}

/** A list of hours with plenty of all kinds but this one. */
function withHours(
  page: SamplePage,
  years: readonly number[],
  of: HoursOf,
  amount: (year: number) => number,
  planYear: number,
): SamplePage {
  const first = Math.min(...years, planYear - 5);
  const shown = Array.from({ length: planYear - first + 1 }, (_, index) => first + index);
  const rows = shown.map((year) => {
    const hours = years.includes(year) ? amount(year) : PLENTY;
    const share = (kind: HoursOf) => String(kind === of ? hours : PLENTY);
    const trade = of === 'public' ? String(hours) : share('trade');
    const general = of === 'public' ? '0' : share('general');
    return [String(year), share('professional'), trade, general, share('total')];
  });
  const columns = ['year', 'professional', 'trade-public', 'general-public', 'total'];
  return { ...page, lists: { ...page.lists, trainings: { columns, rows } } };
}
