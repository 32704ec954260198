import { findAccount } from '../accounts.ts';
import { file, html, LOGIN_PATH, redirect, SESSION_COOKIE } from '../http.ts';
import { openSession } from '../state.ts';
import { SCRIPT, STYLE } from '../views/assets.ts';
import { planPage } from '../views/plan.ts';
import { indexPage, loginPage } from '../views/public.ts';
import type { Route } from './types.ts';

const HOMES = { employer: '/028/client/home.jsp', department: '/028/manage/home.jsp' } as const;
const cookie = (value: string) => `${SESSION_COOKIE}=${value}; Path=/028; HttpOnly; Secure`;

/** What stands before the login. */
export const publicRoutes: Route[] = [
  { method: 'GET', path: '/', role: null, handle: () => redirect('/028/client/index.jsp') },
  { method: 'GET', path: '/028/client/index.jsp', role: null, handle: () => html(indexPage()) },
  { method: 'GET', path: '/028/client/index3page1.jsp', role: null, handle: () => html(planPage()) },
  { method: 'GET', path: LOGIN_PATH, role: null, handle: () => html(loginPage('')) },
  {
    method: 'POST',
    path: '/028/loginAction!login.action',
    role: null,
    handle({ state, form }) {
      const account = findAccount(form.get('user') ?? '');
      if (account === null || account.password !== form.get('password')) return html(loginPage('用户名或密码错误！'));
      return redirect(HOMES[account.role], { 'set-cookie': cookie(openSession(state, account)) });
    },
  },
  {
    method: 'GET',
    path: '/028/demoLogin.jsp',
    role: null,
    handle({ state, url }) {
      const account = findAccount(url.searchParams.get('user') ?? '');
      const to = url.searchParams.get('to') ?? '';
      if (account === null) return redirect(LOGIN_PATH);
      const target = to.startsWith('/028/') ? to : HOMES[account.role];
      return redirect(target, { 'set-cookie': cookie(openSession(state, account)) });
    },
  },
  {
    method: 'GET',
    path: '/028/logout.jsp',
    role: null,
    handle({ state, session }) {
      if (session !== null) state.sessions.delete(session);
      return redirect('/028/client/index.jsp', { 'set-cookie': `${cookie('')}; Max-Age=0` });
    },
  },
  { method: 'GET', path: '/favicon.ico', role: null, handle: () => ({ status: 204, headers: {}, body: '' }) },
  { method: 'GET', path: '/028/css/style.css', role: null, handle: () => file('text/css;charset=UTF-8', STYLE) },
  {
    method: 'GET',
    path: '/028/js/common.js',
    role: null,
    handle: () => file('application/javascript;charset=UTF-8', SCRIPT),
  },
];
