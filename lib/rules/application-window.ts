import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dayIn } from './helpers/day';
import { evidence, fail, incomplete, pass } from './judgement';

/** 五(六): submitted between the opening and the deadline of applicants, else of employers, both days included. Lateness is no ground of eligibility. */
export const applicationWindow = defineRule({
  id: 'application-window',
  title: '申报时间',
  topic: '程序时限',
  ensures: '申报在网上申报开始之后、用人单位报送截止之前提交。',
  needs: ['application.submitted'],
  usesPlanYear: true,
  parameters: [],
  extras: ['deadline.open', 'deadline.personal', 'deadline.employer'],
  oneOf: ['deadline.personal', 'deadline.employer'],
  failures: ['early', 'late'],
  judge: (given, parameters, plan) => {
    const { value, places } = given['application.submitted'];
    const opens = parameters['deadline.open'];
    const personal = parameters['deadline.personal'];
    const closes = personal ?? parameters['deadline.employer'];
    if (closes === undefined) return incomplete([], '申报的截止日期尚未录入规则包，录入后即可判断。');
    const open = opens === undefined ? '' : dayIn(plan.year, opens);
    const close = dayIn(plan.year, closes);
    const submitted = dateText(value);
    const required = open === '' ? `${close} 前` : `${open} 至 ${close}`;
    const within = open === '' ? `${close}之前` : `${required}之间`;
    const shown = (flagged: boolean) => [evidence('申报时间', submitted, places, { required, flagged })];
    const { note } = plan;
    // A shorter date compares with as much of the bound as it has itself.
    const [first, final] = [open.slice(0, submitted.length), close.slice(0, submitted.length)];
    if (submitted < first) {
      const found = `${submitted}提交，网上申报${open}开始`;
      return fail('early', { says: `${found}。`, found, evidence: shown(true), note });
    }
    if (submitted > final) {
      const found = `${submitted}提交，${personal === undefined ? '用人单位报送' : '个人申报'}${close}截止`;
      return fail('late', { says: `${found}。`, found, evidence: shown(true), note });
    }
    if (value.day === null && (submitted === first || submitted === final)) {
      const says = `申报时间只写到${submitted}，不能判断是否在${within}。`;
      return incomplete(['application.submitted'], says, shown(true), note);
    }
    const last = submitted === close ? '，为截止当日' : '';
    return pass(`${submitted}提交，在${within}${last}。`, shown(false), note);
  },
});
