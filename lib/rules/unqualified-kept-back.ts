import { defineManualRule } from './define-rule';

/** 附2-三-2: who does not meet the conditions is not passed on. */
export const unqualifiedKeptBack = defineManualRule({
  id: 'unqualified-kept-back',
  title: '不合格人员不上报',
  topic: '程序时限',
  ensures: '不符合申报条件的人员没有提交上一级审查。',
  scope: 'batch',
  failures: [],
});
