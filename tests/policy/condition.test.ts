import { describe, expect, test } from 'vitest';
import { holds, meets, type WordTest } from '@/lib/policy/condition';
import { absent, makeDossier, read, unreadable } from '../rules/make-dossier';

const route = (text: string) => makeDossier({ fields: { 'application.route': read(text) } }).fields;

test('a condition holds, does not hold, or is left open where the page does not tell', () => {
  const when = { 申报方式: ['破格'] };
  expect(holds(when, route('破格申报'))).toEqual({ is: 'yes' });
  expect(holds(when, route('正常申报（不符合破格条件）'))).toEqual({ is: 'no' });
  expect(holds(when, route('正常申报（不含转评、破格）'))).toEqual({ is: 'unread', fields: ['application.route'] });
  for (const field of [absent, unreadable<string>()]) {
    const { fields } = makeDossier({ fields: { 'application.route': field } });
    expect(holds(when, fields)).toEqual({ is: 'unread', fields: ['application.route'] });
  }
});

test('a field that surely does not meet it decides, whatever is left open', () => {
  const when = { 申报方式: ['破格'], 申报级别: ['中级'] };
  expect(holds(when, route('正常申报（不含转评、破格）'))).toEqual({ is: 'no' });
});

test('大学专科 is no 大学', () => {
  const degree = (text: string) => makeDossier({ fields: { 'education.level': read(text) } }).fields;
  expect(holds({ 学历: ['大学', '本科'] }, degree('大学专科'))).toEqual({ is: 'no' });
  expect(holds({ 学历: ['大学', '本科'] }, degree('大学'))).toEqual({ is: 'yes' });
});

describe('meets', () => {
  test.each<[WordTest, string, string]>([
    [['正高'], '副高级（正高除外）', 'no'],
    [{ has: ['高级'], not: ['正高'] }, '高级（不含正高）', 'yes'],
    [{ has: ['高级'], not: ['正高'] }, '高级（不含副高、正高）', 'unsure'],
    [{ is: ['工程师'] }, '工 程 师', 'yes'],
    [{ is: ['工程师'] }, '工程师（中级）', 'unsure'],
    [{ is: ['工程师'] }, '助理工程师', 'no'],
    [{ is: ['工程师'], not: ['中级'] }, '工程师（中级）', 'no'],
    [['金属材料'], '无机非金属材料', 'no'],
    [['无机非金属材料'], '无机非金属材料', 'yes'],
    [['GIS'], 'gis应用', 'yes'],
  ])('%o with %s: %s', (asked, text, expected) => {
    expect(meets(asked, text)).toBe(expected);
  });
});
