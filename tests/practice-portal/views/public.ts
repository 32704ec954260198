import { ACCOUNTS } from '../accounts.ts';
import { PORTAL_NAME, plainPage } from './layout.ts';
import { escapeHtml } from './text.ts';

/** The public index. */
export function indexPage(): string {
  return plainPage(
    PORTAL_NAME,
    `<div class="head">${PORTAL_NAME}</div>
<div class="box"><p><a href="/028/login.jsp">个人用户登录</a>　<a href="/028/login.jsp">个人单位登录</a>　<a href="/028/login.jsp">主管部门登录</a></p>
<p>通知公告</p><ul><li>关于开展2020年度自然资源工程领域正高级工程师评审工作的通知（模拟）</li></ul>
<p><a href="#">个人用户操作手册</a>　<a href="#">用人单位操作手册</a></p></div>`,
  );
}

/** The login page; `message` says why a login was refused. */
export function loginPage(message: string): string {
  const quick = ACCOUNTS.map(
    (account) =>
      `<form method="post" action="/028/loginAction!login.action" style="display:inline"><input type="hidden" name="user" value="${account.user}"><input type="hidden" name="password" value="${account.password}"><input type="submit" class="btn" value="以${account.title}登录"></form>`,
  ).join('\n');
  return plainPage(
    '用户登录',
    `<div class="head">${PORTAL_NAME}</div>
<div class="box"><h2>用户登录</h2>
<form method="post" action="/028/loginAction!login.action" id="loginForm">
<table align="center" cellpadding="4"><tr><td>用户名：</td><td><input type="text" name="user" id="user"></td></tr>
<tr><td>密　码：</td><td><input type="password" name="password" id="password"></td></tr></table>
<p style="color:red;text-align:center">${escapeHtml(message)}</p>
<div class="btns"><input type="submit" class="btn" value="登　录"></div></form>
<p>演示账号：</p><div class="btns">${quick}</div></div>`,
  );
}
