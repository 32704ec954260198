import { describe, expect, it } from 'vitest';
import { fold, headingText, labelKey, valueKey } from '@/lib/portal/read/text';
import { SHIPPED } from '../shipped-words';

describe('labelKey', () => {
  it.each([
    ['姓　名：', '姓名'],
    [' *姓&nbsp;名 :'.replace('&nbsp;', '\u00a0'), '姓名'],
    ['出生\n年月＊', '出生年月'],
    ['（二）申报专业', '申报专业'],
    ['1.申报职称', '申报职称'],
    ['单位性质（必填）：', '单位性质'],
    ['【申报方式】', '申报方式'],
    ['姓名 Name', '姓名'],
    ['⽑业时间', '毛业时间'],
  ])('takes %j for %s', (shown, key) => {
    expect(labelKey(shown)).toBe(key);
  });
});

describe('lookUp', () => {
  const fieldsOf = (text: string) => SHIPPED.lookUp(text)?.fields.map(({ field }) => field);

  it('knows a label in any spelling', () => {
    expect(fieldsOf('姓　　名：')).toEqual(['person.name']);
    expect(fieldsOf('申报人所在单位名称')).toEqual(['unit.name']);
    expect(fieldsOf('工作单位性质')).toEqual(['unit.kind']);
  });

  it.each(['工作单位电话', '联系人姓名', '第一学历毕业院校', '姓名拼音', '申报专业年限', '推荐人工作单位', '璁剧疆'])(
    'does not take %s for the label it contains',
    (text) => {
      expect(fieldsOf(text) ?? []).toEqual([]);
    },
  );

  it('keeps what a bracket makes another thing apart', () => {
    expect(fieldsOf('学历（第一学历）')).toEqual([]);
    expect(fieldsOf('姓名（曾用名）')).toEqual([]);
    expect(fieldsOf('出生年月（必填）')).toEqual(['person.birth-date']);
  });

  it('knows 学位 as a label of no field', () => {
    expect(fieldsOf('学位')).toEqual([]);
  });

  it('takes 级别, which is ambiguous by nature, for a label only in the section of the application', () => {
    expect(SHIPPED.lookUp('级别')?.fields).toEqual([
      expect.objectContaining({ field: 'application.level', bound: { in: ['application'] } }),
    ]);
  });

  it('leaves values alone', () => {
    for (const text of ['张三', '2018', '虚构市测绘院（模拟）', '', '：', '男', '一段很长的话'.repeat(30)])
      expect(SHIPPED.lookUp(text)).toBeNull();
  });
});

describe('fold, headingText, valueKey', () => {
  it('folds every kind of white space', () => {
    expect(fold('\u3000 张\u00a0\n三\u200b ')).toBe('张 三');
  });

  it('takes numbering off a heading', () => {
    expect(headingText('三、继续教育：')).toBe('继续教育');
    expect(headingText('（一） 基本信息')).toBe('基本信息');
    expect(headingText('2.1 学历信息')).toBe('学历信息');
    expect(headingText('2020年度考核')).toBe('2020年度考核');
  });

  it('compares dates by their numbers and keeps their precision', () => {
    expect(valueKey('1975年3月')).toBe(valueKey('1975-03'));
    expect(valueKey('2018.7.1')).toBe(valueKey('2018年07月01日'));
    expect(valueKey('2018-07')).not.toBe(valueKey('2018-07-01'));
  });
});
