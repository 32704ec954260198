import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

const doubtsOf = (text: string) => readNotice(text, 2026, [])[0]?.proposal?.doubts ?? [];

/** A pack counts days to their end: an hour before that is said, and the end of the day is none. */
test.each<[string, string | null]>([
  ['个人申报截止时间为10月15日17时', '17时'],
  ['个人申报截止时间为10月15日下午5点半', '下午5点半'],
  ['个人申报截止时间为10月15日下班前', '下班'],
  ['纸质材料于10月15日（星期四）12:00前报送', '12:00'],
  ['个人于5月10日9时至6月10日17时前登录系统申报', '9时、17时'],
  ['单位审核截止时间为11月5日24:00', null],
  ['单位审核截止时间为11月5日24时前', null],
  ['单位审核截止时间为11月5日23:59', null],
  ['单位审核截止时间为11月5日', null],
])('%s', (text, times) => {
  const said = `原文写明时刻（${times}），规则只按日核对，算到当日24时；当日提交的请由人核对时刻`;
  expect(doubtsOf(text)).toEqual(times === null ? [] : [said]);
});
