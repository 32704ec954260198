import { describe, expect, it } from 'vitest';
import { inlineEnd, inlineLabels } from '@/lib/portal/read/inline-labels';
import { SHIPPED } from '../shipped-words';

describe('inline labels', () => {
  const parse = (text: string) =>
    inlineLabels(text, SHIPPED).map(({ word, from }) => [word.key, text.slice(from, inlineEnd(text, from)).trim()]);

  it('splits labels and values that share a text', () => {
    expect(parse('姓名：张三')).toEqual([['姓名', '张三']]);
    expect(parse('工作单位：某院　性 别：男　籍贯：某地')).toEqual([
      ['工作单位', '某院'],
      ['性别', '男'],
      ['籍贯', '某地'],
    ]);
  });

  it('ends a value before a label it does not know', () => {
    expect(parse('工作单位：某院　登记编码：12')).toEqual([['工作单位', '某院']]);
  });

  it('keeps the colon of a time', () => {
    expect(parse('提交时间：2020-10-11 08:00')).toEqual([['提交时间', '2020-10-11 08:00']]);
  });

  it('finds nothing in running text', () => {
    expect(parse('注意：姓名须与证件一致')).toEqual([]);
  });
});
