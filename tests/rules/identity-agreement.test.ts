import { expect, test } from 'vitest';
import type { Field } from '@/lib/dossier/dossier';
import { flagged, judge } from './judge';
import { absent, empty, unreadable } from './make-dossier';

const RULE = 'identity-agreement';
const twice = (...values: string[]): Field<never> => ({
  ...(unreadable() as Extract<Field<never>, { state: 'unreadable' }>),
  values,
});

test('takes a person who is the same everywhere', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence.map(({ found }) => found)).toContain('末四位0017');
});

test('returns two values of one fact, and shows both', () => {
  const finding = judge(RULE, { fields: { 'person.name': twice('甲虚构', '甲虚购') } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['姓名：甲虚构、甲虚购']);
});

test('never shows more of an ID number than its end', () => {
  const finding = judge(RULE, { fields: { 'person.id-number': twice('330199198005150017', '330199198005150025') } });
  expect(finding.says).toBe('身份证号码有末四位0017、末四位0025，前后不一致。');
});

test('takes a unit written in two ways for one', () => {
  const written = twice('虚构测绘（集团）有限公司', '浙江省虚构测绘(集团)有限责任公司');
  expect(judge(RULE, { fields: { 'unit.name': written } }).outcome).toBe('pass');
  expect(judge(RULE, { fields: { 'person.name': twice('买买提·示例', '买买提•示例') } }).outcome).toBe('pass');
  expect(judge(RULE, { fields: { 'person.birth-date': twice('1980-05', '1980年5月15日') } }).outcome).toBe('pass');
});

test('is incomplete on what it cannot read or does not see', () => {
  expect(judge(RULE, { fields: { 'person.name': unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'title.current': absent } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'title.current': empty() } }).outcome).toBe('pass');
});
