import type { Account } from '../accounts.ts';
import type { Applicant } from '../applicants/types.ts';
import { innerPage } from './layout.ts';
import { escapeHtml } from './text.ts';

/** The first page after a login. */
export function homePage(account: Account, open: [string, string, number][]): string {
  const lines = open.map(([text, href, count]) => `<li><a href="${href}">${text}</a>（<b>${count}</b> 件）</li>`);
  return innerPage(account, {
    title: '首页',
    trail: '首页',
    body: `<h2>欢迎使用</h2><p>${escapeHtml(account.unit)}，您好！待办事项：</p><ul>${lines.join('\n')}</ul>
<p>用人单位审核报送截止时间：2020-11-05 23:59:59</p>`,
  });
}

/** 单位信息 / 个人中心: the account's own data, nothing to review. */
export function centerPage(account: Account): string {
  const heading = account.role === 'employer' ? '单位信息' : '个人中心';
  return innerPage(account, {
    title: heading,
    trail: `首页 &gt; ${heading}`,
    body: `<h2>${heading}</h2><table class="tab" width="100%" border="1" cellspacing="0">
<tr><th align="right" width="20%">单位名称：</th><td>${escapeHtml(account.unit)}</td></tr>
<tr><th align="right">经办人姓名：</th><td>${account.clerk}</td></tr>
<tr><th align="right">联系电话：</th><td>0571-00000000</td></tr></table>`,
  });
}

/** 通知公告. */
export function noticePage(account: Account): string {
  return innerPage(account, {
    title: '通知公告',
    trail: '首页 &gt; 通知公告',
    body: `<h2>关于开展2020年度自然资源工程领域正高级工程师评审工作的通知（模拟）</h2>
<p>各有关单位：2020年度职称评审工作已经开始，申报人员应当如实填写姓名、工作单位、学历、继续教育学时等信息，逾期不再受理。</p>
<p>个人申报开始时间:2020-09-25 00:00:00</p><p>单位推荐截止时间:2020-11-05 23:59:59</p>
<p>申报件被退回的不重新计算公示时间。</p>`,
  });
}

/** 公示名单: names in a table, nothing to decide. */
export function publicityPage(account: Account, applicants: Applicant[]): string {
  const rows = applicants.map(
    (applicant, i) =>
      `<tr><td align="center">${i + 1}</td><td align="center">${escapeHtml(applicant.name)}</td><td>${escapeHtml(applicant.unit.name)}</td><td align="center">${applicant.application.title}</td></tr>`,
  );
  return innerPage(account, {
    title: '公示名单',
    trail: '首页 &gt; 公示名单',
    body: `<h2>2020年度正高级工程师申报人员公示名单（模拟）</h2><table class="tab" width="100%" border="1" cellspacing="0">
<tr class="bt"><td align="center"><b>序号</b></td><td align="center"><b>姓名</b></td><td align="center"><b>工作单位</b></td><td align="center"><b>申报职称</b></td></tr>
${rows.join('\n')}</table>`,
  });
}

/** 收费设定: a radio inside each label, 收费 by default. */
export function feePage(account: Account, fee: '1' | '0', saved: boolean): string {
  const radio = (value: '1' | '0', text: string) =>
    `<label><input type="radio" id="column31_${value}" name="column31" value="${value}"${fee === value ? ' checked' : ''}>${text}</label>`;
  return innerPage(account, {
    title: '收费设定',
    trail: '申报业务管理 &gt; 职称评审资格审查 &gt; 收费设定',
    body: `${saved ? '<div class="tip">操作成功</div>' : ''}<h2>收费设定</h2>
<form method="post" action="/028/manage/page2/shoufei.jsp"><table class="tab" width="100%" border="1" cellspacing="0">
<tr><th align="right" width="20%">是否收费：</th><td>${radio('1', '收费')}　${radio('0', '不收费')}</td></tr></table>
<div class="btns"><input type="submit" class="btn" value="保　存"></div></form>`,
  });
}

/** What stands after a form was submitted. */
export function resultPage(account: Account, message: string, back: string): string {
  return innerPage(account, {
    title: '操作结果',
    trail: '操作结果',
    body: `<div class="box" style="text-align:center"><h2>${escapeHtml(message)}</h2><p><a href="${back}">返回列表</a></p></div>`,
  });
}
