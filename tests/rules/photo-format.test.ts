import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, empty, photo, unreadable } from './make-dossier';

const RULE = 'photo-format';

test('returns a photo that is not JPEG by its bytes', () => {
  const finding = judge(RULE, { fields: { photo: photo({ format: 'png' }) } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.evidence[0]).toMatchObject({ found: 'PNG', required: 'JPEG', flagged: true });
});

test('returns an application without a photo', () => {
  const finding = judge(RULE, { fields: { photo: empty('证件照') } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return', says: '未上传证件照。' });
});

test('passes JPEG, showing the format', () => {
  expect(judge(RULE)).toMatchObject({ outcome: 'pass', says: '文件内容为JPEG格式。' });
});

test('is incomplete for a file that is cut short or of no known format', () => {
  expect(judge(RULE, { fields: { photo: photo({ truncated: true }) } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: photo({ format: 'unknown', note: '不是图片文件' }) } }).says).toContain(
    '不是图片文件',
  );
});

test('is incomplete when the photo was not read', () => {
  expect(judge(RULE, { fields: { photo: unreadable('证件照尚未读取') } }).says).toContain('证件照尚未读取');
  expect(judge(RULE, { fields: { photo: absent } }).outcome).toBe('incomplete');
});
