import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startReader } from '../../portal-reading/chromium.ts';
import { length } from '../length.ts';
import { renderScores } from '../table.ts';
import type { Kept, Outlived } from './places-in-page.ts';

const PAGES = fileURLToPath(new URL('../../portal-reading/pages', import.meta.url));

/** What labels and recorded selectors still find on the golden pages after changes that say nothing else, as text. */
export async function comparePlaces(): Promise<string> {
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.html') && !name.startsWith('_'));
  const reader = await startReader(new URL('./places-in-page.ts', import.meta.url));
  const all: Outlived[] = [];
  let read = 0;
  try {
    for (const name of names.sort().slice(0, length(names.length, 5))) {
      const tab = await reader.open(name);
      const here = (await tab.evaluate('window.reader.outlive(document)')) as Outlived[];
      read += here.length > 0 && total(here[0]?.labels) > 0 ? 1 : 0;
      all.push(...here);
    }
  } finally {
    await reader.close();
  }
  const changes = [...new Set(all.map(({ change }) => change))];
  return renderScores({
    title: `Values found again after a change, on ${read} golden pages`,
    notes: [
      'Selectors as the browser’s tools copy them: the nearest id, then numbers of children. None of the changes changes a value.',
    ],
    head: ['labels: same', 'unread', 'other', 'selectors: same', 'none', 'other'],
    rows: changes.map((change) => {
      const here = all.filter((one) => one.change === change);
      const both = [sum(here.map((one) => one.labels)), sum(here.map((one) => one.selectors))];
      return [change, ...both.flatMap(({ same, unread, other }) => [same, unread, other])];
    }),
  });
}

function sum(all: readonly Kept[]): Kept {
  const add = (what: keyof Kept) => all.reduce((so, one) => so + one[what], 0);
  return { same: add('same'), unread: add('unread'), other: add('other') };
}

function total(kept: Kept | undefined): number {
  return kept === undefined ? 0 : kept.same + kept.unread + kept.other;
}
