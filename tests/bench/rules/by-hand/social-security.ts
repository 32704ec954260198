import type { Dossier, SocialSecurity } from '@/lib/dossier/dossier';
import { type MonthRun, monthAt, monthIndex, monthRunText, monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import type { Place } from '@/lib/dossier/reading';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { bare } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('social-security-gap');

export function checkSocialSecurity(dossier: Dossier, plan: PlanYear | null): Finding {
  const list = dossier.lists['social-security'];
  if (list.state !== 'read' && list.state !== 'empty') {
    return wanting(CHECK, 'social-security', list, '社会保险缴费');
  }
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { year, note } = plan;
  if (list.state === 'empty') {
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: '页面没有社会保险缴费记录。',
        evidence: [flagged('缴费记录', '无记录', list.places)],
        wording: askWhy('无缴费记录', '请说明参保情况'),
      },
      note,
    );
  }

  const deadline = monthAt(year, 11);
  const applied = appliedIn(dossier, year);
  const last = (applied ?? deadline) - 1;
  const first = deadline - 59;
  const required = `${monthText(first)} 至 ${monthText(last)} 逐月缴费`;
  const rows = pensionRows(list.rows);
  const unclear = rows === list.rows ? 0 : list.rows.filter(({ kind }) => kind.state !== 'read').length;
  const { paid, unread } = mark(rows, first, last, deadline);
  const doubtFrom = applied === null ? firstOfUnpaidTail(paid, monthAt(year, 9) - first) : paid.length;
  const gaps = unpaidRuns(paid, 0, doubtFrom, first);

  const evidence: Evidence[] = gaps.map((gap) => {
    const near = besides(rows, gap);
    return flagged('未见缴费', withCount(gap, '，', ''), near.length > 0 ? near : list.places, required);
  });
  for (const { row, reason } of unread) evidence.push(flagged('未能读取的记录', reason, [row.place]));
  if (gaps.length > 0) {
    const missed = `未见${gaps.map((gap) => withCount(gap, '（', '）')).join('、')}的缴费`;
    const doubtful = unread.length + unclear;
    if (list.complete && doubtful === 0) {
      return failed(
        CHECK,
        {
          disposition: 'confirm',
          says: `${missed}，请申报人说明。`,
          evidence,
          wording: askWhy(missed, '请说明中断缴费的原因'),
        },
        note,
      );
    }
    const why = doubtful > 0 ? `有${doubtful}条缴费记录未能读取` : '缴费列表未读全';
    return open(CHECK, ['social-security'], `${missed}，但${why}，不能判断。`, evidence, note);
  }

  const differing = rows.flatMap((row) => {
    const found = countDiffers(row);
    return found === null ? [] : [{ row, found }];
  });
  if (differing.length > 0) {
    const found = differing.map((one) => one.found).join('、');
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: `${found}，请核实。`,
        evidence: differing.map((one) => flagged('缴费月数', one.found, [one.row.place])),
        wording: wording(
          `社会保险缴费记录：${found}`,
          '请核实实际缴费月份，有中断的请说明原因（通知第五条第（四）项）',
          `社保：${found}，请核实说明`,
        ),
      },
      note,
    );
  }
  if (doubtFrom < paid.length) {
    const runs = unpaidRuns(paid, doubtFrom, paid.length, first).map(monthRunText).join('、');
    evidence.push(flagged('尚未见缴费', runs, list.places, required));
    const says = `未见${runs}的缴费；未读到申报时间，不能判断是否尚未入账。`;
    return open(CHECK, ['application.submitted'], says, evidence, note);
  }
  const found = `${monthText(first)} 至 ${monthText(last)}，${last - first + 1}个月均有缴费`;
  return passed(CHECK, `${found}。`, [plainly('缴费记录', found, list.places, required)], note);
}

/** The rows of 养老保险 where there are any, else all. */
export function pensionRows(rows: SocialSecurity[]): SocialSecurity[] {
  const pensions = rows.filter(({ kind }) => kind.state === 'read' && bare(kind.value).includes('养老'));
  return pensions.length > 0 ? pensions : rows;
}

/** Month of application, at least September and at most November of the plan year; null when it is not known. */
export function appliedIn({ fields }: Dossier, year: number): number | null {
  const submitted = fields['application.submitted'];
  const month = submitted.state === 'read' ? monthIndex(submitted.value) : null;
  return month === null ? null : Math.min(monthAt(year, 11), Math.max(monthAt(year, 9), month));
}

export function mark(rows: SocialSecurity[], first: number, last: number, present: number) {
  const paid = new Uint8Array(last - first + 1);
  const unread: { row: SocialSecurity; reason: string }[] = [];
  for (const row of rows) {
    const span = spanOf(row, present);
    if (typeof span === 'string') unread.push({ row, reason: span });
    else if (span.last >= first) paid.fill(1, Math.max(0, span.first - first), span.last - first + 1);
  }
  return { paid, unread };
}

export function firstOfUnpaidTail(paid: Uint8Array, from: number): number {
  let end = paid.length;
  while (end > from && paid[end - 1] === 0) end -= 1;
  return end;
}

function unpaidRuns(paid: Uint8Array, from: number, to: number, first: number): MonthRun[] {
  const runs: MonthRun[] = [];
  for (let at = from; at < to; at += 1) {
    if (paid[at] === 1) continue;
    const start = at;
    while (at + 1 < to && paid[at + 1] === 0) at += 1;
    runs.push({ first: first + start, last: first + at });
  }
  return runs;
}

function besides(rows: SocialSecurity[], gap: MonthRun): Place[] {
  const near: Place[] = [];
  for (const { from, to, place } of rows) {
    const begins = from.state === 'read' ? monthIndex(from.value) : null;
    const ends = to.state === 'read' && to.value !== 'present' ? monthIndex(to.value) : null;
    if (ends === gap.first - 1 || begins === gap.last + 1) near.push(place);
  }
  return near;
}

export function countDiffers({ from, to, months }: SocialSecurity): string | null {
  if (from.state !== 'read' || to.state !== 'read' || to.value === 'present' || months.state !== 'read') return null;
  const first = monthIndex(from.value);
  const last = monthIndex(to.value);
  if (first === null || last === null || months.value >= last - first + 1) return null;
  return `${from.text}至${to.text}共${last - first + 1}个月，缴费月数为${months.value}个月`;
}

function withCount(gap: MonthRun, before: string, after: string): string {
  return `${monthRunText(gap)}${before}${gap.last - gap.first + 1}个月${after}`;
}

function askWhy(found: string, ask: string) {
  return wording(
    `社会保险缴费记录：${found}`,
    `${ask}；外省缴纳的，请上传近5年省外缴纳社保的证明（通知第五条第（四）项）`,
    `社保${found}，请说明（外省缴纳的请附证明）`,
  );
}
