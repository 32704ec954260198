import { defineRule } from './define-rule';
import { judgeHours } from './helpers/training-hours';

/** 五(二): every year of the window has at least so many hours in total. */
export const trainingHours = defineRule({
  id: 'training-hours',
  title: '继续教育总学时',
  topic: '继续教育',
  ensures: '近几年每年度继续教育总学时不低于下限。',
  needs: ['trainings'],
  usesPlanYear: true,
  parameters: ['training.total', 'training.years', 'training.last-year'],
  failures: ['below'],
  judge: ({ trainings }, parameters, plan) =>
    judgeHours(trainings, parameters, plan, [
      { noun: '总学时', hours: (year) => year.total, least: parameters['training.total'] },
    ]),
});
