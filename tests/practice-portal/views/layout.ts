import type { Account } from '../accounts.ts';
import { escapeHtml } from './text.ts';

export const PORTAL_NAME = '浙江省专业技术职务任职资格申报与评审管理服务平台';
const BANNER = '<div class="mock">模拟平台·数据均为虚构</div>';

const MENUS: Record<Account['role'], [string, string][]> = {
  employer: [
    ['首页', '/028/client/home.jsp'],
    ['单位信息', '/028/client/center.jsp'],
    ['按姓名查询', '/028/client/page4/table62.jsp'],
    ['业绩档案审核', '/028/client/page3/table61.jsp'],
    ['职称申报资格审查', '/028/client/page4/table62.jsp'],
    ['下载申报人员花名册', '/028/client/hmc.jsp'],
    ['导出公示表', '/028/client/gsb.jsp'],
    ['报送主管部门', '/028/client/baosong.jsp'],
    ['评审计划', '/028/client/index3page1.jsp'],
    ['通知公告', '/028/client/notice.jsp'],
  ],
  department: [
    ['首页', '/028/manage/home.jsp'],
    ['申报业务管理', '/028/manage/home.jsp'],
    ['职称评审资格审查', '/028/manage/page2/table63.jsp'],
    ['待审查', '/028/manage/page2/table63.jsp'],
    ['收费设定', '/028/manage/page2/shoufei.jsp'],
    ['提交推荐', '/028/manage/page2/tuijian.jsp'],
    ['个人中心', '/028/client/center.jsp'],
    ['公示名单', '/028/client/index6page1.jsp'],
    ['通知公告', '/028/client/notice.jsp'],
  ],
};

export interface PageParts {
  title: string;
  /** Where the page stands in the menu, as words. */
  trail: string;
  body: string;
  script?: string;
}

/** A page of the logged-in part: banner, head, menu, content. */
export function innerPage(account: Account, parts: PageParts): string {
  const menu = MENUS[account.role]
    .map(([text, href]) => `<li${parts.trail.endsWith(text) ? ' class="on"' : ''}><a href="${href}">${text}</a></li>`)
    .join('\n');
  return document(
    parts.title,
    `${BANNER}
<div class="head">${PORTAL_NAME} <small>${account.title}：${escapeHtml(account.unit)} <a href="/028/logout.jsp">退出</a></small></div>
<div class="wrap"><div class="side"><ul class="menu">${menu}</ul>
<div class="who">当前登录<dl><dt>姓名</dt><dd>${account.clerk}</dd><dt>单位</dt><dd>${escapeHtml(account.unit)}</dd></dl></div></div>
<div class="main"><div class="place">当前位置：${parts.trail}</div>
${parts.body}
</div></div>
<div class="foot">${PORTAL_NAME}（模拟） 技术支持电话：0571-00000000</div>`,
    parts.script,
  );
}

/** A page without menu: public pages, dialogs, print views. */
export function plainPage(title: string, body: string, script = ''): string {
  return document(title, BANNER + body, script);
}

function document(title: string, body: string, script = ''): string {
  const inline = script === '' ? '' : `\n<script type="text/javascript">\n${script}\n</script>`;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="/028/css/style.css">
<script type="text/javascript" src="/028/js/common.js"></script>
</head>
<body>
${body}${inline}
</body>
</html>`;
}
