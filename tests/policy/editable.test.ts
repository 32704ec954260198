import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { editableParts, readEntered, withPart } from '@/lib/policy/editable';
import { isParameterId, PARAMETERS } from '@/lib/policy/parameters';
import { amountText, valueText } from '@/lib/policy/value-text';

const pack = builtinPack();

function parameter(id: string) {
  const found = pack.parameters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no parameter ${id}`);
  return found;
}

describe('parts that can be typed', () => {
  test('a plain number is one part', () => {
    expect(editableParts(parameter('statement.max'))).toEqual([{ path: [], label: '', kind: 'number', text: '1000' }]);
  });

  test('years per degree are one part each, named by the degree, empty until entered', () => {
    expect(editableParts(parameter('title.years')).map(({ label, kind, text }) => [label, kind, text])).toEqual([
      ['博士', 'number', ''],
      ['硕士、研究生', 'number', ''],
      ['本科、大学、学士', 'number', ''],
      ['大专、专科', 'number', ''],
    ]);
  });

  test('lines of hours are one number each, named by what they ask for; a reading is a choice', () => {
    expect(editableParts(parameter('training.lines')).map(({ label, kind, text }) => [label, kind, text])).toEqual([
      ['计划年度前4年至计划年度前1年每年总学时', 'number', '90'],
      ['计划年度前4年至计划年度前1年每年专业科目', 'number', '60'],
      ['计划年度前4年至计划年度前1年每年公需科目', 'number', '18'],
    ]);
    expect(editableParts(parameter('training.rest'))).toMatchObject([
      { kind: 'choice', options: ['allowed', 'questioned'] },
    ]);
  });

  test('every part of every parameter, typed as it stands, gives the value back', () => {
    for (const { id, value, unit } of pack.parameters) {
      for (const { path, kind, text } of editableParts({ id, value })) {
        if (text === '') continue;
        const entered = readEntered({ kind }, text, unit);
        expect(entered.ok, `${id} ${text}`).toBe(true);
        if (entered.ok) expect(withPart(value, path, entered.value), id).toEqual(value);
      }
    }
  });

  test('a typed number goes where it belongs', () => {
    const value = withPart(parameter('title.years').value, [0, 'years'], 2);
    expect(PARAMETERS['title.years'].parse(value)[0]).toEqual({ levels: ['博士'], years: 2 });
    expect(isParameterId('title.years')).toBe(true);
  });
});

describe('what is typed', () => {
  test.each([
    ['number', '５', '年', 5],
    ['number', '90 学时', '学时/年', 90],
    ['number', '0.65', '', 0.65],
    ['day', '11月5日', '', 'plan-11-05'],
    ['day', '9-25', '', 'plan-09-25'],
    ['flag', '是', '', true],
    ['words', '事业、在编，拨款', '', ['事业', '在编', '拨款']],
  ] as const)('%s %s', (kind, typed, unit, value) => {
    expect(readEntered({ kind }, typed, unit)).toEqual({ ok: true, value });
  });

  test.each([
    ['number', '五年', '“五年”不是数字，请只填数字，如 5'],
    ['number', '', '请填写内容'],
    ['number', '-1', '“-1”不是数字，请只填数字，如 5'],
    ['day', '明天', '“明天”不是日期，请写作 11月5日'],
    ['flag', '也许', '只能填“是”或“否”'],
  ] as const)('%s “%s” is refused', (kind, typed, error) => {
    expect(readEntered({ kind }, typed)).toEqual({ ok: false, error });
  });
});

test('values are shown in words', () => {
  expect(amountText(90, '学时/年')).toBe('90 学时/年');
  expect(valueText(parameter('deadline.employer').value)).toBe('计划年度11月5日');
  expect(valueText('plan-1')).toBe('计划年度前1年');
  expect(valueText('combined')).toBe('合并计算');
  expect(valueText(parameter('training.lines').value)).toContain('计划年度前4年至计划年度前1年每年公需科目 ≥ 18');
  expect(valueText(parameter('title.years').value)).toContain('博士 待填写');
  expect(valueText([['事业'], ['编']])).toBe('事业 … 编');
  expect(valueText(true)).toBe('是');
});
