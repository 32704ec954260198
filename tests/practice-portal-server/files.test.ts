import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { makeFile } from '../practice-portal/files/make';

const FORMS = ['text', 'scan', 'jpeg', 'png', 'cut', 'empty', 'locked', 'rar', 'none'];

it('every form of file and every disagreement is planted among the three hundred', () => {
  const planted = makeRoll(2020, 300, { proofs: true }).truth.flatMap(({ files }) => files);
  expect([...new Set(planted.map(({ form }) => form))].sort()).toEqual([...FORMS].sort());
  const about = planted.flatMap(({ disagreement }) => (disagreement === null ? [] : [disagreement.about]));
  expect([...new Set(about)].sort()).toEqual(['hours', 'id-number', 'name', 'rank', 'role', 'unit']);
  expect(planted.some(({ stamp, name }) => stamp === null && name.includes('继续教育'))).toBe(true);
});

it('the same file comes out each time, and another for another applicant', () => {
  const digest = (serial: number) => {
    const applicant = makeRoll(2020, 12).applicants[serial];
    const row = applicant?.attachments[0];
    if (applicant === undefined || row === undefined) throw new Error('no file');
    return createHash('sha256')
      .update(makeFile(applicant, row, 1))
      .digest('hex');
  };
  expect(digest(3)).toBe(digest(3));
  expect(digest(3)).not.toBe(digest(4));
});
