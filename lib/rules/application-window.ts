import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dayIn } from './helpers/day';
import { evidence, fail, incomplete, pass } from './judgement';

/** 五(六): submitted between the opening and the employer's deadline, both days included. Lateness is no ground of eligibility. */
export const applicationWindow = defineRule({
  id: 'application-window',
  title: '申报时间',
  topic: '程序时限',
  ensures: '申报在网上申报开始之后、用人单位报送截止之前提交。',
  needs: ['application.submitted'],
  usesPlanYear: true,
  parameters: ['deadline.open', 'deadline.employer'],
  failures: ['early', 'late'],
  judge: (given, parameters, plan) => {
    const { value, places } = given['application.submitted'];
    const open = dayIn(plan.year, parameters['deadline.open']);
    const close = dayIn(plan.year, parameters['deadline.employer']);
    const submitted = dateText(value);
    const required = `${open} 至 ${close}`;
    const shown = (flagged: boolean) => [evidence('申报时间', submitted, places, { required, flagged })];
    const { note } = plan;
    // A shorter date compares with as much of the bound as it has itself.
    const [opens, closes] = [open.slice(0, submitted.length), close.slice(0, submitted.length)];
    if (submitted < opens) {
      const found = `${submitted}提交，网上申报${open}开始`;
      return fail('early', { says: `${found}。`, found, evidence: shown(true), note });
    }
    if (submitted > closes) {
      const found = `${submitted}提交，用人单位报送${close}截止`;
      return fail('late', { says: `${found}。`, found, evidence: shown(true), note });
    }
    if (value.day === null && (submitted === opens || submitted === closes)) {
      const says = `申报时间只写到${submitted}，不能判断是否在${required}之间。`;
      return incomplete(['application.submitted'], says, shown(true), note);
    }
    const last = submitted === close ? '，为截止当日' : '';
    return pass(`${submitted}提交，在${required}之间${last}。`, shown(false), note);
  },
});
