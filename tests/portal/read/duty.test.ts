// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pageFingerprint, readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../shipped-words';

function duty(html: string, title = '') {
  document.title = title;
  document.body.innerHTML = html;
  return readPage(document, SHIPPED, 0, true).duty;
}

const radio = (name: string, value: string, checked: boolean) =>
  `<label><input type="radio" name="${name}" ${checked ? 'checked' : ''}>${value}</label>`;

beforeEach(() => {
  document.title = '';
});

describe('the page that sets fees', () => {
  test('gives the one setting there is, as chosen', () => {
    const row = (charged: boolean) =>
      `<h2>收费设定</h2><table><tr><th>是否收费：</th><td>${radio('c', '收费', charged)}${radio('c', '不收费', !charged)}</td></tr></table>`;
    expect(duty(row(true))).toEqual({ is: 'fees', settings: [{ about: '', chosen: '收费' }] });
    const before = pageFingerprint(readPage(document, SHIPPED, 0, true));
    expect(duty(row(false))).toEqual({ is: 'fees', settings: [{ about: '', chosen: '不收费' }] });
    expect(pageFingerprint(readPage(document, SHIPPED, 0, true))).not.toBe(before);
  });

  test('names what each of several settings is for', () => {
    const row = (what: string, free: boolean) =>
      `<tr><td>某评委会</td><td>${what}</td><td><select><option>收费</option><option ${free ? 'selected' : ''}>不收费</option></select></td><td><button>保存</button></td></tr>`;
    expect(duty(`<h2>收费设定</h2><table>${row('中推高推荐费', false)}${row('初审费', true)}</table>`)).toEqual({
      is: 'fees',
      settings: [
        { about: '某评委会 中推高推荐费', chosen: '收费' },
        { about: '某评委会 初审费', chosen: '不收费' },
      ],
    });
  });

  test('says when nothing is chosen, and when there is nothing to choose', () => {
    expect(duty(`<h2>收费设定</h2>${radio('c', '收费', false)}${radio('c', '不收费', false)}`)).toEqual({
      is: 'fees',
      settings: [{ about: '', chosen: '' }],
    });
    expect(duty('<h2>收费设定</h2><p>加载中</p>')).toEqual({ is: 'fees', settings: [] });
  });
});

describe('the page of a plan', () => {
  const LINES =
    '<p>个人申报开始时间:2020-09-25 00:00:00</p><p>单位推荐截止时间：2020-11-05 23:59:59</p><p>说明：五个工作日</p>';

  test('gives its dates, a line each', () => {
    expect(duty(`<h2>2020年度评审计划</h2>${LINES}`)).toEqual({
      is: 'plan',
      lines: ['个人申报开始时间:2020-09-25 00:00:00', '单位推荐截止时间:2020-11-05 23:59:59'],
    });
  });

  test('is no other page with dates', () => {
    expect(duty(`<h2>通知公告</h2>${LINES}`)).toBeUndefined();
    expect(duty('<h2>评审计划</h2><table><tr><td>单位推荐截止时间</td><td>2020-11-05</td></tr></table>')).toEqual({
      is: 'plan',
      lines: ['单位推荐截止时间:2020-11-05'],
    });
    expect(duty('<h2>评审计划</h2><p>尚未公布</p>')).toBeUndefined();
  });
});

test('a page that is about an applicant has no duty beside', () => {
  const found = duty(
    '<h2>业绩档案审核</h2><table><tr><th>姓名</th><td>张虚构</td><th>工作单位</th><td>虚构院</td></tr></table><p>审核意见：<textarea></textarea></p><button>退回</button><button>通过</button><p>收费设定</p>',
    '申报计划',
  );
  expect(found).toBeUndefined();
});
