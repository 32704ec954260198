import { defineRule } from './define-rule';
import { judgeHours } from './helpers/training-hours';

/** 五(二): the lines of 公需科目 are met, together or 行业公需 and 一般公需 each. */
export const trainingPublicHours = defineRule({
  id: 'training-public-hours',
  title: '继续教育公需科目学时',
  topic: '继续教育',
  ensures: '近几年每年度行业公需和一般公需科目学时不低于下限。',
  needs: ['trainings'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['training.lines'],
  extras: ['training.caps'],
  failures: ['below'],
  judge: (given, parameters, plan, facts) => judgeHours(given, parameters, plan, facts, ['public', 'trade', 'general']),
});
