import type { Account } from '../accounts.ts';
import type { Report } from '../records.ts';
import { innerPage } from './layout.ts';
import { escapeHtml } from './text.ts';

/** 报送主管部门: how many passed, when it was publicised, and the button that sends it on. */
export function reportPage(account: Account, passed: number, done: Report | null): string {
  const said =
    done === null ? '' : `<div class="tip">已报送：${escapeHtml(done.to)}，公示 ${escapeHtml(done.publicity)}</div>`;
  return innerPage(account, {
    title: '报送主管部门',
    trail: '首页 &gt; 报送主管部门',
    body: `${said}<h2>报送主管部门</h2><p>审核通过 <b>${passed}</b> 人。申报人员业绩须进行不少于5个工作日的公示后报送。</p>
<form method="post" action="/028/client/baosong.jsp"><table class="tab" width="100%" border="1" cellspacing="0">
<tr><th align="right" width="20%">公示开始日期：</th><td><input type="text" name="column51" id="column51"></td>
<th align="right" width="20%">公示结束日期：</th><td><input type="text" name="column52" id="column52"></td></tr>
<tr><th align="right">公示情况：</th><td colspan="3"><textarea name="column53" id="column53" rows="3" style="width:98%"></textarea></td></tr>
<tr><th align="right">报送到：</th><td colspan="3"><select name="column54" id="column54"><option>虚构市自然资源和规划局（模拟）</option></select></td></tr></table>
<div class="btns"><input type="submit" class="btn" value="报　送"></div></form>`,
  });
}

const NEXT = [
  '虚构市自然资源工程领域中评委（模拟）',
  '虚构市人力资源和社会保障局（模拟）',
  '虚构省自然资源领域正高级工程师评委会（模拟）',
];

/** 提交推荐: the next office on the way, and the forms that go with it (附件2 二.4–9). */
export function recommendPage(account: Account, passed: number, done: Report | null): string {
  const said = done === null ? '' : `<div class="tip">已提交：${escapeHtml(done.to)}</div>`;
  const options = NEXT.map((text) => `<option>${text}</option>`).join('');
  return innerPage(account, {
    title: '提交推荐',
    trail: '申报业务管理 &gt; 职称评审资格审查 &gt; 提交推荐',
    body: `${said}<h2>提交推荐</h2><p>审查通过 <b>${passed}</b> 人。</p>
<form method="post" action="/028/manage/page2/tuijian.jsp"><table class="tab" width="100%" border="1" cellspacing="0">
<tr><th align="right" width="24%">提交到：</th><td><select name="column61" id="column61">${options}</select></td></tr>
<tr><th align="right">同行专家推荐评议表：</th><td><label><input type="checkbox" name="column62" value="1">已上传电子版</label></td></tr>
<tr><th align="right">专业技术职务任职资格评审表：</th><td><label><input type="checkbox" name="column63" value="1">一式3份已盖章</label></td></tr></table>
<div class="btns"><input type="submit" class="btn" value="提　交"></div></form>`,
  });
}
