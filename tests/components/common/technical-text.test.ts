import { expect, test } from 'vitest';
import { technicalText } from '@/components/common/technical-text';

test('keeps kind, place and version of an error and strikes out what could be personal', () => {
  const error = new TypeError('cannot read "练习员甲" of 330106198001010019, 张三：身份证 33010619800101001X');
  error.stack = [
    'TypeError: cannot read "练习员甲" of 330106198001010019',
    '    at step (chrome-extension://abcdefgh/chunks/panel-1a2b.js:12:345)',
    '    at async https://zcps.rlsbt.zj.gov.cn/028/x.js:1:1',
  ].join('\n');
  const text = technicalText(error, { version: '0.1.0' });
  expect(text).toContain('version: 0.1.0');
  expect(text).toContain('TypeError');
  expect(text).toContain('at step (chunks/panel-1a2b.js:12:345)');
  expect(text).not.toMatch(/练习员|张三|\d{6}|abcdefgh/);
});

test('takes what is no error at all', () => {
  expect(technicalText('坏了 12345', {})).toBe('error: □ #');
});
