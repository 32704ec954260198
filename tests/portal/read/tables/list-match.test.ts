// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../../shipped-words';

test('where a period heads its beginning and its end, these are the columns', () => {
  document.body.innerHTML = `<h3>社保缴纳记录</h3><table><thead>
    <tr><th rowspan="2">参保单位</th><th colspan="2">缴费时段</th><th rowspan="2">缴费月数</th></tr><tr><th>起始年月</th><th>终止年月</th></tr></thead>
    <tbody><tr><td>虚构测绘院</td><td>2010-01</td><td>2019-12</td><td>120</td></tr></tbody></table>`;
  const { state, rows } = readPage(document, SHIPPED, 0, true).lists['social-security'];
  const [row] = rows;
  expect([state, row?.cells.start?.text, row?.cells.end?.text, row?.cells.months?.text]).toEqual([
    'read',
    '2010-01',
    '2019-12',
    '120',
  ]);
});
