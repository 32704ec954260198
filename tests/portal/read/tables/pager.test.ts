import { describe, expect, it } from 'vitest';
import { isPagerText, readPager } from '@/lib/portal/read/tables/pager';
import { SHIPPED } from '../../shipped-words';

const { texts } = SHIPPED;

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
    expect(isPagerText(text, texts)).toBe(true);
    expect(readPager(text, texts)).toEqual(pager);
  });

  it.each(['共同完成项目', '2018', '第一作者', '完成 3 项', '2019 年度'])('leaves %s alone', (text) => {
    expect(isPagerText(text, texts)).toBe(false);
  });
});
