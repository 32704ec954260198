import { expect, test } from 'vitest';
import { holds, type WordTest } from '@/lib/policy/condition';
import { absent, makeDossier, read } from '../rules/make-dossier';

const PUBLIC: WordTest = ['事业'];
const PRIVATE: WordTest = ['民办', '民营'];
const OTHERS: WordTest = { not: ['事业'] };

/** A school or a hospital is public or private: a condition on that is left open where the page does not tell. */
test.each<[WordTest, string, string | null, string]>([
  [PUBLIC, '高校', null, 'unread'],
  [OTHERS, '高校', null, 'unread'],
  [PUBLIC, '高校', '事业编制', 'yes'],
  [OTHERS, '高校', '事业编制', 'no'],
  [OTHERS, '高校', '编外聘用', 'unread'],
  [OTHERS, '高校', '非事业编制', 'unread'],
  [PUBLIC, '公立医院', null, 'unread'],
  [PRIVATE, '公立医院', null, 'no'],
  [PRIVATE, '医院', null, 'unread'],
  [PRIVATE, '民办高校', null, 'yes'],
  [PUBLIC, '民办高校', null, 'no'],
  [OTHERS, '民办高校', null, 'yes'],
  [PUBLIC, '国有企业医院', null, 'no'],
  [PUBLIC, '律师事务所', null, 'no'],
  [OTHERS, '律师事务所', null, 'yes'],
  [['企业'], '律师事务所', null, 'unread'],
  [['高校'], '高校', null, 'yes'],
  [['医院'], '高校', null, 'no'],
  [PUBLIC, '事业单位', null, 'yes'],
  [OTHERS, '民营企业', null, 'yes'],
])('%o of %s with staffing %s: %s', (asked, kind, staffing, expected) => {
  const { fields } = makeDossier({
    fields: { 'unit.kind': read(kind), 'unit.staffing': staffing === null ? absent : read(staffing) },
  });
  expect(holds({ 单位性质: asked }, fields).is).toBe(expected);
});
