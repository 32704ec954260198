import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { collect } from '../../lib/dossier/collect.ts';
import type { PageReading } from '../../lib/dossier/reading.ts';
import { atRest } from '../portal-reading/at-rest.ts';
import { readIn } from '../portal-reading/chromium.ts';
import { INSURANCE } from '../portal-reading/frameworks/dossier.ts';
import { judge, SHOWN, type Shows } from '../portal-reading/frameworks/judge.ts';
import { LIBRARIES, LIBRARY_PAGES, showLibrary } from '../portal-reading/frameworks/serve.ts';
import { summarise } from '../portal-reading/summary.ts';
import { expect, test } from './harness/test.ts';

const EXPECTED = fileURLToPath(new URL('../portal-reading/expected/', import.meta.url));
const NOTHING: Shows = { lines: [], lists: [] };

/** One tab that goes from page to page. */
let tab: Page;
test.beforeAll(async ({ reader }) => {
  tab = await reader.openTab();
});
test.afterAll(() => tab.close());

for (const [library, name] of LIBRARY_PAGES) {
  test(`reads ${name} as ${library} draws it: nothing wrong, nothing missed, as reviewed`, async () => {
    await showLibrary(tab, library, name);
    const reading = await readIn(tab, true);
    const { wrong, missed } = judge(reading, SHOWN[name] ?? NOTHING);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    const expected = JSON.parse(readFileSync(`${EXPECTED}f-${library}-${name}.json`, 'utf8'));
    expect(summarise(await readIn(tab))).toEqual(expected);
  });
}

for (const library of LIBRARIES) {
  for (const name of ['form', 'view', 'lists']) {
    test(`never says something else when ${name} of ${library} changes`, async () => {
      await showLibrary(tab, library, name);
      const { wrong, tried } = await tab.evaluate(() => window.reader.mutate(document));
      expect(tried).toBeGreaterThan(20);
      expect(wrong).toEqual([]);
    });
  }

  test(`adds up a list that ${library} turns page by page`, async () => {
    await showLibrary(tab, library, 'paged');
    let kept: PageReading[] = [];
    for (const page of [1, 2, 2, 3]) {
      await tab.getByText(String(page), { exact: true }).and(tab.locator('[class*=pag] *')).first().click();
      await atRest(tab);
      kept = collect(kept, await readIn(tab, true));
    }
    const { rows, complete } = kept.at(-1)?.lists['social-security'] ?? { rows: [], complete: false };
    expect(rows.map(({ cells }) => cells.period?.text)).toEqual(INSURANCE.rows.map(([, , month]) => month));
    expect(complete).toBe(library !== 'arco');
  });
}
