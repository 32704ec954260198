import { defineManualRule } from './define-rule';

/** 一¶1, 二: the conditions of 浙自然资发〔2019〕36号, whose text is not at hand: a person compares with it. */
export const evaluationConditions = defineManualRule({
  id: 'evaluation-conditions',
  title: '评价条件',
  topic: '学历资历',
  ensures: '业绩、能力和学历符合评价条件文件的要求。',
  failures: ['unmet'],
});
