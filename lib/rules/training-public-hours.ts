import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { judgeHours, type Minimum } from './helpers/training-hours';

const PARAMETERS = [
  'training.public',
  'training.public-mode',
  'training.public-split',
  'training.years',
  'training.last-year',
] as const;

/** 五(二): every year of the window has at least so many hours of 公需科目, read as the pack says. */
export const trainingPublicHours = defineRule({
  id: 'training-public-hours',
  title: '继续教育公需科目学时',
  topic: '继续教育',
  ensures: '近几年每年度行业公需和一般公需科目学时不低于下限。',
  needs: ['trainings'],
  usesPlanYear: true,
  parameters: PARAMETERS,
  failures: ['below'],
  judge: ({ trainings }, parameters, plan) => judgeHours(trainings, parameters, plan, minima(parameters)),
});

function minima(parameters: Pick<ParameterValues, (typeof PARAMETERS)[number]>): Minimum[] {
  const least = parameters['training.public'];
  if (parameters['training.public-mode'] === 'combined') {
    return [{ noun: '公需科目', hours: (year) => year.public, least }];
  }
  const split =
    parameters['training.public-mode'] === 'each'
      ? { trade: least, general: least }
      : parameters['training.public-split'];
  return [
    { noun: '行业公需', hours: (year) => year.tradePublic, least: split.trade },
    { noun: '一般公需', hours: (year) => year.generalPublic, least: split.general },
  ];
}
