import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { deadlineWords } from '@/lib/review/deadline-words';

const IN_FORCE = { pack: builtinPack(), calendars: builtinCalendars() };

test.each([
  // 30 October to 5 November 2020: Friday, then Monday to Thursday.
  [
    'employer',
    2020,
    '2020-10-29',
    '距用人单位审核报送截止（2020-11-05）还有5个工作日。今日开始公示已来不及（最迟应于2020-10-28开始）。',
  ],
  [
    'employer',
    2020,
    '2020-10-28',
    '距用人单位审核报送截止（2020-11-05）还有6个工作日。尚未公示的，最迟2020-10-28开始（5个工作日）。',
  ],
  ['employer', 2020, '2020-11-05', '用人单位审核报送今日截止（23:59:59），退回的须当日补正并重新提交。'],
  ['employer', 2020, '2020-11-06', '用人单位审核报送已于2020-11-05截止，退回意见不再写补正期限。'],
  ['department', 2020, '2020-11-23', '距主管部门审核推荐截止（2020-11-25）还有2个工作日。'],
  ['department', 2030, '2030-11-20', '主管部门审核推荐截止2030-11-25；没有2030年的工作日历，不能计算剩余工作日。'],
] as const)('%s of %i on %s', (role, year, today, words) => {
  const pressing = ['2020-11-05', '2020-11-06'].includes(today);
  expect(deadlineWords(IN_FORCE, role, year, today)).toEqual({ text: words, pressing });
});
