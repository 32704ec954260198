import { defineRule } from './define-rule';
import { judgeHours } from './helpers/training-hours';

/** 五(二): the lines of 专业科目 are met. */
export const trainingProfessionalHours = defineRule({
  id: 'training-professional-hours',
  title: '继续教育专业科目学时',
  topic: '继续教育',
  ensures: '近几年每年度专业科目学时不低于下限。',
  needs: ['trainings'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['training.lines'],
  extras: ['training.caps'],
  failures: ['below'],
  judge: (given, parameters, plan, facts) => judgeHours(given, parameters, plan, facts, ['professional']),
});
