import type { Browser, Page } from '@playwright/test';
import { scriptFor } from '../bundle.ts';
import { launchPlain, mainThreadClock, onFreshPage } from '../chromium.ts';
import { length } from '../length.ts';
import { type Contender, type Measured, measure } from '../measure.ts';
import { renderComparison } from '../table.ts';
import type { Found, Way } from './in-page.ts';
import { APPLICATION, reviewPage } from './page.ts';
import type { Slices } from './slices.ts';

const SIZES = [5_000, 20_000];
const LARGE = length(100_000, 20_000);
const FRAME = 'a frame, 60 a second';
const SLICE = 'longest slice';
const LIMIT = 'bare text scan';
const READER = 'readPage';
const NAIVE = 'every label on every element';

/** The comparisons of the reader in a real browser as text, one per size of page. */
export async function* compareReading(): AsyncGenerator<string> {
  const script = await scriptFor('reading/in-page.ts');
  const browser = await launchPlain();
  try {
    for (const size of SIZES) yield await compareOn(browser, script, size);
    yield await slicesOn(browser, script);
  } finally {
    await browser.close();
  }
}

async function compareOn(browser: Browser, script: string, size: number): Promise<string> {
  const html = reviewPage(size);
  const found = await onFreshPage(browser, html, (page) => page.evaluate<Found>(`${script}.foundHere()`));
  proveRead(found);
  const rows = await onFreshPage(browser, html, (page) => compareHere(page, script, size));
  const first: Measured = { name: 'readPage, first time on a page', rounds: [] };
  for (let tab = 0; tab < length(9, 1); tab += 1) {
    first.rounds.push(await onFreshPage(browser, html, (page) => timeFirst(page, script)));
  }
  const isLargest = size === SIZES.at(-1);
  return renderComparison({
    title: `Reading a page of ${found.nodes} nodes`,
    notes: [
      `${LIMIT}: a TreeWalker over all texts that adds up their lengths.`,
      `${NAIVE}: querySelectorAll('*'), textContent once per element, each of the ${found.known} labels`,
      '  that the reader knows looked for in it. It only finds labels; the reader also values, lists, decision form and places.',
      'Times are those of the page’s main thread; each way is repeated for 30 ms at a time, by turns. Ratios are medians of',
      '  the rounds’ ratios. The first time on a page is measured in new tabs of new processes, with nothing compiled.',
    ],
    rows: [...rows, first],
    aims: isLargest
      ? [
          { of: READER, by: LIMIT, is: 'at most', ratio: 8 },
          { of: NAIVE, by: READER, is: 'at least', ratio: 10 },
        ]
      : [],
  });
}

async function compareHere(page: Page, script: string, size: number): Promise<Measured[]> {
  await page.evaluate(`window.bench = ${script}; 0`);
  const way = (name: string, of: Way, rounds?: number): Contender => ({
    name,
    run: (_, times) => page.evaluate<void>(`void bench.repeat('${of}', ${times})`),
    ...(rounds === undefined ? {} : { rounds }),
  });
  return measure(
    [
      way(LIMIT, 'scanTexts'),
      way(READER, 'readPage'),
      way(NAIVE, 'matchLabels'),
      way('  whole labels only', 'matchWholeLabels'),
      // Takes seconds already on the smaller page.
      ...(size === SIZES[0] ? [way('  text asked for again by each label', 'matchLabelByLabel', 1)] : []),
    ],
    { clock: await mainThreadClock(page), rounds: length(15, 1), warmUp: length(25, 1), atLeast: length(30, 1) },
  );
}

async function timeFirst(page: Page, script: string): Promise<number> {
  await page.evaluate(`window.bench = ${script}; 0`);
  const clock = await mainThreadClock(page);
  const from = await clock();
  await page.evaluate(`void bench.repeat('readPage', 1)`);
  return (await clock()) - from;
}

/** The longest stretch that a large page has to wait for the reader, beside a frame. */
async function slicesOn(browser: Browser, script: string): Promise<string> {
  const rounds = await onFreshPage(browser, reviewPage(LARGE), async (page) => {
    await page.evaluate(`window.bench = ${script}; 0`);
    const all: Slices[] = [];
    for (let round = 0; round < 1 + length(15, 1); round += 1)
      all.push(await page.evaluate<Slices>('bench.readInSlices()'));
    return all;
  });
  const [first, ...later] = rounds;
  if (!first) throw new Error('The large page was not read.');
  const row = (name: string, of: (slices: Slices) => number): Measured => ({ name, rounds: later.map(of) });
  return renderComparison({
    title: `Reading a page of ${LARGE} nodes in slices`,
    notes: [
      'What the extension does while it watches a page: it rests between two slices, and begins anew when the page changes.',
      `The first time on the page, with nothing compiled: ${first.count} slices, the longest ${first.longest.toFixed(1)} ms.`,
    ],
    rows: [
      { name: FRAME, rounds: later.map(() => 1000 / 60) },
      row(SLICE, ({ longest }) => longest),
      row('all slices together', ({ all }) => all),
    ],
    aims: [{ of: SLICE, by: FRAME, is: 'at most', ratio: 1 }],
  });
}

/** Throws unless the reader finds all that stands on the page, because reading nothing is fast. */
function proveRead(found: Found): void {
  const wrong = [
    ...(found.kind === 'review' ? [] : [`kind ${found.kind}`]),
    ...(found.fields >= APPLICATION.fields ? [] : [`${found.fields} of ${APPLICATION.fields} fields`]),
    ...(found.labels >= APPLICATION.fields ? [] : [`${found.labels} labels by the plain way`]),
    ...Object.entries(APPLICATION.lists).flatMap(([id, rows]) =>
      found.lists[id] === rows ? [] : [`${id} with ${found.lists[id]} of ${rows} rows`],
    ),
  ];
  if (wrong.length > 0) throw new Error(`The reader does not read the page of the bench: ${wrong.join(', ')}`);
}
