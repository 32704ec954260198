import { expect, test } from 'vitest';
import { recognised } from '@/lib/review/drafting/recognise';

/** 优秀 that shortens the years in a title, once or again. */
test.each<[string, object]>([
  ['任现职期间每有一年考核优秀，任职年限可缩短半年，最多缩短一年', { years: 0.5, again: true, most: 1 }],
  ['每有一个年度考核优秀缩短半年，最多缩短1年', { years: 0.5, again: true, most: 1 }],
  ['任职期间有2年考核优秀缩短半年，提前1年申报的另行规定', { times: 2, years: 0.5 }],
  ['年度考核每获得2次优秀，任职年限缩短1年，累计不超过2年', { times: 2, again: true, most: 2 }],
  ['每有1个年度考核优秀的，可提前6个月申报', { years: 0.5, again: true }],
  ['任现职期间累计2年考核优秀的，可提前半年申报', { times: 2, years: 0.5 }],
  ['任现职以来有两年以上优秀的，任职年限可缩短1年', { times: 2 }],
])('%s', (text, more) => {
  const value = [{ grades: ['优秀'], effect: 'shorten', ...more }];
  expect(recognised(text, 2026)?.parameters).toEqual([{ id: 'appraisal.effects', value, note: '' }]);
});

test('says that there is no most, where none is named', () => {
  expect(recognised('每有一年考核优秀，任职年限缩短半年', 2026)?.doubts.join()).toContain('没有写明一共最多缩短几年');
});

/** Of the last years alone, or of who is only preferred, there is no way to say it. */
test.each(['近五年每有一年优秀的，任职年限缩短半年', '每有一年优秀的，同等条件下优先推荐'])('%s', (text) => {
  expect(JSON.stringify(recognised(text, 2026))).not.toContain('shorten');
});
