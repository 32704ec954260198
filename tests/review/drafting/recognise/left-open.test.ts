import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

/** What is taken of a sentence in part, or for all where it is for some, is said. */
test.each([
  ['申报主任医师的，须聘任副主任医师满5年', '只对一部分申报人（“申报主任医师的”）'],
  ['在浙缴纳社会保险满12个月，外省缴纳的须提供近3年社保缴费证明', '“社会保险满12个月”，没有一并取'],
  ['论文1至2篇，须在省级以上刊物发表', '“省级以上刊物”，没有一并取'],
  ['照片大小不超过100KB，宽295像素、高413像素', '原文像是恰为295×413像素'],
  ['发表论文2篇以上，或出版专著1部，或主持项目1项', '原文有“或”，另一种没有取'],
])('%s', (text, said) => {
  const [row] = readNotice(text, 2026, []);
  expect(row?.proposal?.doubts.join()).toContain(said);
});
