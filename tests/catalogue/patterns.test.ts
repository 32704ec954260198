import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../portal-reading/patterns';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

test('every numbered pattern is met somewhere', () => {
  const numbered = Array.from({ length: 26 }, (_, index) => `P${index + 1}`);
  expect(numbered.filter((name) => PATTERNS[name] === undefined)).toEqual([]);
});

describe.each(Object.entries(PATTERNS))('%s', (_, { pages = [], stories = [] }) => {
  test('is met on pages with an expectation, or in stories that exist', () => {
    expect(pages.length + stories.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(existsSync(at(`portal-reading/pages/${page}.html`)), page).toBe(true);
      expect(existsSync(at(`portal-reading/expected/${page}.json`)), page).toBe(true);
    }
    for (const [file, title] of stories) expect(readFileSync(at(`e2e/${file}`), 'utf8'), file).toContain(title);
  });
});
