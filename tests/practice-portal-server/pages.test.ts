import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { type Portal, startPortal } from '../practice-portal/server';
import { detailLinks, visit } from './browse';

const LISTS = [
  ['dw001', '/028/client/page3/table61.jsp'],
  ['dw001', '/028/client/page4/table62.jsp'],
  ['zg001', '/028/manage/page2/table63.jsp'],
] as const;
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

describe('lists', () => {
  it.each(LISTS)('page through all applicants in order (%s %s)', async (user, path) => {
    const visitor = await visit(portal, user);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => visitor.get(`${path}?page=${page}`)));
    expect(pages.map(({ text }) => detailLinks(text).length)).toEqual([10, 10, 10, 6]);
    expect(pages[1]?.text).toContain('共 36 条　第 2/4 页');
    const ids = pages.flatMap(({ text }) => detailLinks(text).map((href) => href.slice(-32)));
    expect(ids).toEqual(portal.truth.map(({ applicant }) => applicant));
  });

  it('stay inside the list when a page is asked for that is not there', async () => {
    const visitor = await visit(portal, 'dw001');
    expect((await visitor.get('/028/client/page4/table62.jsp?page=99')).text).toContain('第 4/4 页');
    expect((await visitor.get('/028/client/page4/table62.jsp?page=x')).text).toContain('第 1/4 页');
  });

  it('mask the birth date in the ID number', async () => {
    const visitor = await visit(portal, 'dw001');
    const { text } = await visitor.get('/028/client/page4/table62.jsp');
    expect(text.match(/990101\*{8}\d{3}[\dX]/g)).toHaveLength(10);
    expect(text).not.toMatch(/990101\d{8}/);
  });
});

describe('details', () => {
  it.each(LISTS)('name every section and value that stands in the page (%s %s)', async (user, path) => {
    const visitor = await visit(portal, user);
    const applicant = makeRoll(2020, 36).applicants[0];
    const href = detailLinks((await visitor.get(path)).text)[0] ?? '';
    const { text } = await visitor.get(href);
    for (const word of '基本信息 学历信息 现专业技术职务 申报信息 年度考核 继续教育 社保缴纳记录 论文著作 业绩成果 个人述职 附件材料'.split(
      ' ',
    )) {
      expect(text).toContain(word);
    }
    for (const value of [applicant?.name, applicant?.idNumber, applicant?.statement, applicant?.application.point]) {
      expect(value).toBeTruthy();
      expect(text).toContain(value);
    }
  });

  it('leave the late lists to Ajax and print them on paper', async () => {
    const visitor = await visit(portal, 'dw001');
    const id = portal.truth[0]?.applicant ?? '';
    const page = await visitor.get(`/028/client/page3/table61view.jsp?column1=${id}`);
    expect(page.text).not.toContain('示范项目一期');
    expect(page.text.match(/正在加载/g)).toHaveLength(5);
    expect((await visitor.get(`/028/client/page3/table61print.jsp?column1=${id}`)).text).toContain('示范项目一期');
    const began = performance.now();
    const rows = await visitor.post('/028/memberService/memberServiceAction!findTable76ListByColumn1.action', {
      column1: id,
    });
    expect(performance.now() - began).toBeGreaterThanOrEqual(95);
    expect(rows.headers['content-type']).toContain('text/html');
    expect(rows.text).toContain('示范项目一期');
  });

  it('say so when there is no such applicant', async () => {
    const visitor = await visit(portal, 'dw001');
    expect((await visitor.get('/028/client/page3/table61view.jsp?column1=0')).text).toContain('未找到');
  });
});

describe('faults', () => {
  it('refuse the asked share of answers, spread evenly, until reset', async () => {
    const visitor = await visit(portal, 'dw001');
    portal.fault({ unavailable: 0.5, path: 'table61' });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await visitor.get('/028/client/page3/table61.jsp')).status);
    expect(statuses).toEqual([200, 503, 200, 503]);
    expect((await visitor.get('/028/client/page4/table62.jsp')).status).toBe(200);
    portal.reset();
    expect((await visitor.get('/028/client/page3/table61.jsp')).status).toBe(200);
    expect((await visitor.get('/028/client/page3/table61.jsp')).status).toBe(200);
  });
});
