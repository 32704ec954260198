// Longer than one screen: months are counted on beyond what is booked, and too few of them may still be accepted.
import { monthRuns, monthText } from '@/lib/dossier/month';
import { paidMonths } from '@/lib/dossier/paid-months';
import { STAGE_ENDS } from '@/lib/policy/deadlines';
import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { bookedUntil } from './helpers/booked-until';
import { monthIn } from './helpers/day';
import { rowsOfKind } from './helpers/insured-months';
import { isBranchOf, isSameUnit } from './helpers/unit-name';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, incomplete, pass } from './judgement';

/** The present employer has paid social insurance for so many months, up to the day: what is booked now goes on until then. */
export const employerMonths = defineRule({
  id: 'employer-months',
  title: '现单位缴费月数',
  topic: '社保',
  ensures: '现工作单位连续缴纳社会保险的月数达到规定。',
  needs: ['social-security', 'unit.name'],
  optional: ['application.submitted', 'attachments'],
  usesPlanYear: true,
  parameters: ['employment.months', 'employment.as-of', 'social-security.kind'],
  extras: ['employment.accepted', 'deadline.open', ...STAGE_ENDS],
  failures: ['short', 'accepted'],
  judge: (given, parameters, plan, { uploads }) => {
    const list = given['social-security'];
    const unit = given['unit.name'];
    const { note } = plan;
    const least = parameters['employment.months'];
    const until = monthIn(plan.year, parameters['employment.as-of']);
    const booked = bookedUntil(given['application.submitted'], plan.year, parameters);
    const now = booked.doubtFrom === null ? booked.last : Math.min(booked.last, booked.doubtFrom - 1);
    const all = list.state === 'empty' ? [] : rowsOfKind(list.rows, parameters['social-security.kind']).rows;
    const own = all.filter(({ payer }) => payer.state === 'read' && isSameUnit(payer.value, unit.value));
    const paid = paidMonths(own, Math.max(now, booked.deadline));
    const run = monthRuns(paid.months).at(-1);
    const goesOn = run !== undefined && run.last >= now;
    // Months behind the day do not count, however far the record reaches.
    const months = run === undefined ? 0 : Math.max(0, (goesOn ? until : Math.min(run.last, until)) - run.first + 1);
    const required = `≥ ${least} 个月（算至${monthText(until)}）`;
    const places = own.map(({ place }) => place);
    const text =
      run === undefined
        ? '没有记录'
        : `${monthText(run.first)}起，${goesOn || run.last > until ? '算至截止月' : `至${monthText(run.last)}`}共${months}个月`;
    const shown = (flagged: boolean) => [
      evidence('工作单位', unit.value, unit.places),
      evidence('现单位缴费', text, places.length > 0 ? places : list.places, { required, flagged }),
    ];
    const isStopped = run !== undefined && run.last < Math.min(until, now);
    if (months >= least && isStopped) {
      const says = `现单位缴费${text}，其后未见现单位缴费，不能判断是否仍在现单位。`;
      return incomplete(['social-security'], says, shown(true), note);
    }
    if (months >= least) return pass(`现单位缴费${text}，不少于${least}个月。`, shown(false), note);
    const isWhole = list.state === 'empty' || (list.complete && all.every(({ payer }) => payer.state === 'read'));
    if (!isWhole || paid.unread.length > 0) {
      return incomplete(['social-security'], `现单位缴费${text}，缴费记录未读全，不能判断。`, shown(true), note);
    }
    const [alike] = all.flatMap(({ payer }) =>
      payer.state === 'read' && isBranchOf(payer.value, unit.value) ? [payer.value] : [],
    );
    if (alike !== undefined) {
      const why = `缴费单位“${alike}”与工作单位“${unit.value}”名称相近，不能确定是否同一单位`;
      return incomplete(['social-security'], `现单位缴费${text}；${why}。`, shown(true), note);
    }
    const words = parameters['employment.accepted'] ?? [];
    const proof = findAttachment(uploads, words).found !== null;
    const isAccepted =
      words.length > 0 &&
      (proof || all.some(({ payer }) => payer.state === 'read' && hasWord(bare(payer.value), words)));
    const shownRequired = `现工作单位缴费不少于${least}个月（算至${monthText(until)}）`;
    return fail(isAccepted ? 'accepted' : 'short', {
      says: `现单位缴费${text}，应不少于${least}个月${isAccepted ? '；有派驻等情形，请核对' : ''}。`,
      found: text,
      required: shownRequired,
      evidence: shown(true),
      note,
    });
  },
});
