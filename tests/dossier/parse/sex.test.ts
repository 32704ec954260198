import { describe, expect, test } from 'vitest';
import { parseSex } from '@/lib/dossier/parse/sex';

describe('parseSex', () => {
  test.each([
    ['男', '男'],
    [' 女性 ', '女'],
    ['1', null],
    ['男女', null],
    ['', null],
  ])('reads %s', (text, sex) => {
    expect(parseSex(text)).toBe(sex);
  });
});
