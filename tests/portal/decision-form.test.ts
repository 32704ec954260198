// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findDecisionForm, verdictOf } from '@/lib/portal/decision-form';
import { SHIPPED } from './shipped-words';

function show(html: string): void {
  document.body.innerHTML = html;
}

describe('verdictOf', () => {
  it.each([
    ['通过', 'pass'],
    ['审查通过', 'pass'],
    ['同 意', 'pass'],
    ['同意推荐', 'pass'],
    ['退回', 'return'],
    ['退回修改', 'return'],
    ['驳回修改', 'return'],
    ['退回申请人', 'return'],
    ['通过（同意申报）', 'pass'],
    ['退回！', 'return'],
    ['退回至申报人', 'return'],
    ['退回上一步', 'return'],
    ['通过审核', 'pass'],
    ['不通过', 'reject'],
    ['审查不通过', 'reject'],
    ['不同意', 'reject'],
    ['不予通过', 'reject'],
  ])('takes %s for %s', (text, verdict) => {
    expect(verdictOf(text, SHIPPED)).toBe(verdict);
  });

  it.each([
    '',
    '提交',
    '返回',
    '通过率',
    '未审核',
    '退回记录',
    '查看退回原因',
    '待审查',
    '审核中',
    '不通过原因',
    '合格',
    '返回上一步',
  ])('takes %j for no verdict', (text) => {
    expect(verdictOf(text, SHIPPED)).toBeNull();
  });
});

describe('findDecisionForm', () => {
  it('knows the three shapes, and that tabs and filters are none', () => {
    show('<select><option>请选择<option>通过<option>不通过<option>退回</select>');
    expect(findDecisionForm(document, SHIPPED)).toMatchObject({
      shape: 'select',
      options: [{ verdict: 'pass' }, { verdict: 'reject' }, { verdict: 'return' }],
    });
    show('<label><input type="radio" name="a" checked>不同意</label><label><input type="radio" name="a">同意</label>');
    expect(findDecisionForm(document, SHIPPED)?.shape).toBe('radio');
    show('<button>审查通过</button><button>退回</button><button>审查不通过</button>');
    expect(findDecisionForm(document, SHIPPED)?.shape).toBe('buttons');
    show(
      '<select><option>全部<option>通过<option>不通过</select><ul role="tablist"><li><a>通过</a></li><li><a>不通过</a></li></ul>',
    );
    expect(findDecisionForm(document, SHIPPED)).toBeNull();
  });
});
