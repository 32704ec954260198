import { defineRule } from './define-rule';
import { bare, endOfGroups } from './helpers/words';
import { evidence, fail, pass } from './judgement';

/** 附1-7: the provincial committee is not chosen directly; whether the point fits the unit is left to the reviewer. */
export const acceptancePoint = defineRule({
  id: 'acceptance-point',
  title: '受理点',
  topic: '程序时限',
  ensures: '已选择受理点，且未直接选择省评审委员会。',
  needs: [],
  empties: ['application.point'],
  parameters: ['acceptance.direct'],
  failures: ['empty', 'direct', 'unclear'],
  judge: (given, parameters) => {
    const point = given['application.point'];
    if (point.state === 'empty') {
      const shown = [evidence('受理点', '未选择', point.places, { flagged: true })];
      return fail('empty', { says: '未选择受理点。', found: '未选择', evidence: shown });
    }
    const { value, places } = point;
    const text = bare(value);
    const end = endOfGroups(text, parameters['acceptance.direct']);
    const shown = (flagged: boolean) => [evidence('受理点', value, places, { flagged })];
    if (end < 0) return pass(`受理点为${value}，未直接选择省评审委员会；是否与单位归属一致请核对。`, shown(false));
    if (end === text.length) {
      return fail('direct', { says: `受理点直接选择了${value}。`, found: value, evidence: shown(true) });
    }
    return fail('unclear', {
      says: `受理点为${value}，疑为直接选择省评审委员会。`,
      found: value,
      evidence: shown(true),
    });
  },
});
