import { defineRule } from './define-rule';
import { judgeHours } from './helpers/training-hours';

/** 五(二): every year of the window has at least so many hours of 专业科目. */
export const trainingProfessionalHours = defineRule({
  id: 'training-professional-hours',
  title: '继续教育专业科目学时',
  topic: '继续教育',
  ensures: '近几年每年度专业科目学时不低于下限。',
  needs: ['trainings'],
  usesPlanYear: true,
  parameters: ['training.professional', 'training.years', 'training.last-year'],
  failures: ['below'],
  judge: ({ trainings }, parameters, plan) =>
    judgeHours(trainings, parameters, plan, [
      { noun: '专业科目', hours: (year) => year.professional, least: parameters['training.professional'] },
    ]),
});
