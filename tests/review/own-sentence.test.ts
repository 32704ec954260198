import { expect, test } from 'vitest';
import { draftFindings } from '@/lib/review/draft-findings';
import { asSaid, ownSentence, strangeNumbers } from '@/lib/review/own-sentence';
import { finding } from '../components/fixtures';

const HOURS = finding('training-hours');
const OWN = '2018年度学时66，请于系统补登后重新提交。';
const said = (digest: string) => ({ 'training-hours': { said: { digest, text: OWN, at: 1 } } });

test('an own sentence stands in every form, for the finding that it was written for alone', () => {
  expect(asSaid(HOURS, said(HOURS.digest)).wording).toEqual({ long: OWN, short: OWN, reason: OWN });
  expect(asSaid(HOURS, said('digest before'))).toBe(HOURS);
  expect(ownSentence(finding('toString'), {})).toBeNull();
  expect(draftFindings([HOURS], said(HOURS.digest), 'return')[0]?.wording?.long).toBe(OWN);
});

test('a finding without a sentence gets none', () => {
  const { wording: _, ...silent } = HOURS;
  expect(ownSentence(silent, said(HOURS.digest))).toBeNull();
});

test('numbers that the finding does not know are strange, in whatever width they are written', () => {
  expect(strangeNumbers(OWN, HOURS)).toEqual([]);
  expect(strangeNumbers('２０１８年度学时６６。', HOURS)).toEqual([]);
  expect(strangeNumbers('2017年度学时66.5，差24。', HOURS)).toEqual(['2017', '66.5', '24']);
});
