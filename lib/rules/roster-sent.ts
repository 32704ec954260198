import { defineManualRule } from './define-rule';

/** 四(一), 附2-一-4: the roster is printed and sent with its file. */
export const rosterSent = defineManualRule({
  id: 'roster-sent',
  title: '申报人员花名册',
  topic: '程序时限',
  ensures: '已导出并报送申报评审人员花名册和电子文档。',
  scope: 'batch',
  failures: [],
});
