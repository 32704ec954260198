import { defineManualRule } from './define-rule';

/** 四(一), 一¶1: the letter of entrustment goes with the batch; ministries entrust their units in Zhejiang. */
export const entrustmentLetter = defineManualRule({
  id: 'entrustment-letter',
  title: '评审委托书',
  topic: '程序时限',
  ensures: '已备齐由人事部门（或主管部门、人事代理机构）开具的评审委托书。',
  scope: 'batch',
  failures: [],
});
