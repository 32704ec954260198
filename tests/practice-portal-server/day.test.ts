import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from '../practice-portal/server';
import { visit } from './browse';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ applicants: 300 });
});
afterAll(() => portal.stop());

describe('the pages around a review', () => {
  it('list 300 applicants over 30 pages', async () => {
    const visitor = await visit(portal, 'zg001');
    expect((await visitor.get('/028/manage/page2/table63.jsp?page=30')).text).toContain('共 300 条　第 30/30 页');
    expect(new Set(portal.truth.map(({ name }) => name)).size).toBe(300);
  });

  it('print the plan’s dates one per line', async () => {
    const { text } = await (await visit(portal)).get('/028/client/index3page1.jsp');
    expect(text).toContain('<p>单位推荐截止时间:2020-11-05 23:59:59</p>');
  });

  it('give the roster as xlsx, as csv, and as a table under the name of xls', async () => {
    const visitor = await visit(portal, 'dw001');
    const [xlsx, csv, xls] = await Promise.all(
      ['xlsx', 'csv', 'xls'].map((format) => visitor.get(`/028/client/hmcdc.jsp?format=${format}`)),
    );
    expect(xlsx?.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(csv?.text.startsWith('\ufeff序号,姓名,')).toBe(true);
    expect(csv?.text.trimEnd().split('\r\n')).toHaveLength(301);
    expect(xls?.headers['content-disposition']).toContain('hmc.xls');
    expect(xls?.text).toContain('<table border="1">');
  });

  it('take the employer’s report and the department’s recommendation', async () => {
    const employer = await visit(portal, 'dw001');
    await employer.post('/028/client/baosong.jsp', {
      column51: '2020-10-26',
      column52: '2020-11-02',
      column54: '某局',
    });
    const department = await visit(portal, 'zg001');
    await department.post('/028/manage/page2/tuijian.jsp', { column61: '某评委会' });
    expect(portal.reports().map(({ role, to, publicity }) => [role, to, publicity.trim()])).toEqual([
      ['employer', '某局', '2020-10-26 至 2020-11-02'],
      ['department', '某评委会', ''],
    ]);
  });
});
