import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, date, empty, read, unreadable } from './make-dossier';

const RULE = 'id-number';
const NUMBER = '330199198005150017';
const numbered = (text: string, masked = false) =>
  judge(RULE, { fields: { 'person.id-number': read({ text, masked }, text) } });

test('returns a number whose check character is wrong', () => {
  const finding = numbered('330199198005150018');
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain('校验码不符');
});

test('returns a number of the wrong length', () => {
  expect(numbered(NUMBER.slice(0, 17)).outcome).toBe('fail');
});

test('returns a number that disagrees with the birth date or the sex', () => {
  const birth = judge(RULE, { fields: { 'person.birth-date': date('1981-06') } });
  expect(birth).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(birth)).toEqual(['出生日期：1981-06']);
  expect(birth.says).toBe('出生日期为1981-06，号码中为1980-05。');
  expect(flagged(judge(RULE, { fields: { 'person.sex': read('女') } }))).toEqual(['性别：女']);
});

test('compares the birth date as far as it is written', () => {
  for (const shown of ['1980', '1980-05', '1980-05-15']) {
    expect(judge(RULE, { fields: { 'person.birth-date': date(shown) } }).outcome).toBe('pass');
  }
  expect(judge(RULE, { fields: { 'person.birth-date': date('1980-05-16') } }).outcome).toBe('fail');
});

test('passes when everything agrees, and never shows more than the last four characters', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('pass');
  const { evidence, says, wording } = finding;
  const shown = JSON.stringify([says, wording, evidence.map(({ label, found, required }) => [label, found, required])]);
  expect(shown).toContain('0017');
  expect(shown).not.toContain(NUMBER.slice(0, 14));
});

test('is incomplete for a masked number', () => {
  expect(numbered('3301**********0017', true)).toMatchObject({ outcome: 'incomplete', missing: ['person.id-number'] });
});

test('is incomplete when birth date or sex were not read', () => {
  expect(judge(RULE, { fields: { 'person.birth-date': absent } })).toMatchObject({
    outcome: 'incomplete',
    missing: ['person.birth-date'],
  });
  expect(judge(RULE, { fields: { 'person.sex': unreadable() } })).toMatchObject({
    outcome: 'incomplete',
    missing: ['person.sex'],
  });
});

test('is incomplete when the number could not be read, and returns a blank one', () => {
  expect(judge(RULE, { fields: { 'person.id-number': unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'person.id-number': empty() } })).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
  });
});
