import { dayOf } from './day';
import type { ParameterId } from './parameters';

/** A line of a plan page that names a deadline the pack has a parameter for. */
export interface PlanDeadline {
  parameter: ParameterId;
  /** As the pack writes it: `plan-11-05`. */
  value: string;
  /** The line as pasted. */
  line: string;
}

export interface PlanLines {
  deadlines: PlanDeadline[];
  /** Lines that were not taken, each with why. */
  left: { line: string; why: string }[];
}

const LINE =
  /^(.*?)(?:时间|日期)?\s*[:：]\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/;

const NAMES: readonly [words: RegExp, parameter: ParameterId][] = [
  [/个人申报开始|申报开始|网上申报开始/, 'deadline.open'],
  [/单位(?:推荐|审核|报送|审核报送)截止/, 'deadline.employer'],
  [/(?:主管部门|市级|省直|下级评委会).*截止|审核推荐截止/, 'deadline.department'],
];

/** End of the day, as the portal writes it, whole or to the minute. */
const END_OF_DAY = /^(?:23:59(?::59)?|24:00(?::00)?)$/;

/**
 * Deadlines from the lines of a plan page (「单位推荐截止时间:2020-11-05 23:59:59」), for a pack of this plan year. What does not
 * fit is named, never dropped.
 */
export function parsePlanLines(text: string, planYear: number): PlanLines {
  const lines: PlanLines = { deadlines: [], left: [] };
  for (const line of text.split('\n').map((one) => one.normalize('NFKC').trim())) {
    if (line === '') continue;
    const read = readLine(line, planYear);
    if ('why' in read) lines.left.push(read);
    else if (lines.deadlines.some(({ parameter }) => parameter === read.parameter)) {
      lines.left.push({ line, why: '同一时间出现了两次，只采用第一次' });
    } else lines.deadlines.push(read);
  }
  return lines;
}

function readLine(line: string, planYear: number): PlanDeadline | { line: string; why: string } {
  const match = LINE.exec(line);
  if (match === null) return { line, why: '不是“名称时间:日期”的形式' };
  const [, name = '', year, month, date, time] = match;
  const parameter = NAMES.find(([words]) => words.test(name))?.[1];
  if (parameter === undefined) return { line, why: '政策包没有对应的时间' };
  if (Number(year) !== planYear) return { line, why: `年份${year}与政策包的计划年度${planYear}不同` };
  const day = dayOf(Number(year), Number(month), Number(date));
  if (!isDay(day)) return { line, why: '没有这一天' };
  const isEnd = parameter !== 'deadline.open';
  if (isEnd && time !== undefined && !END_OF_DAY.test(time)) {
    return { line, why: `截止于${time}，政策包只记到当日24时，请按通知核对后手动修改` };
  }
  return { parameter, value: `plan${day.slice(4)}`, line };
}

function isDay(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}
