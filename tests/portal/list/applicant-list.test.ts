// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { formOf } from '@/lib/dossier/acting-address';
import { readApplicantList as applicantList, isToLookAt, paperAddressIn } from '@/lib/portal/list/applicant-list';
import { fetchPage, readFetched } from '@/lib/portal/list/fetch-page';
import { SHIPPED } from '../shipped-words';

const HERE = 'https://zcps.rlsbt.zj.gov.cn/028/manage/list.jsp?page=2';

function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><title>待审查</title><body>${html}</body>`, 'text/html');
}

function list(rows: string, more = ''): string {
  return `<table><tr><th>序号</th><th>姓名</th><th>身份证号</th><th>工作单位</th><th>状态</th><th>操作</th></tr>${rows}</table>${more}`;
}

const row = (name: string, links: string) =>
  `<tr><td>1</td><td>${name}</td><td>990101********1736</td><td>虚构测绘院</td><td>待审查</td><td>${links}</td></tr>`;

const readApplicantList = (doc: Document, of: Parameters<typeof applicantList>[2]) => applicantList(doc, SHIPPED, of);

const told = { url: HERE, title: '待审查', role: null, object: null };

describe('readApplicantList', () => {
  it('gives each row with its page, by the link for looking', () => {
    const doc = page(
      list(row('张例子', '<a href="#" data-src="view.jsp?id=1">查看</a> <a href="del.jsp?id=1">删除</a>')),
    );
    expect(readApplicantList(doc, told)?.rows).toEqual([
      {
        name: '张例子',
        idNumber: '990101********1736',
        unit: '虚构测绘院',
        status: '待审查',
        url: 'https://zcps.rlsbt.zj.gov.cn/028/manage/view.jsp?id=1',
      },
    ]);
  });

  it.each([
    ['an address within a script', `<a href="javascript:openView('view.jsp?id=1')">审查</a>`],
    ['an onclick', `<button onclick="show('view.jsp?id=1')">详情</button>`],
  ])('finds %s', (_, link) => {
    expect(readApplicantList(page(list(row('张例子', link))), told)?.rows[0]?.url).toMatch(/view\.jsp\?id=1$/);
  });

  it.each([
    ['only acts on the row', '<a href="view.jsp?id=1">审核通过</a>'],
    ['leads to an address that acts', '<a href="saveTable.jsp?id=1">查看</a>'],
    ['leads elsewhere', '<a href="https://elsewhere.example/view.jsp?id=1">查看</a>'],
    ['leads to what it is told to do by sound', '<a href="view.jsp?id=1&method=tuihui">查看</a>'],
    ['leads nowhere', '<a href="javascript:void(0)">查看</a>'],
  ])('counts a row as one that cannot be opened when its link %s', (_, link) => {
    const found = readApplicantList(page(list(row('张例子', link))), told);
    expect(found).toMatchObject({ rows: [], unopenable: 1 });
  });

  it('learns the form of addresses from the column of links, not from what an applicant wrote', () => {
    const planted = row('张例子<br><a href="/028/x.jsp?id=7">查看</a>', '<a href="view.jsp?id=1">查看</a>');
    const only = row('李例子', '<a href="other.jsp?id=2&amp;more=1">查看</a>').replace(
      '虚构测绘院',
      '<a href="/028/x.jsp?id=8">查看</a>',
    );
    const found = readApplicantList(
      page(list(planted + only + row('王例子', '<a href="view.jsp?id=3">查看</a>'))),
      told,
    );
    expect(found?.rows.map(({ url }) => url.replace(/^.*manage\//, ''))).toEqual([
      'view.jsp?id=1',
      'other.jsp?id=2&more=1',
      'view.jsp?id=3',
    ]);
    const lone = row('赵例子', '').replace('虚构测绘院', '<a href="/028/x.jsp?id=9">查看</a>');
    expect(readApplicantList(page(list(planted + lone)), told)).toMatchObject({ rows: [{}], unopenable: 1 });
  });

  it('tells all pages from the paging bar', () => {
    const bar = '<div>共 23 条 第 2/3 页 <a href="list.jsp?page=1">首页</a> <a href="list.jsp?page=3">下一页</a></div>';
    const found = readApplicantList(page(list(row('张例子', '<a href="view.jsp?id=1">查看</a>'), bar)), told);
    expect(found).toMatchObject({ total: 23, page: 2, pages: 3 });
    expect(found?.pageUrls).toEqual([1, 2, 3].map((n) => `https://zcps.rlsbt.zj.gov.cn/028/manage/list.jsp?page=${n}`));
  });

  it.each([
    [
      'the size of a page stands beside its number',
      '?size=10&page=1',
      '?size=10&page=3',
      ['size=10&page=1', 'size=10&page=3'],
    ],
    ['two numbers differ', '?a=1&b=3', '?a=3&b=1', null],
  ])('looks for the one number that differs: %s', (_, first, next, expected) => {
    const bar = `<div>共 23 条 第 2/3 页 <a href="list.jsp${first}">首页</a> <a href="list.jsp${next}">下一页</a></div>`;
    const found = readApplicantList(page(list(row('张例子', '<a href="view.jsp?id=1">查看</a>'), bar)), {
      ...told,
      url: 'https://zcps.rlsbt.zj.gov.cn/028/manage/list.jsp',
    });
    const [one, , three] = found?.pageUrls ?? [];
    expect(found?.pageUrls === null ? null : [one, three].map((url) => url?.split('?')[1])).toEqual(expected);
  });

  it('does not guess pages that scripts turn', () => {
    const bar = '<div>共 23 条 第 2/3 页 <a href="javascript:go(3)">下一页</a></div>';
    const found = readApplicantList(page(list(row('张例子', '<a href="view.jsp?id=1">查看</a>'), bar)), told);
    expect(found?.pageUrls).toBeNull();
  });

  it('gives null for a page without a list of applicants', () => {
    expect(readApplicantList(page('<table><tr><th>年度</th><th>考核结果</th></tr></table>'), told)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['/028/client/table62view.jsp?column1=a', true],
    ['/028/client/returnList.jsp', false],
    ['/028/memberServiceAction!saveTable62.action', false],
    ['/028/deleteRow.jsp?id=1', false],
    ['/028/table.jsp?id=1&action=delete', false],
    ['/028/table.jsp?id=1&method=doPass', false],
    ['/028/table.jsp?id=1&from=returned', true],
    ['/028/apply/delete/12', false],
    ['/028/apply/delete/0d9f4a3e-6f52-4d5c-9f0a-1d2c3b4a5e6f/', false],
    ['/028/apply/view/12', true],
    ['/028/approve/view.jsp?id=12', true],
    ['/028/table.jsp?id=1&method=tuihui', false],
    ['/028/table.jsp?id=1&method=%E9%80%80%E5%9B%9E', false],
    // What it says of itself and what it asks for cannot be told apart here; the row is opened by hand.
    ['/028/table.jsp?id=1&zt=tongguo', false],
    ['/028/list.jsp?zt=tongguo&page=3', false],
    ['/028/manage/list.jsp?page=3&plan=2020%E5%B9%B4%E8%81%8C%E7%A7%B0%E6%8E%A8%E8%8D%90%E8%AF%84%E5%AE%A1', true],
    ['/028/apply/reject/12/json', false],
    ['/028/do/agree/12/ok', false],
    ['/028/apply/view;act=delete/12', false],
    ['/028/apply/%2564elete/12', false],
    ['/028/ｄｅｌｅｔｅ/12', false],
    ['/028/apply.do?delete&id=1', false],
    ['/028/apply.do?toView&id=1', true],
    ['/028/apply.do?del=12', false],
    ['/028/apply.do?id=12&next=%E9%80%80%E5%9B%9E%E4%BF%AE%E6%94%B9', false],
    ['/028/apply.do?id=12&task=batchReturnRows', false],
    ['/028/apply.do?id=12&method=%2574uihui', false],
    ['/028/audit.do?id=1&result=0', false],
    ['/028/audit.do?id=1&auditResult=0', false],
    ['/028/shenhe.action?id=1&shjg=1', false],
    ['/028/shenhe.action?id=1&%E5%AE%A1%E6%A0%B8%E7%BB%93%E6%9E%9C=1', false],
    ['/028/check?id=1&opinion=1', false],
    ['/028/audit.do?id=1', true],
    ['/028/audit/view.jsp?id=1&result=0', true],
    ['/028/review.do?id=1&result=0', false],
    ['/028/audit.jsp?id=1&resultId=8', true],
    ['/028/zhuxiao.jsp', false],
    ['/028/zuofei/12', false],
    ['/028/view.jsp?id=aB3delQ9set7xY', true],
    ['/028/shanchu.do?id=1', false],
    ['/028/logout', false],
    ['/028/log_off.jsp', false],
    ['/028/agree.action?id=1', false],
    ['/028/%E6%8F%90%E4%BA%A4?id=1', false],
    ['/028/%E0%A4/view.jsp', true],
    ['https://elsewhere.example/view.jsp', false],
    ['javascript:alert(1)', false],
  ])('%s is to look at: %s', (address, expected) => {
    expect(isToLookAt(address, HERE)).toBe(expected);
  });

  it('finds the paper version, and none where a script prints', () => {
    expect(paperAddressIn(page('<a href="print.jsp?id=1">打印预览</a>'), HERE)).toMatch(/print\.jsp\?id=1$/);
    expect(paperAddressIn(page('<a href="javascript:window.print()">打印</a>'), HERE)).toBeNull();
  });
});

describe('readFetched', () => {
  it('takes a login page for what it is, never for an applicant', () => {
    const login = '<title>登录</title><form><input name="user"><input type="password"><button>登 录</button></form>';
    expect(readFetched(login, HERE, SHIPPED)).toEqual({ is: 'login' });
  });

  it('reads a list', () => {
    const html = list(row('张例子', '<a href="view.jsp?id=1">查看</a>'));
    expect(readFetched(html, HERE, SHIPPED)).toMatchObject({ is: 'list', list: { rows: [{ name: '张例子' }] } });
  });
});

describe('fetchPage', () => {
  const here = { href: HERE, origin: new URL(HERE).origin };
  const learnt = [formOf(new URL('https://zcps.rlsbt.zj.gov.cn/028/apply/view/12?kind=1&act=look'))];
  const at = (path: string) => `https://zcps.rlsbt.zj.gov.cn${path}`;

  it.each([
    ['/028/apply/view/345?act=look&kind=2', true],
    ['/028/apply/view/345?act=look', false],
    ['/028/apply/view/345?act=look&kind=2&go=1', false],
    ['/028/apply/view/345?act=see&kind=2', false],
    ['/028/apply/show/345?act=look&kind=2', false],
    ['/028/apply/view/345?act=look&kind=tijiao', false],
    ['/028/apply/view/3/4?act=look&kind=2', false],
  ])('asks for nothing but addresses of the form it learnt: %s %s', async (path, expected) => {
    const get = vi.fn(async () => new Response('<p>空</p>'));
    vi.stubGlobal('fetch', get);
    const { is } = await fetchPage(at(path), learnt, here, SHIPPED, null);
    vi.unstubAllGlobals();
    expect(get).toHaveBeenCalledTimes(expected ? 1 : 0);
    expect(is === 'refused').toBe(!expected);
  });
});
