import { describe, expect, it } from 'vitest';
import { verdictOf } from '@/lib/portal/decision-form';
import { BLANKS, CUT, END_OF_ROWS, NO_ROWS, SUM_ROW } from '@/lib/portal/profile/texts';
import { inlineEnd, inlineLabels } from '@/lib/portal/read/inline-labels';
import { isPagerText, readPager } from '@/lib/portal/read/pager';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { SHIPPED } from '../shipped-words';

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
    ['不通过', 'reject'],
    ['审查不通过', 'reject'],
    ['不同意', 'reject'],
    ['不予通过', 'reject'],
  ])('takes %s for %s', (text, verdict) => {
    expect(verdictOf(text, SHIPPED)).toBe(verdict);
  });

  it.each(['', '提交', '返回', '通过率', '未审核', '退回记录', '查看退回原因', '待审查', '审核中', '不通过原因'])(
    'takes %j for no verdict',
    (text) => {
      expect(verdictOf(text, SHIPPED)).toBeNull();
    },
  );
});

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

describe('paging texts', () => {
  it.each([
    ['共 37 条', { total: 37, page: null, pages: null }],
    ['第 1/4 页', { total: null, page: 1, pages: 4 }],
    ['第1页/共4页', { total: null, page: 1, pages: 4 }],
    ['共4页', { total: null, page: null, pages: 4 }],
    ['显示第 1 到第 10 条记录，总共 37 条记录', { total: 37, page: null, pages: null }],
    ['显示1到2,共9记录', { total: 9, page: null, pages: null }],
    ['共 12 条 第 1 页 / 共 2 页', { total: 12, page: 1, pages: 2 }],
    ['Total 60 items', { total: 60, page: null, pages: null }],
  ])('reads %s', (text, pager) => {
    expect(isPagerText(text)).toBe(true);
    expect(readPager(text)).toEqual(pager);
  });

  it.each(['共同完成项目', '2018', '第一作者', '完成 3 项', '2019 年度'])('leaves %s alone', (text) => {
    expect(isPagerText(text)).toBe(false);
  });
});

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

  it('tells sections apart', () => {
    expect(SHIPPED.sectionKind('继续教育情况')).toBe('training');
    expect(SHIPPED.sectionKind('最高学历')).toBe('edu-top');
    expect(SHIPPED.sectionKind('第一学历信息')).toBe('edu-first');
    expect(SHIPPED.sectionKind('同行专家推荐意见')).toBe('foreign');
    expect(SHIPPED.sectionKind('业绩档案审核')).toBeNull();
    expect(SHIPPED.sectionKind('2020年度正高级工程师任职资格评审计划')).toBeNull();
  });
});

describe('profile', () => {
  it('uses every spelling once, or bound to sections', () => {
    const free = Object.values(BUILTIN_PROFILE.fields).flatMap(({ labels }) =>
      labels.flat().filter((label) => typeof label === 'string'),
    );
    expect(free.filter((word, index) => free.indexOf(word) !== index)).toEqual([]);
  });

  it('names columns of its lists in what they need', () => {
    for (const { columns, need } of Object.values(BUILTIN_PROFILE.lists)) {
      for (const column of need.flat()) expect(Object.keys(columns)).toContain(column);
    }
  });
});
