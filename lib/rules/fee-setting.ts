import { defineManualRule } from './define-rule';

/** 附2-二-2: the department switches the system's default from 收费 to 不收费. */
export const feeSetting = defineManualRule({
  id: 'fee-setting',
  title: '收费设定',
  topic: '程序时限',
  ensures: '主管部门已将收费设定调整为不收费。',
  scope: 'batch',
  failures: [],
});
