import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { fullYears } from './helpers/full-years';
import { placesOf, unreadReason } from './helpers/unread';
import { evidence, fail, incomplete, pass } from './judgement';

/** Nobody applies who has reached the age of retirement by the day; where sex or post decides and is not known, it is asked. */
export const retirementAge = defineRule({
  id: 'retirement-age',
  title: '退休年龄',
  topic: '基本信息',
  ensures: '申报人到截止日期尚未达到退休年龄。',
  needs: ['person.birth-date'],
  optional: ['person.sex'],
  usesPlanYear: true,
  parameters: ['age.limits', 'age.as-of'],
  failures: ['reached', 'unclear'],
  judge: (given, parameters, plan) => {
    const birth = given['person.birth-date'];
    const sex = given['person.sex'];
    const until = dateIn(plan.year, parameters['age.as-of']);
    const age = fullYears(birth.value, until);
    const limits = parameters['age.limits'];
    const ages = sex.state === 'read' ? limits[sex.value] : [...limits.男, ...limits.女];
    const [first, last] = [Math.min(...ages), Math.max(...ages)];
    const text = age.least === age.most ? `${age.least}周岁` : `${age.least}或${age.most}周岁`;
    const asked = first === last ? `未满${first}周岁` : `未满${first}至${last}周岁（按性别和岗位）`;
    const { note } = plan;
    const shown = (flagged: boolean) => [
      evidence('出生日期', dateText(birth.value), birth.places),
      evidence('性别', sex.state === 'read' ? sex.value : unreadReason(sex), placesOf(sex)),
      evidence('年龄', `算至${dateText(until)}为${text}`, birth.places, { required: asked, flagged }),
    ];
    if (age.most < first) return pass(`算至${dateText(until)}为${text}，${asked}。`, shown(false), note);
    const found = `${dateText(birth.value)}出生，算至${dateText(until)}为${text}`;
    if (age.least >= last) {
      return fail('reached', { says: `${found}，已达退休年龄。`, found, required: asked, evidence: shown(true), note });
    }
    if (first === last) {
      const why = `${found}，出生日期不够具体，不能判断是否已达退休年龄。`;
      return incomplete(['person.birth-date'], why, shown(true), note);
    }
    const says = `${found}，退休年龄因性别和岗位为${ages.join('或')}周岁，请核对。`;
    return fail('unclear', { says, found, required: asked, evidence: shown(true), note });
  },
});
