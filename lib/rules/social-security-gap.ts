import { monthRuns, monthRunText, monthText } from '@/lib/dossier/month';
import { STAGE_ENDS } from '@/lib/policy/deadlines';
import { defineRule } from './define-rule';
import { bookedUntil } from './helpers/booked-until';
import { coverage, fewerThanRun, neighbours, rowsOfKind } from './helpers/insured-months';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

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
  judge: (given, parameters, plan) => {
    const list = given['social-security'];
    const { note } = plan;
    if (list.state === 'empty') {
      const shown = [evidence('缴费记录', '无记录', list.places, { flagged: true })];
      return fail('none', { says: '页面没有社会保险缴费记录。', found: '无缴费记录', evidence: shown, note });
    }
    const booked = bookedUntil(given['application.submitted'], plan.year, parameters);
    const count = parameters['social-security.years'] * 12;
    const first = booked.deadline - count + 1;
    const required = `${monthText(first)} 至 ${monthText(booked.last)} 逐月缴费`;
    const { rows, unclear } = rowsOfKind(list.rows, parameters['social-security.kind']);
    const paid = coverage(rows, first, booked.last, booked.deadline);
    const { certain, doubtful } = splitTail(paid.missing, booked.last, booked.doubtFrom);
    const unread = [...paid.unread.map(({ row }) => row), ...unclear];

    const shown: Evidence[] = monthRuns(certain).map((run) => {
      const near = neighbours(rows, run.first, run.last).map(({ place }) => place);
      const found = `${monthRunText(run)}，${run.last - run.first + 1}个月`;
      return evidence('未见缴费', found, near.length > 0 ? near : list.places, { required, flagged: true });
    });
    for (const { row, reason } of paid.unread)
      shown.push(evidence('未能读取的记录', reason, [row.place], { flagged: true }));
    const gaps = monthRuns(certain).map((run) => `${monthRunText(run)}（${run.last - run.first + 1}个月）`);
    const missed = `未见${gaps.join('、')}的缴费`;

    if (certain.length > 0) {
      if (list.complete && unread.length === 0) {
        return fail('gap', { says: `${missed}，请申报人说明。`, found: missed, evidence: shown, note });
      }
      const why = unread.length > 0 ? `有${unread.length}条缴费记录未能读取` : '缴费列表未读全';
      return incomplete(['social-security'], `${missed}，但${why}，不能判断。`, shown, note);
    }
    const fewer = rows.flatMap((row) => {
      const differs = fewerThanRun(row);
      return differs === null ? [] : [{ row, ...differs }];
    });
    if (fewer.length > 0) {
      const found = fewer.map(
        ({ row, run, paid: months }) => `${periodText(row)}共${run}个月，缴费月数为${months}个月`,
      );
      const flagged = fewer.map(({ row }, index) =>
        evidence('缴费月数', found[index] ?? '', [row.place], { flagged: true }),
      );
      return fail('count-differs', {
        says: `${found.join('、')}，请核实。`,
        found: found.join('、'),
        evidence: flagged,
        note,
      });
    }
    if (doubtful.length > 0) {
      const runs = monthRuns(doubtful).map(monthRunText).join('、');
      shown.push(evidence('尚未见缴费', runs, list.places, { required, flagged: true }));
      return incomplete(
        ['application.submitted'],
        `未见${runs}的缴费；未读到申报时间，不能判断是否尚未入账。`,
        shown,
        note,
      );
    }
    const found = `${monthText(first)} 至 ${monthText(booked.last)}，${booked.last - first + 1}个月均有缴费`;
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

function periodText({
  from,
  to,
}: {
  from: { state: string; text?: string };
  to: { state: string; text?: string };
}): string {
  return `${from.text ?? ''}至${to.text ?? ''}`;
}
