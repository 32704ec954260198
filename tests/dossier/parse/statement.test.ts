import { describe, expect, test } from 'vitest';
import { measureStatement } from '@/lib/dossier/parse/statement';

describe('measureStatement', () => {
  test('counts characters without any white space, and Chinese ones apart', () => {
    expect(measureStatement('本人 2018年\u3000主持\n\t项目\u00a0A。\u2003')).toMatchObject({ characters: 13, cjk: 7 });
  });

  test('counts a character outside the basic plane once', () => {
    expect(measureStatement('𠮷𠮷😀')).toMatchObject({ characters: 3, cjk: 2 });
  });

  test('is exact at the limit', () => {
    expect(measureStatement('字 '.repeat(1000)).characters).toBe(1000);
    expect(measureStatement('字 '.repeat(1001)).characters).toBe(1001);
  });

  test('counts nothing in blank text', () => {
    expect(measureStatement(' \u00a0\u3000\u200b\ufeff\n')).toMatchObject({ characters: 0, cjk: 0 });
  });
});
