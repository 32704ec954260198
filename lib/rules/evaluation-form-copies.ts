import { defineManualRule } from './define-rule';

/** 四(一), 附1-11: three sealed copies of the evaluation form go to the committee. */
export const evaluationFormCopies = defineManualRule({
  id: 'evaluation-form-copies',
  title: '评审表份数',
  topic: '程序时限',
  ensures: '专业技术职务任职资格评审表按规定份数打印、盖章。',
  scope: 'batch',
  failures: [],
});
