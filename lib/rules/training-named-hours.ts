import { defineRule } from './define-rule';
import { judgeHours } from './helpers/training-hours';

/** Lines of kinds that a notice names itself (Ⅰ类学分, 线下面授) are met; which course is of which its category or name tells. */
export const trainingNamedHours = defineRule({
  id: 'training-named-hours',
  title: '分类学时',
  topic: '继续教育',
  ensures: '通知自己分的各类学时（学分）不低于下限。',
  needs: ['trainings'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['training.lines'],
  extras: ['training.caps'],
  failures: ['below'],
  judge: (given, parameters, plan, facts) => judgeHours(given, parameters, plan, facts, ['named']),
});
