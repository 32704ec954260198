import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { FEATURES_OFF } from '../features-off';

test('whatever Playwright switches off in Chromium is off in ours, too', () => {
  const playwright = createRequire(createRequire(import.meta.url).resolve('@playwright/test'));
  const source = readFileSync(playwright.resolve('playwright-core/lib/coreBundle'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[([^\]]*)\]/.exec(source) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = '']) => name);
  expect(names).toContain('HttpsUpgrades');
  const [, ours = ''] = FEATURES_OFF.split('=');
  expect(names.filter((name) => !ours.split(',').includes(name))).toEqual([]);
});
