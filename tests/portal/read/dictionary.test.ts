import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../shipped-words';

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
