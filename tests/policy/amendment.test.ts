import { describe, expect, test } from 'vitest';
import {
  type Amendment,
  amendedWith,
  amendedWithout,
  applyAmendment,
  loadAmendment,
  noAmendment,
  withWording,
} from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';

const pack = builtinPack();
const none = noAmendment(pack, '2026-11-25');
const SOURCE = '浙自然资发〔2019〕36号第六条';

function amended(amendment: Amendment): Pack {
  const applied = applyAmendment(pack, amendment);
  if (!applied.ok) throw new Error(applied.errors.join('；'));
  return applied.pack;
}

function refusal(change: Partial<Amendment>): string[] {
  const applied = applyAmendment(pack, { ...none, ...change });
  return applied.ok ? [] : applied.errors;
}

test('without changes the pack is the pack', () => {
  expect(amended(none)).toBe(pack);
});

describe('a value the office enters', () => {
  const changed = amended(
    amendedWith(none, { id: 'statement.max', value: 900, source: '试行办法', from: '2021-01-01' }, '2026-11-26'),
  );

  test('is in force, with its source and the reading that still holds', () => {
    expect(parameterValues(changed)['statement.max']).toBe(900);
    expect(changed.parameters.find(({ id }) => id === 'statement.max')).toMatchObject({
      basis: 'office',
      from: '2021-01-01',
      checked: '2026-11-26',
      note: expect.stringContaining('本单位填写，依据：试行办法'),
    });
    const longer = amended(
      amendedWith(none, { id: 'statement.max', value: 1500, source: '试行办法', from: '2021-01-01' }, '2026-11-26'),
    );
    expect(longer.parameters.find(({ id }) => id === 'statement.max')?.note).toContain('按不含空格的字符数计');
  });

  test('shows in the version that reviews are logged under', () => {
    expect(changed.version).toBe(`${pack.version}+2026-11-26`);
  });

  test('leaves the built-in pack as it is', () => {
    expect(parameterValues(pack)['statement.max']).toBe(1000);
  });

  test('replaces an earlier one and can be taken back', () => {
    const once = amendedWith(none, { id: 'statement.max', value: 900, source: '甲', from: '2021-01-01' }, '2026-11-26');
    const twice = amendedWith(
      once,
      { id: 'statement.max', value: 950, source: '乙', from: '2021-01-01' },
      '2026-11-27',
    );
    expect(parameterValues(amended(twice))['statement.max']).toBe(950);
    expect(amended(amendedWithout(twice, 'statement.max', '2026-11-28'))).toBe(pack);
  });
});

test('the years of 36号 are in force as soon as they are entered', () => {
  const value = [
    { levels: ['博士'], years: 2 },
    { levels: ['硕士', '研究生', '本科', '大学', '学士'], years: 5 },
  ];
  const changed = amended(
    amendedWith(none, { id: 'title.years', value, source: SOURCE, from: '2019-12-01' }, '2026-11-26'),
  );
  expect(parameterValues(changed)['title.years']).toEqual(value);
  expect(changed.parameters.find(({ id }) => id === 'title.years')?.note).toBe(`本单位填写，依据：${SOURCE}`);
});

test('entered in part, the rest stays to be entered and says so', () => {
  const value = [
    { levels: ['博士'], years: 2 },
    { levels: ['本科'], years: null },
  ];
  const changed = amended(
    amendedWith(none, { id: 'title.years', value, source: SOURCE, from: '2019-12-01' }, '2026-11-26'),
  );
  expect(changed.parameters.find(({ id }) => id === 'title.years')).toMatchObject({ basis: 'pending' });
});

test('wording, consequence and opinion change alone', () => {
  const worded = withWording(
    none,
    { rule: 'training-hours', failure: 'below', part: 'ask', text: '请补学' },
    '2026-11-26',
  );
  const changed = amended({
    ...worded,
    dispositions: [
      {
        rule: 'training-hours',
        failure: 'below',
        disposition: { archive: 'return', qualification: 'reject' },
        source: '本市通知',
      },
    ],
    opinions: [{ role: 'employer', object: 'archive', verdict: 'pass', part: 'short', text: '同意。{items}' }],
  });
  expect(changed.rules['training-hours']?.failures['below']).toMatchObject({
    ask: '请补学',
    reason: pack.rules['training-hours']?.failures['below']?.reason,
    disposition: { archive: 'return', qualification: 'reject' },
  });
  expect(changed.opinions[0]?.short).toBe('同意。{items}');
});

describe('refuses in words', () => {
  test.each<[string, Partial<Amendment>, string]>([
    [
      'another pack',
      { pack: 'other', parameters: [{ id: 'statement.max', value: 1, source: '甲', from: '2021-01-01' }] },
      '修订针对规则包 other，现行规则包为 zj-natural-resources-2020',
    ],
    [
      'an unknown parameter',
      { parameters: [{ id: 'training.sum', value: 1, source: '甲', from: '2021-01-01' }] },
      '参数 training.sum：规则包没有这个参数',
    ],
    [
      'a value of another kind',
      { parameters: [{ id: 'statement.max', value: '多', source: '甲', from: '2021-01-01' }] },
      '参数 statement.max 整个值：应为数字，不加引号',
    ],
    [
      'an emptied value',
      { parameters: [{ id: 'statement.max', value: null, source: '甲', from: '2021-01-01' }] },
      '参数 statement.max：修订须写明值，不能留空',
    ],
    [
      'an unknown wording',
      { wordings: [{ rule: 'training-hours', failure: 'long', part: 'ask', text: '请' }] },
      '措辞 training-hours/long：规则包没有这种不符情形',
    ],
    [
      'a variable that is not there',
      { wordings: [{ rule: 'training-hours', failure: 'below', part: 'ask', text: '请补{hours}' }] },
      '规则 training-hours 的措辞 below：不认识的变量 {hours}',
    ],
    [
      'an opinion that loses its items',
      { opinions: [{ role: 'employer', object: 'archive', verdict: 'pass', part: 'short', text: '同意' }] },
      '审核意见 employer/archive/pass：{items} 应恰出现一次',
    ],
  ])('%s', (_, change, message) => {
    expect(refusal(change)).toContain(message);
  });

  test('unknown keys of a file', () => {
    const loaded = loadAmendment({
      ...none,
      remark: '',
      parameters: [{ id: 'statement.max', value: 1, source: '', from: '2021' }],
    });
    expect(loaded).toEqual({
      ok: false,
      errors: [
        'parameters第1项.source：不能为空',
        'parameters第1项.from：应为日期，写作 2020-09-23',
        '整个文件：不认识的项目 remark，请删除或改正拼写',
      ],
    });
  });

  test('takes what was stored', () => {
    expect(loadAmendment(JSON.parse(JSON.stringify(none)))).toEqual({ ok: true, amendment: none });
  });
});
