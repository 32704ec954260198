import { scriptFor } from '../bundle.ts';
import { launchPlain } from '../chromium.ts';
import type { Measured } from '../measure.ts';
import { renderComparison } from '../table.ts';

/** Reviews in each of the three. Fewer for a quick look: BENCH_REVIEWS=5000 npm run bench log. */
const REVIEWS = Number(process.env['BENCH_REVIEWS'] ?? 100_000);
const ORIGIN = 'https://bench.test/';

type Way = 'log' | 'raw' | 'pouch';
const NAMES: Record<Way, string> = { raw: 'IndexedDB by hand', log: 'this log', pouch: 'PouchDB' };

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
    await call('fill', REVIEWS);

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
        'This log also hashes row, body and entry, and keeps them apart; by hand it is one record with six indexes.',
      ],
      rows: await rounds(['raw', 'log', 'pouch'], 15, (way) => call('append', way, 10)),
      pieces: { count: 10, name: 'review' },
      aims: limit('at most', 1.5),
    });
    yield renderComparison({
      title: 'A page of 50 from the middle',
      notes,
      rows: await rounds(['raw', 'log', 'pouch'], 15, (way, round) =>
        call('page', way, Math.floor(REVIEWS / 2) + round * 50),
      ),
      aims: [],
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
      title: 'Export of everything as JSON',
      notes: [...notes, 'By hand: one cursor over all records, each made into JSON.'],
      rows: await rounds(['raw', 'log', 'pouch'], 2, (way) => call('exportAll', way)),
      aims: limit('at most', 2),
    });
  } finally {
    await browser.close();
  }
}
