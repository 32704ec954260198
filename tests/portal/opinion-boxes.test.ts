// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findOpinionBoxes } from '@/lib/portal/opinion-boxes';
import { SHIPPED } from './shipped-words';

function show(html: string): void {
  document.body.innerHTML = html;
}

describe('findOpinionBoxes', () => {
  it('finds the box that can be written into, with its limit', () => {
    show(
      '<table><tr><th>单位意见</th><td><textarea readonly>同意</textarea></td></tr><tr><th>审查意见</th><td><textarea onblur="checkLength(this,200)">旧</textarea></td></tr></table>',
    );
    const boxes = findOpinionBoxes(document, SHIPPED);
    expect(boxes.map(({ label, limit, value }) => [label, limit, value])).toEqual([['审查意见', 200, '旧']]);
    expect(boxes[0]?.element.localName).toBe('textarea');
  });

  it.each([
    ['<textarea maxlength="300"></textarea>', 300],
    ['<textarea></textarea><span>不超过500字</span>', 500],
    ['<textarea></textarea><em>0/200</em>', 200],
    ['<textarea data-options="validType:\'length[0,150]\'"></textarea>', 150],
    ['<textarea onkeyup="limit(this, 200)" maxlength="500"></textarea>', 200],
    ['<textarea rows="4" onclick="checkAll(12)"></textarea>', null],
    ['<textarea>已有五个字</textarea><p>您还可以输入<b>195</b>个字</p>', 200],
    ['<textarea></textarea><p>剩余字数：300</p>', 300],
    ['<textarea></textarea><style>b{background:url("data:0/100")}</style>', null],
    ['<textarea></textarea>', null],
  ])('reads the limit of %s', (box, limit) => {
    show(`<div><label>退回理由</label><div>${box}</div></div>`);
    expect(findOpinionBoxes(document, SHIPPED).map((one) => [one.label, one.verdict, one.limit])).toEqual([
      ['退回理由', 'return', limit],
    ]);
  });

  it.each([
    ['初审意见', null],
    ['复审意见', null],
    ['驳回原因', 'return'],
    ['退件理由', 'return'],
    ['不同意理由', 'reject'],
    ['不予受理原因', null],
    ['审批备注', null],
  ])('knows %s for an opinion wherever its verdict is chosen', (label, verdict) => {
    show(`<table><tr><th>${label}</th><td><textarea></textarea></td></tr></table>`);
    expect(findOpinionBoxes(document, SHIPPED).map((one) => [one.label, one.verdict])).toEqual([[label, verdict]]);
  });

  it.each([
    ['a tip', '<h4>审核意见</h4><p>请认真填写，申报人可以看到。</p><textarea></textarea>', '审核意见'],
    ['a note in brackets', '<div>退回原因<br>（必填）<textarea></textarea></div>', '退回原因'],
    ['nothing but a tip', '<div><p>请填写审核意见</p><textarea></textarea></div>', '请填写审核意见'],
  ])('finds the label of a box behind %s', (_, html, label) => {
    show(html);
    expect(findOpinionBoxes(document, SHIPPED).map((one) => one.label)).toEqual([label]);
  });

  it('takes neither a remark nor what the applicant says for an opinion', () => {
    show(
      ['备注', '申诉理由', '破格说明', '初审', '评审专家意见栏目设置']
        .map((label) => `<table><tr><th>${label}</th><td><textarea></textarea></td></tr></table>`)
        .join(''),
    );
    expect(findOpinionBoxes(document, SHIPPED)).toEqual([]);
  });
});
