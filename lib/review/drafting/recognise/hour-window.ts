import { numberIn } from './recognised';

/** First and last year as a pack writes them; null where nothing says. */
export interface YearWindow {
  from: string | null;
  to: string | null;
}

export type HourScope = 'each' | 'sum' | 'average';

/** Years named one by one that follow each other are a span; others stay as they are. */
export function yearSpan(named: string): string {
  const years = [...named.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  const [first = 0] = years;
  return years.every((year, at) => year === first + at) ? `${first}-${first + years.length - 1}年` : named;
}

export function windowIn(piece: string, planYear: number, doubts: Set<string>): YearWindow | null {
  const range = /(20\d\d)年?度?(?:[-–—~～至到]+)(20\d\d)/.exec(piece);
  if (range !== null) return { from: range[1] ?? '', to: yearAs(range[2] ?? '', planYear) };
  const since = /(20\d\d)年?(?:度)?(?:以来|起|开始|以后)/.exec(piece);
  if (since !== null) return { from: since[1] ?? '', to: 'plan' };
  if (/聘任(?:的)?次年(?:度)?起/.test(piece)) return { from: 'appointed+1', to: 'plan-1' };
  if (/聘任(?:当)?年(?:度)?起/.test(piece)) return { from: 'appointed', to: 'plan-1' };
  if (/(?:聘任|任职|任现职(?:务)?)(?:之日起?)?以来/.test(piece)) {
    doubts.add('“以来”按自聘任当年起理解，自次年起的请改，请核对');
    return { from: 'appointed', to: 'plan-1' };
  }
  const back =
    /(?:近|每(?=[二三四五六2-6两]年))([\d一二三四五六七八九十两])个?年/.exec(piece) ??
    /(?<![\d第])([\d一二三四五六七八九十两])个?年(?:以?内|当中|之中|中)/.exec(piece);
  if (back !== null) {
    doubts.add(`“${back[0]}”按计划年度以前各年理解，请核对`);
    return { from: `plan-${numberIn(back[1] ?? '')}`, to: 'plan-1' };
  }
  const only = /(20\d\d)(?:年|≥|不)/.exec(piece);
  return only === null ? null : { from: only[1] ?? '', to: only[1] ?? '' };
}

/** The plan year itself moves with the plan; other years stay as they are written. */
function yearAs(year: string, planYear: number): string {
  return Number(year) === planYear ? 'plan' : year;
}

/** 近三年年均, 平均每年; 近三年均 and 每年均 are each of the years. */
const AVERAGE = /(?<![每各近\d一二两三四五六七八九十个])年均|平均每(?:学)?年|年平均|各年度?平均/;

export function scopeIn(piece: string): HourScope | null {
  if (AVERAGE.test(piece)) return 'average';
  if (/每(?:学)?年|各(?:学)?年|年均|每一年/.test(piece)) return 'each';
  if (/每[二三四五六2-6两]年/.test(piece)) return 'sum';
  // 公需科目合计 adds kinds, not years.
  return /累计|(?<!公需(?:科目)?)(?:合计|总计|共计)/.test(piece) ? 'sum' : null;
}
