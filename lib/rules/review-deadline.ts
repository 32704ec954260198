import { lastDayFor, STAGE_ENDS } from '@/lib/policy/deadlines';
import { latestPublicityStart } from '@/lib/policy/working-days';
import { defineRule } from './define-rule';
import { dayIn } from './helpers/day';
import { evidence, fail, inapplicable, manual, pass } from './judgement';

/** 五(六): the reviewer's own deadline, until the end of its day. It binds the reviewer, not the applicant. */
export const reviewDeadline = defineRule({
  id: 'review-deadline',
  title: '审核报送时限',
  topic: '程序时限',
  ensures: '审核报送在截止日期之前完成。',
  needs: [],
  usesPlanYear: true,
  bindsReviewer: true,
  parameters: [],
  extras: [...STAGE_ENDS, 'publicity.working-days'],
  failures: ['passed'],
  manual: ['earlier-plan'],
  judge: (_, parameters, plan, { today, role, calendars }) => {
    if (today === null) return inapplicable('未给出审核日期，不核对报送时限。');
    const isEmployer = role === 'employer';
    const stage = isEmployer ? '用人单位审核报送' : '主管部门审核推荐';
    const last = lastDayFor(isEmployer ? 'employer' : 'department', parameters);
    if (last === undefined) return inapplicable(`通知没有规定${stage}的截止日期。`);
    const deadline = dayIn(plan.year, last);
    // Today stays out of the evidence: a tick must not lapse at midnight.
    const shown = (flagged: boolean) => [
      evidence(`${stage}截止`, `${deadline} 23:59:59${flagged ? '，已过' : ''}`, plan.places, { flagged }),
    ];
    const found = `${stage}截止时间为${deadline}`;
    if (Number(today.slice(0, 4)) > plan.year + last.year) {
      const says = `${plan.year}年度计划的${stage}已于${deadline}截止，今日${today}，请核对本次审核是否有效。`;
      return manual('earlier-plan', { says, found, evidence: shown(true), note: plan.note });
    }
    if (today > deadline) {
      return fail('passed', {
        says: `今日${today}，${found}，逾期不再受理。`,
        found,
        evidence: shown(true),
        note: plan.note,
      });
    }
    const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000);
    const left = days === 0 ? '今日截止' : `还有${days}天`;
    const needed = parameters['publicity.working-days'];
    const latest = needed === undefined ? null : latestPublicityStart(deadline, needed, calendars);
    const publicity = isEmployer && latest?.known ? `；公示最迟须于${latest.value}开始，方能在截止当日报送` : '';
    return pass(`${found}，${left}${publicity}。`, shown(false), plan.note);
  },
});
