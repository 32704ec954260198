import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from '../practice-portal/server';
import { visit } from './browse';

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal({ applicants: 3 });
  id = portal.truth[0]?.applicant ?? '';
});
beforeEach(() => portal.reset());
afterAll(() => portal.stop());

const saveA = '/028/client/page3/table61save.jsp';
const saveB = '/028/memberService/memberServiceAction!saveTable62.action';
const saveC = '/028/manage/page2/table63save.jsp';

describe('submissions', () => {
  it('record shape A with the level it returns to, and show the decision afterwards', async () => {
    const employer = await visit(portal, 'dw001');
    const form = { column1: id, column23: '2', column24: '上一级', t61column10: '请补充。' };
    expect((await employer.post(saveA, form)).text).toContain('操作成功');
    expect(portal.submissions()).toEqual([
      {
        at: expect.any(Number),
        user: 'dw001',
        role: 'employer',
        object: 'archive',
        applicant: id,
        name: portal.truth[0]?.name,
        decision: 'return',
        returnTo: '上一级',
        opinion: '请补充。',
      },
    ]);
    const page = (await employer.get(`/028/client/page3/table61view.jsp?column1=${id}`)).text;
    expect(page).toContain('审核状态：<span id="zt">退回</span>');
    expect(page).not.toContain('t61column10');
  });

  it('record shape B and answer with JSON served as text/html', async () => {
    const employer = await visit(portal, 'dw001');
    const answer = await employer.post(saveB, { column1: id, t62column9: '1', t62column10: '同意推荐。' });
    expect(JSON.parse(answer.text)).toEqual({ success: true, msg: '操作成功' });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(portal.submissions()).toMatchObject([{ object: 'qualification', decision: 'pass', opinion: '同意推荐。' }]);
  });

  it('record shape C for the department', async () => {
    const department = await visit(portal, 'zg001');
    await department.post(saveC, { column1: id, t63column9: '3', t63column10: '不具备申报资格。' });
    expect(portal.submissions()).toMatchObject([{ role: 'department', object: 'department', decision: 'reject' }]);
  });

  it('refuse a return or a rejection without a reason, in each shape', async () => {
    const employer = await visit(portal, 'dw001');
    const department = await visit(portal, 'zg001');
    expect((await employer.post(saveA, { column1: id, column23: '2' })).text).toContain('请填写理由');
    expect(JSON.parse((await employer.post(saveB, { column1: id, t62column9: '3' })).text).success).toBe(false);
    expect((await department.post(saveC, { column1: id, t63column9: '2', t63column10: '  ' })).text).toContain(
      '请填写理由',
    );
    expect(portal.submissions()).toEqual([]);
  });

  it('do not come from anybody without a session', async () => {
    const nobody = await visit(portal);
    expect((await nobody.post(saveA, { column1: id, column23: '1' })).status).toBe(302);
    expect(portal.submissions()).toEqual([]);
  });
});

describe('requests', () => {
  it('are recorded with method, path and user, and forgotten by reset', async () => {
    const employer = await visit(portal, 'dw001');
    await employer.get('/028/client/page4/table62.jsp?page=1');
    expect(portal.requests().at(-1)).toMatchObject({
      method: 'GET',
      path: '/028/client/page4/table62.jsp?page=1',
      user: 'dw001',
    });
    expect(portal.requests().filter(({ method }) => method === 'POST')).toHaveLength(1);
    portal.reset();
    expect(portal.requests()).toEqual([]);
    expect((await employer.get('/028/client/page4/table62.jsp')).status).toBe(200);
  });

  it('include what the department set for fees', async () => {
    const department = await visit(portal, 'zg001');
    const path = '/028/manage/page2/shoufei.jsp';
    expect((await department.get(path)).text).toMatch(/value="1" checked>收费/);
    expect((await department.post(path, { column31: '0' })).text).toMatch(/value="0" checked>不收费/);
  });
});
