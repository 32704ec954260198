import { scriptFor } from '../bundle.ts';
import { launchPlain } from '../chromium.ts';
import { length } from '../length.ts';
import { type Measured, median } from '../measure.ts';
import { renderComparison, renderFacts } from '../table.ts';
import type { Way } from './in-page.ts';
import { throughBackground } from './through-background.ts';

/** Reviews in each of the three. Fewer for a quick look: BENCH_REVIEWS=5000 npm run bench log. */
const REVIEWS = Number(process.env['BENCH_REVIEWS'] ?? length(100_000, 400));
const AT_ONCE = 1_000;
const ORIGIN = 'https://bench.test/';

const NAMES: Record<Way, string> = {
  raw: 'IndexedDB by hand',
  chained: 'IndexedDB by hand, chained',
  log: 'this log',
  pouch: 'PouchDB',
};

/** Append, page, search, compare and export of this log against IndexedDB by hand and PouchDB, in one Chromium, as text. */
export async function* compareLog(): AsyncGenerator<string> {
  const browser = await launchPlain();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.route(ORIGIN, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(ORIGIN);
    await page.evaluate(`globalThis.bench = ${await scriptFor('log/in-page.ts')}; undefined`);
    const call = (name: string, ...args: unknown[]) =>
      page.evaluate(`bench[${JSON.stringify(name)}](...${JSON.stringify(args)})`) as Promise<number>;
    for (const way of ['raw', 'chained', 'log', 'pouch'] satisfies Way[]) {
      const started = performance.now();
      for (let from = 1; from <= REVIEWS; from += AT_ONCE)
        await call('fill', way, from, Math.min(REVIEWS, from + AT_ONCE - 1));
      console.error(`${REVIEWS} reviews in ${NAMES[way]} after ${((performance.now() - started) / 1000).toFixed(0)} s`);
    }

    const rounds = async (ways: Way[], count: number, work: (way: Way, round: number) => Promise<number>) => {
      const measured: Measured[] = ways.map((way) => ({ name: NAMES[way], rounds: [] }));
      for (let round = -1; round < count; round += 1) {
        for (const [index, way] of ways.entries()) {
          const took = await work(way, Math.max(0, round));
          if (round >= 0) measured[index]?.rounds.push(took);
        }
      }
      return measured;
    };
    const notes = [`${REVIEWS} reviews of about 2 KB in each; medians of one run, the ways taking turns.`];
    const limit = (is: 'at most', ratio: number) => [{ of: NAMES.log, by: NAMES.raw, is, ratio }];

    yield renderComparison({
      title: 'Append one review, strictly durable',
      notes: [
        ...notes,
        'By hand it is one record with six indexes; chained, all that this log promises: each click once, row and body apart and',
        '  bound to their entry by hashes, a chain, a head. This log also masks, hashes the person and tells open pages.',
        'All but PouchDB, which cannot be told to, wait until the disk has it.',
      ],
      rows: await rounds(['raw', 'chained', 'log', 'pouch'], 15, (way) => call('append', way, 10)),
      pieces: { count: 10, name: 'review' },
      aims: [...limit('at most', 1.5), { of: NAMES.log, by: NAMES.chained, is: 'at most', ratio: 1.5 }],
    });
    yield renderComparison({
      title: 'A page of 50 from the middle',
      notes,
      rows: await rounds(['raw', 'log', 'pouch'], 15, (way, round) =>
        call('page', way, Math.floor(REVIEWS / 2) + round * 50),
      ),
      aims: [],
    });
    const opened = (await page.evaluate('bench.hold()')) as { first: number; all: number };
    const asked: Record<string, number>[] = [];
    for (let round = -1; round < 15; round += 1) {
      const times = (await page.evaluate(`bench.filterHeld(${round + 1})`)) as Record<string, number>;
      if (round >= 0) asked.push(times);
    }
    const byFilter = Object.keys(asked[0] ?? {}).map((name) => ({
      name,
      value: median(asked.map((times) => times[name] ?? Number.NaN)),
    }));
    yield renderFacts({
      title: 'First page of a filter, as the workbench shows it',
      notes: [...notes, 'The workbench reads rows and texts once and answers every key typed from memory.'],
      facts: [
        ...byFilter.map(({ name, value }) => ({ name, value, unit: 'ms', aim: 50 })),
        { name: 'first rows after opening the page', value: opened.first, unit: 'ms' },
        { name: 'all of them held', value: opened.all, unit: 'ms' },
      ],
    });
    yield renderComparison({
      title: 'First page of a search by part of the unit and verdict, from the disk',
      notes: [...notes, 'The workbench holds rows in memory and answers from there; this is the way without.'],
      rows: await rounds(['raw', 'log'], 7, (way, round) => call('search', way, `第${(round * 37) % 400}测`)),
      aims: [],
    });
    yield renderComparison({
      title: 'The last review of the same person, in full',
      notes,
      rows: await rounds(['raw', 'log'], 15, (way, round) => call('compare', way, 100 + round)),
      aims: [],
    });
    yield renderComparison({
      title: 'The whole chain verified',
      notes: [...notes, 'Read from the disk in blocks, four hashes worked out anew for each entry.'],
      rows: await rounds(['log'], 3, () => call('verify')),
      pieces: { count: REVIEWS, name: 'entry' },
      aims: [],
    });
    yield renderComparison({
      title: 'Export of everything as JSON',
      notes: [...notes, 'By hand: one cursor over all records, each made into JSON.'],
      rows: await rounds(['raw', 'log', 'pouch'], 2, (way) => call('exportAll', way)),
      aims: limit('at most', 2),
    });
  } finally {
    await browser.close();
  }
  yield await throughBackground();
}
