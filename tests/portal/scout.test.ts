// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mayConcernUs, scout } from '@/lib/portal/scout';

function page(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('mayConcernUs', () => {
  test.each([
    ['a label', '<table><tr><th>姓名</th><td>张虚构</td></tr></table>'],
    ['a spaced out and starred label', '<th>姓　<b>*</b>&nbsp;名：</th>'],
    ['another word for the applicant', '<p>申报人：张虚构</p>'],
    ['a word broken over lines', '<div>申报\n 对象</div>'],
    ['a login form', '<form><input type="password"></form>'],
    ["the portal's refusal", '非法请求 404！'],
    ['words that the session is over', '<p>登录已过期</p>'],
  ])('sees %s', (_, html) => {
    expect(mayConcernUs(page(html))).toBe(true);
  });

  test('sees a label in an open shadow root', () => {
    page('<div id="host"></div>').getElementById('host')?.attachShadow({ mode: 'open' }).append('姓名');
    expect(mayConcernUs(document)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a notice', '<h2>通知公告</h2><p>关于做好年度评审工作的通知</p>'],
    ['a word that only begins like a label', '<p>姓氏、名次</p>'],
  ])('passes by %s', (_, html) => {
    expect(mayConcernUs(page(html))).toBe(false);
  });
});

describe('scout', () => {
  test('finds at once what is there, and only once', async () => {
    vi.useFakeTimers();
    const found = vi.fn();
    scout(page('<th>姓名</th>'), found);
    await vi.advanceTimersByTimeAsync(10);
    document.body.append('申报人');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  test('finds what comes later', async () => {
    vi.useFakeTimers();
    const found = vi.fn();
    scout(page('<div id="late"></div>'), found);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).not.toHaveBeenCalled();
    document.getElementById('late')?.append('姓名');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  test('finds nothing once it is stopped', async () => {
    vi.useFakeTimers();
    const found = vi.fn();
    const stop = scout(page(''), found);
    await vi.advanceTimersByTimeAsync(10);
    stop();
    document.body.append('姓名');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).not.toHaveBeenCalled();
  });
});
