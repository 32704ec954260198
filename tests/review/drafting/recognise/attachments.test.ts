import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

const proposed = (text: string) => readNotice(text, 2026, [])[0]?.proposal ?? null;

/** What somebody must have is asked for as a file; the name it is found by is its usual one. */
test.each<[string, string, string[]]>([
  ['申报高级讲师须持有高级中学以上教师资格证书', '高级中学以上教师资格证书', ['教师资格']],
  ['申报人员须取得相应的执业医师资格证书，并在注册的执业范围内从事工作', '执业医师资格证书', ['执业医师资格']],
  ['申报实习指导教师的，应具有高级工以上职业资格证书', '高级工以上职业资格证书', ['职业资格']],
  ['企业人员提供近6个月社保缴费清单', '近6个月社保缴费清单', ['社保缴费清单']],
])('%s', (text, name, words) => {
  expect(proposed(text)).toMatchObject({
    is: 'checked',
    by: ['demanded-attachments'],
    parameters: [{ id: 'attachments.demanded', value: [{ name, words }] }],
  });
});

test('whom a paper is asked of is said by the words before it', () => {
  const doubts = proposed('持外省职称证书的，须提供职称确认证明')?.doubts ?? [];
  expect(doubts.join()).toContain('这句像是只对“持外省职称证书的”');
});

test.each(['未取得教师资格证书的不得申报', '系统登录后先注册账号'])('%s asks for no file', (text) => {
  expect(proposed(text)?.by ?? []).toEqual([]);
});
