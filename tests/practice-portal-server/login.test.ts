import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from '../practice-portal/server';
import { visit } from './browse';

const LIST = '/028/client/page4/table62.jsp';
const AJAX = '/028/memberService/memberServiceAction!findTable71ListByColumn1.action';
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ applicants: 12 });
});
afterAll(() => portal.stop());

describe('login', () => {
  it('shows the banner on the public index and on the login page', async () => {
    const visitor = await visit(portal);
    for (const path of ['/028/client/index.jsp', '/028/login.jsp']) {
      expect((await visitor.get(path)).text).toContain('模拟平台·数据均为虚构');
    }
  });

  it('refuses a wrong password and stays on the login page', async () => {
    const visitor = await visit(portal);
    const answer = await visitor.post('/028/loginAction!login.action', { user: 'dw001', password: 'no' });
    expect(answer.text).toContain('用户名或密码错误');
    expect((await visitor.get(LIST)).status).toBe(302);
  });

  it('sets an HttpOnly cookie and leads each role to its own home', async () => {
    for (const [user, home] of [
      ['dw001', '/028/client/home.jsp'],
      ['zg001', '/028/manage/home.jsp'],
    ] as const) {
      const visitor = await visit(portal);
      const answer = await visitor.post('/028/loginAction!login.action', { user, password: user });
      expect(answer.headers.location).toBe(home);
      expect(answer.headers['set-cookie']?.join()).toMatch(/^028JSESSIONID=[0-9A-F]{32};.*HttpOnly/);
      expect((await visitor.get(home)).status).toBe(200);
    }
  });

  it('keeps the employer out of the department pages', async () => {
    const employer = await visit(portal, 'dw001');
    expect((await employer.get('/028/manage/page2/table63.jsp')).text).toContain('没有访问该页面的权限');
  });

  it('logs in by the demonstration address and never leads elsewhere', async () => {
    const visitor = await visit(portal);
    const inside = await visitor.get(`/028/demoLogin.jsp?user=dw001&to=${LIST}`);
    expect(inside.headers.location).toBe(LIST);
    const outside = await visitor.get('/028/demoLogin.jsp?user=dw001&to=https://example.com/');
    expect(outside.headers.location).toBe('/028/client/home.jsp');
  });
});

describe('without a session', () => {
  it('sends pages to the login page and answers Ajax with 非法请求 and status 200', async () => {
    const visitor = await visit(portal);
    const page = await visitor.get(LIST);
    expect([page.status, page.headers.location]).toEqual([302, '/028/login.jsp']);
    const ajax = await visitor.post(AJAX, { column1: portal.truth[0]?.applicant ?? '' });
    expect([ajax.status, ajax.text]).toEqual([200, '非法请求 404！']);
    expect(ajax.headers['content-type']).toContain('text/html');
  });

  it('ends every session by redirect, or shows the login page in place', async () => {
    const visitor = await visit(portal, 'dw001');
    expect((await visitor.get(LIST)).status).toBe(200);
    portal.expireSession();
    expect((await visitor.get(LIST)).status).toBe(302);

    const again = await visit(portal, 'dw001');
    portal.expireSession('login-page');
    for (const answer of [await again.get(LIST), await again.post(AJAX, {})]) {
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<title>用户登录</title>');
    }
    await again.post('/028/loginAction!login.action', { user: 'dw001', password: 'dw001' });
    expect((await again.get(LIST)).text).toContain('共 12 条');
  });
});
