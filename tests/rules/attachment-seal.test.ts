import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, achievement, list, read } from './make-dossier';

const RULE = 'attachment-seal';

test('has a person look for the seal', () => {
  expect(judge(RULE).outcome).toBe('manual');
  expect(judge(RULE, { lists: { achievements: absent } }).outcome).toBe('manual');
});

test('returns what the page itself calls unsealed', () => {
  const achievements = list([achievement('虚构项目', '主持', '2017', '1/3', { evidence: read('已上传（未盖章）') })]);
  const finding = judge(RULE, { lists: { achievements } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['“虚构项目”：已上传（未盖章）']);
});
