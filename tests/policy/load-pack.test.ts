import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack, parameterValues } from '@/lib/policy/load-pack';

type Json = Record<string, unknown>;

/** The built-in pack as parsed JSON with one change, and what the loader says to it. */
function errorsAfter(
  change: (pack: Json & { parameters: Json[]; rules: Record<string, Json>; opinions: Json[] }) => void,
) {
  const json = JSON.parse(JSON.stringify(builtinPack()));
  change(json);
  const loaded = loadPack(json);
  return loaded.ok ? [] : loaded.errors;
}

/** One parameter of the pack by id. */
function parameter(pack: { parameters: Json[] }, id: string): Json {
  const found = pack.parameters.find((one) => one['id'] === id);
  if (found === undefined) throw new Error(`no parameter ${id}`);
  return found;
}

test('tells a wrong day of issue once, not of everything that is dated by it', () => {
  const parameters = [{ id: 'publicity.working-days', clause: '一', value: 5 }];
  const clauses = [{ id: '一', demands: [{ quote: '公示不少于5个工作日', by: ['publicity-period'] }] }];
  const file = { format: 'policy-pack/3', id: 'x', version: '1', title: '虚构', docNo: '虚构', planYear: 2026 };
  const loaded = loadPack({ ...file, issued: '2026-13-01', clauses, parameters });
  expect(loaded.ok ? [] : loaded.errors).toEqual(['issued：应为日期，写作 2020-09-23']);
});

test('takes the built-in pack as it stands in its file', () => {
  expect(errorsAfter(() => undefined)).toEqual([]);
});

test('gives values by id, years and days counted from the plan year', () => {
  const values = parameterValues(builtinPack());
  expect(values['statement.max']).toBe(1000);
  expect(values['appraisal.last-year']).toBe(-1);
  expect(values['deadline.employer']).toEqual({ year: 0, month: 11, day: 5 });
});

describe('refuses in words', () => {
  test.each<[string, Parameters<typeof errorsAfter>[0], string]>([
    [
      'an unknown key',
      (pack) => {
        pack['remark'] = 1;
      },
      '整个文件：不认识的项目 remark，请删除或改正拼写',
    ],
    [
      'an unknown key in a parameter',
      (pack) => {
        parameter(pack, 'training.lines')['max'] = 1;
      },
      'parameters第1项（training.lines）：不认识的项目 max，请删除或改正拼写',
    ],
    [
      'a missing title',
      (pack) => {
        delete pack['title'];
      },
      'title：缺少此项',
    ],
    [
      'another format',
      (pack) => {
        pack['format'] = 'policy-pack/1';
      },
      'format：只能是 policy-pack/3',
    ],
    [
      'a plan year that is none',
      (pack) => {
        pack['planYear'] = 20;
      },
      'planYear：应不小于 2000',
    ],
    [
      'a date that is none',
      (pack) => {
        pack['issued'] = '2020年9月';
      },
      'issued：应为日期，写作 2020-09-23',
    ],
    [
      'an unknown parameter',
      (pack) => {
        parameter(pack, 'statement.max')['id'] = 'training.sum';
      },
      '参数 training.sum：不认识的参数，请删除或改正拼写（编号见“规则一览”）',
    ],
    [
      'a parameter given twice',
      (pack) => {
        pack.parameters.push({ ...parameter(pack, 'statement.max') });
      },
      '参数 statement.max：重复',
    ],
    [
      'a number written as text',
      (pack) => {
        parameter(pack, 'statement.max')['value'] = '90';
      },
      '参数 statement.max 整个值：应为数字，不加引号',
    ],
    [
      'a number below zero',
      (pack) => {
        parameter(pack, 'statement.max')['value'] = -1;
      },
      '参数 statement.max 整个值：应大于 0',
    ],
    [
      'a year that is not counted from the plan',
      (pack) => {
        parameter(pack, 'appraisal.last-year')['value'] = '2019';
      },
      '参数 appraisal.last-year 整个值：“2019”不是相对计划年度的年份，应写作 plan、plan-1、plan-4',
    ],
    [
      'a reading without a note',
      (pack) => {
        Object.assign(parameter(pack, 'photo.width'), { basis: 'reading', note: '' });
      },
      '参数 photo.width：通知未写明的值须在 note 中说明如何理解',
    ],
    [
      'a reading of words without a note',
      (pack) => {
        Object.assign(parameter(pack, 'plan.name'), { note: '' });
      },
      '参数 plan.name：通知未写明的值须在 note 中说明如何理解',
    ],
    [
      'a parameter without a name',
      (pack) => {
        parameter(pack, 'training.lines')['name'] = '';
      },
      'parameters第1项（training.lines）.name：不能为空',
    ],
    [
      'a demand that no rule here checks',
      (pack) => {
        const [clause] = pack['clauses'] as { demands: { by?: string[] }[] }[];
        clause?.demands.find(({ by }) => by !== undefined)?.by?.push('training-hour');
      },
      'clauses：有要求写明由 training-hour 核对，但没有这条规则，请改正拼写',
    ],
    [
      'an empty value that is not said to be pending',
      (pack) => {
        parameter(pack, 'title.years')['basis'] = 'text';
      },
      '参数 title.years：有留空的数值（null），basis 应为 pending（或不写）',
    ],
    [
      'a number of years below zero',
      (pack) => {
        parameter(pack, 'title.years')['value'] = [{ levels: ['博士'], years: -1 }];
      },
      '参数 title.years 第1项.years：应不小于 0',
    ],
    [
      'a clause that does not exist',
      (pack) => {
        parameter(pack, 'statement.max')['clause'] = '九';
      },
      '参数 statement.max：引用了不存在的条款 九',
    ],
    [
      'an opinion given twice',
      (pack) => {
        pack.opinions.push({ ...pack.opinions.at(-1) });
      },
      '审核意见 department/qualification/reject：应恰有一份，现有2份',
    ],
    [
      'an opinion without its items',
      (pack) => {
        Object.assign(pack.opinions[0] ?? {}, { short: '同意。' });
      },
      '审核意见 employer/archive/pass：{items} 应恰出现一次',
    ],
    [
      'an unknown variable',
      (pack) => {
        Object.assign(pack['incomplete'] ?? {}, { long: '{titel}' });
      },
      'incomplete：不认识的变量 {titel}',
    ],
    [
      'a brace without its partner',
      (pack) => {
        Object.assign(pack['incomplete'] ?? {}, { long: '{title' });
      },
      'incomplete：花括号不成对',
    ],
  ])('%s', (_, change, message) => {
    expect(errorsAfter(change)).toContain(message);
  });

  test('several errors at once', () => {
    expect(
      errorsAfter((pack) => {
        delete pack['title'];
        delete pack['docNo'];
      }),
    ).toHaveLength(2);
  });

  test('what is no object at all', () => {
    expect(loadPack('pack')).toEqual({ ok: false, errors: ['整个文件：应为对象'] });
    expect(loadPack(null).ok).toBe(false);
  });

  test('a key that reaches for the prototype', () => {
    expect(loadPack(JSON.parse('{"__proto__": {"format": "policy-pack/2"}}')).ok).toBe(false);
  });
});
