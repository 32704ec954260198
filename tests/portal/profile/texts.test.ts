import { describe, expect, it } from 'vitest';
import { BLANKS, CUT } from '@/lib/portal/profile/texts';
import { SHIPPED } from '@/tests/portal/shipped-words';

const { endOfRows: END_OF_ROWS, noRows: NO_ROWS, sumRow: SUM_ROW } = SHIPPED.texts;

describe('telling texts', () => {
  it('knows blanks from values', () => {
    for (const blank of ['', '-', '——', '/', '请选择', '--请选择--', '暂无', '未填写', 'null', '（与证件一致）'])
      expect(blank).toMatch(BLANKS);
    for (const value of ['无', '0', '男', '某院（模拟）', '未婚', '2018']) expect(value).not.toMatch(BLANKS);
  });

  it('knows a list without rows', () => {
    for (const text of ['暂无数据', '没有数据', '无记录', '暂无相关记录！', '未查询到符合条件的数据', 'No data'])
      expect(text).toMatch(NO_ROWS);
    for (const text of ['无锡市某院', '没有通过审核的人员名单', '未参加']) expect(text).not.toMatch(NO_ROWS);
  });

  it('knows cut texts and rows of sums', () => {
    for (const text of ['某某…', '某某...', '查看全文', '内容 展开']) expect(text).toMatch(CUT);
    expect('展开工作').not.toMatch(CUT);
    for (const text of ['以下空白', '（以下空白）', '——以下无正文——', '以下为空', '以下各栏空白'])
      expect(text).toMatch(END_OF_ROWS);
    for (const text of ['以下项目', '以下无线电工程', '空白']) expect(text).not.toMatch(END_OF_ROWS);
    expect('合计').toMatch(SUM_ROW);
    expect('合计划').not.toMatch(SUM_ROW);
  });
});
