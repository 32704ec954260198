// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../../shipped-words';

const GRADES = [
  ['2017', '合格'],
  ['2018', '合格'],
  ['2019', '优秀'],
];

/** A list whose column of states stands in a pane of its own, as EasyUI freezes columns. */
function frozen(head: string, states: string[]) {
  const pane = (heads: string[], rows: string[][]) =>
    `<div class="view"><div><table class="datagrid-htable"><tbody><tr class="datagrid-header-row">${heads.map((one) => `<td><div>${one}</div></td>`).join('')}</tr></tbody></table></div>
    <div><table class="datagrid-btable"><tbody>${rows.map((cells) => `<tr class="datagrid-row">${cells.map((one) => `<td><div>${one}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`;
  document.body.innerHTML = `<table><tr><th>姓名</th><td>测试甲</td></tr></table><h3>年度考核</h3><div>${pane(
    [head],
    states.map((one) => [one]),
  )}${pane(['年度', '考核结果'], GRADES)}</div>`;
  return readPage(document, SHIPPED, 0, true).lists.appraisals;
}

test.each(['状态', '审核状态', '登记状态', '是否有效', '缴费状态'])(
  'a row is in doubt for a frozen column %s',
  (head) => {
    const { state, rows } = frozen(head, ['有效', '已作废', '有效']);
    expect([state, rows.map(({ doubt }) => doubt !== undefined)]).toEqual(['read', [false, true, false]]);
  },
);

test('no row is in doubt where the frozen column says that all count', () => {
  const { state, rows } = frozen('登记状态', ['有效', '有效', '有效']);
  expect([state, rows.map(({ doubt }) => doubt !== undefined)]).toEqual(['read', [false, false, false]]);
});
