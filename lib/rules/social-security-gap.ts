// Longer than one screen: months surely missing, months in doubt and months that the count contradicts are told apart.
import { monthRuns, monthRunText, monthText } from '@/lib/dossier/month';
import { STAGE_ENDS } from '@/lib/policy/deadlines';
import { defineRule } from './define-rule';
import { bookedUntil } from './helpers/booked-until';
import { coverage, fewerThanRun, neighbours, rowsOfKind } from './helpers/insured-months';
import { evidence, fail, incomplete, pass } from './judgement';

interface Shown {
  state: string;
  text?: string;
}

const SAYS = {
  none: '页面没有社会保险缴费记录。',
  gap: (missed: string) => `${missed}，请申报人说明。`,
  gapUnread: (missed: string, rows: number) => `${missed}，但有${rows}条缴费记录未能读取，不能判断。`,
  gapPart: (missed: string) => `${missed}，但缴费列表未读全，不能判断。`,
  fewer: ({ from, to }: { from: Shown; to: Shown }, { run, paid }: { run: number; paid: number }) =>
    `${from.text ?? ''}至${to.text ?? ''}共${run}个月，缴费月数为${paid}个月`,
  late: (months: string) => `未见${months}的缴费；未读到申报时间，不能判断是否尚未入账。`,
};

/** 五(四): the record of the last years has no month without payment; a gap is asked about, not held against anyone. */
export const socialSecurityGap = defineRule({
  id: 'social-security-gap',
  title: '社会保险缴费连续性',
  topic: '社保',
  ensures: '近几年社会保险缴费没有中断的月份。',
  needs: ['social-security'],
  optional: ['application.submitted'],
  usesPlanYear: true,
  parameters: ['social-security.years', 'social-security.kind'],
  extras: ['deadline.open', ...STAGE_ENDS],
  failures: ['none', 'gap', 'count-differs'],
  judge: (given, parameters, { year, note }) => {
    const list = given['social-security'];
    if (list.state === 'empty') {
      const shown = [evidence('缴费记录', '无记录', list.places, { flagged: true })];
      return fail('none', { says: SAYS.none, found: '无缴费记录', evidence: shown, note });
    }

    const booked = bookedUntil(given['application.submitted'], year, parameters);
    const first = booked.deadline - parameters['social-security.years'] * 12 + 1;
    const window = `${monthText(first)} 至 ${monthText(booked.last)}`;
    const required = `${window} 逐月缴费`;
    const { rows, unclear } = rowsOfKind(list.rows, parameters['social-security.kind']);
    const paid = coverage(rows, first, booked.last, booked.deadline);
    const { certain, doubtful } = splitTail(paid.missing, booked.last, booked.doubtFrom);
    const unread = paid.unread.length + unclear.length;
    const runs = monthRuns(certain).map((run) => ({
      ...run,
      text: monthRunText(run),
      months: run.last - run.first + 1,
    }));
    const shown = [
      ...runs.map((run) => {
        const near = neighbours(rows, run.first, run.last).map(({ place }) => place);
        const at = near.length > 0 ? near : list.places;
        return evidence('未见缴费', `${run.text}，${run.months}个月`, at, { required, flagged: true });
      }),
      ...paid.unread.map(({ row, reason }) => evidence('未能读取的记录', reason, [row.place], { flagged: true })),
    ];

    if (runs.length > 0) {
      const missed = `未见${runs.map(({ text, months }) => `${text}（${months}个月）`).join('、')}的缴费`;
      if (unread > 0) return incomplete(['social-security'], SAYS.gapUnread(missed, unread), shown, note);
      if (!list.complete) return incomplete(['social-security'], SAYS.gapPart(missed), shown, note);
      return fail('gap', { says: SAYS.gap(missed), found: missed, evidence: shown, note });
    }

    const fewer = rows.flatMap((row) => {
      const differs = fewerThanRun(row);
      return differs === null ? [] : [{ place: row.place, found: SAYS.fewer(row, differs) }];
    });
    if (fewer.length > 0) {
      const found = fewer.map((one) => one.found).join('、');
      const flagged = fewer.map((one) => evidence('缴费月数', one.found, [one.place], { flagged: true }));
      return fail('count-differs', { says: `${found}，请核实。`, found, evidence: flagged, note });
    }

    if (doubtful.length > 0) {
      const late = monthRuns(doubtful).map(monthRunText).join('、');
      const open = evidence('尚未见缴费', late, list.places, { required, flagged: true });
      return incomplete(['application.submitted'], SAYS.late(late), [...shown, open], note);
    }

    const found = `${window}，${booked.last - first + 1}个月均有缴费`;
    return pass(`${found}。`, [evidence('缴费记录', found, list.places, { required })], note);
  },
});

/** Months missing at the very end, in doubt, apart from those that are surely missing. */
function splitTail(missing: readonly number[], last: number, doubtFrom: number | null) {
  if (doubtFrom === null) return { certain: [...missing], doubtful: [] };
  let end = last;
  while (end >= doubtFrom && missing.includes(end)) end -= 1;
  return { certain: missing.filter((month) => month <= end), doubtful: missing.filter((month) => month > end) };
}
