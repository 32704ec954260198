import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES } from '@/scripts/setup/extension';
import { ROOT } from '@/scripts/tools';

test('the build is made anew when anything changes that its configuration takes in', () => {
  const configuration = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const taken = [...configuration.matchAll(/from '\.\/([^']+)'/g)].map(([, file = '']) => file);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter((file) => !SOURCES.some((source) => file.startsWith(`${source}/`)))).toEqual([]);
});

test('everything that the build is said to be made from is there', () => {
  expect(SOURCES.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
});
