import { plainPage } from './layout.ts';

/** The public page of the plan, with one line per date as the portal prints them. */
export function planPage(): string {
  return plainPage(
    '2020年度自然资源领域正高级工程师任职资格评审计划',
    `<div style="padding:0 24px"><h2>2020年度自然资源领域正高级工程师任职资格评审计划</h2>
<p>个人申报开始时间:2020-09-25 00:00:00</p>
<p>个人申报截止时间:2020-10-25 23:59:59</p>
<p>单位推荐截止时间:2020-11-05 23:59:59</p>
<p>主管部门审核截止时间:2020-11-25 23:59:59</p>
<p>说明：个人提交后五个工作日为用人单位公示时间，申报件被退回的不重新计算公示时间。</p>
<h3>评审范围</h3><p>全省自然资源工程领域（模拟）。</p><h3>申报条件</h3><p>按评价条件执行。</p></div>`,
  );
}
