import { defineManualRule } from './define-rule';

/** 三(三), 附2-二-4 to 8: who passes the application on to whom. */
export const reportingRoute = defineManualRule({
  id: 'reporting-route',
  title: '报送层级',
  topic: '程序时限',
  ensures: '按单位隶属关系逐级审核，报送到相应的受理单位。',
  failures: ['wrong'],
});
