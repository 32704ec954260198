import type { Dossier } from '@/lib/dossier/dossier';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { latestPublicityStart } from '@/lib/policy/working-days';
import type { Finding } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { dateText } from './text';
import { wanting } from './wanting';

const WINDOW = checkOf('application-window');

export function checkApplicationWindow(dossier: Dossier, plan: PlanYear | null): Finding {
  const submitted = dossier.fields['application.submitted'];
  if (submitted.state !== 'read') return wanting(WINDOW, 'application.submitted', submitted, '申报信息');
  if (plan === null) return withoutPlan(WINDOW, dossier);
  const { year, note } = plan;
  const { value, places } = submitted;
  const date = dateText(value);
  const opens = `${year}-09-25`;
  const closes = `${year}-11-05`;
  const required = `${opens} 至 ${closes}`;
  const first = opens.slice(0, date.length);
  const last = closes.slice(0, date.length);
  if (date < first || date > last) {
    const found = date < first ? `${date}提交，网上申报${opens}开始` : `${date}提交，用人单位报送${closes}截止`;
    const words =
      date < first
        ? wording(`申报时间：${found}（通知第五条第（六）项）`, '请核对申报时间', `${found}，请核对`)
        : wording(
            `申报时间：${found}，逾期不再受理（通知第五条第（六）项）`,
            '请说明逾期提交的原因',
            `${found}，已逾期`,
          );
    const evidence = [flagged('申报时间', date, places, required)];
    return failed(WINDOW, { disposition: 'confirm', says: `${found}。`, evidence, wording: words }, note);
  }
  if (value.day === null && (date === first || date === last)) {
    const says = `申报时间只写到${date}，不能判断是否在${required}之间。`;
    return open(WINDOW, ['application.submitted'], says, [flagged('申报时间', date, places, required)], note);
  }
  const onLast = date === closes ? '，为截止当日' : '';
  const evidence = [plainly('申报时间', date, places, required)];
  return passed(WINDOW, `${date}提交，在${required}之间${onLast}。`, evidence, note);
}

const DEADLINE = checkOf('review-deadline');
const DEADLINE_STEPS = stepsOf('review-deadline', 'earlier-plan');
const CALENDARS = builtinCalendars();

export function checkReviewDeadline(dossier: Dossier, plan: PlanYear | null, today: string | null): Finding {
  if (plan === null) return withoutPlan(DEADLINE, dossier);
  if (today === null) return notConcerned(DEADLINE, '未给出审核日期，不核对报送时限。', []);
  const { year, note } = plan;
  const shown = dossier.fields['application.plan'];
  const places = shown.state === 'read' ? shown.places : [];
  const deadline = `${year}-11-05`;
  const found = `用人单位审核报送截止时间为${deadline}`;
  if (today <= deadline) {
    const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000);
    const left = days === 0 ? '今日截止' : `还有${days}天`;
    const latest = latestPublicityStart(deadline, 5, CALENDARS);
    const publicity = latest.known ? `；公示最迟须于${latest.value}开始，方能在截止当日报送` : '';
    const evidence = [plainly('用人单位审核报送截止', `${deadline} 23:59:59`, places)];
    return passed(DEADLINE, `${found}，${left}${publicity}。`, evidence, note);
  }
  const evidence = [flagged('用人单位审核报送截止', `${deadline} 23:59:59，已过`, places)];
  if (Number(today.slice(0, 4)) > year) {
    const says = `${year}年度计划的用人单位审核报送已于${deadline}截止，今日${today}，请核对本次审核是否有效。`;
    return { ...handedOver(DEADLINE, DEADLINE_STEPS, says, evidence, [], note), bindsReviewer: true };
  }
  const finding = failed(
    DEADLINE,
    {
      disposition: 'confirm',
      says: `今日${today}，${found}，逾期不再受理。`,
      evidence,
      wording: wording(
        `审核报送时限：${found}，逾期不再受理（通知第五条第（六）项）`,
        '请向受理部门确认是否仍可报送',
        `${found}，已过截止时间`,
      ),
    },
    note,
  );
  return { ...finding, bindsReviewer: true };
}
