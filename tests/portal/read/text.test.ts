import { describe, expect, it } from 'vitest';
import { fold, headingText, labelKey, valueKey } from '@/lib/portal/read/text';

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
    ['姓\u00ad名\u200b', '姓名'],
    ['⽑业时间', '毛业时间'],
  ])('takes %j for %s', (shown, key) => {
    expect(labelKey(shown)).toBe(key);
  });
});

describe('fold, headingText, valueKey', () => {
  it('folds every kind of white space', () => {
    expect(fold('\u3000 张\u00a0\n三\u200b ')).toBe('张 三');
  });

  it('leaves out what takes no room: nobody sees it part a figure', () => {
    expect(fold('7\u200b2')).toBe('72');
    expect(fold('1\u00ad06\u2060学时')).toBe('106学时');
    expect(fold('\ufeff2014-0\u200e1 \u200b ')).toBe('2014-01');
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
