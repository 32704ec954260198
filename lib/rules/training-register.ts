import { defineRule } from './define-rule';
import { dayIn } from './helpers/day';
import { evidence, manual } from './judgement';

/** The hours that count are those of one register; missing ones may be made up until a day. A person looks there. */
export const trainingRegister = defineRule({
  id: 'training-register',
  title: '学时登记系统',
  topic: '继续教育',
  ensures: '填报的学时与通知指定的登记系统一致。',
  needs: [],
  optional: ['trainings'],
  usesPlanYear: true,
  parameters: ['training.register'],
  failures: ['differs'],
  manual: ['check'],
  judge: ({ trainings }, parameters, plan, { today }) => {
    const { name, makeUp } = parameters['training.register'];
    const places = trainings.state === 'absent' ? [] : trainings.places;
    const shown = [evidence('学时登记系统', name, places)];
    const base = `学时以${name}为准，请在该系统核对`;
    const found = `与${name}登记的学时不一致`;
    if (makeUp === undefined) return manual('check', { says: `${base}。`, found, evidence: shown, note: plan.note });
    const until = dayIn(plan.year, makeUp.until);
    const where = makeUp.where === '' ? '' : `在${makeUp.where}`;
    const isOver = today !== null && today > until;
    const says = isOver ? `${base}；补学时的期限为${until}，已过。` : `${base}；不足的可于${until}前${where}补学。`;
    shown.push(evidence('补学时截止', until, []));
    return manual('check', { says, found, evidence: shown, note: plan.note });
  },
});
