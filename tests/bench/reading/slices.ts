import { inSlices } from '@/lib/portal/in-slices';
import { readInParts, type WithRoots } from '@/lib/portal/read/read-page';
import { SHIPPED } from '@/tests/portal/shipped-words';

/** One reading in slices: the longest of them and all together, in milliseconds of the page's clock. */
export interface Slices {
  count: number;
  longest: number;
  all: number;
}

/** Reads this page the way the extension watches it. */
export function readInSlices(): Promise<Slices> {
  const slices: Slices = { count: 0, longest: 0, all: 0 };
  let slice = 0;
  const note = () => {
    slices.count += 1;
    slices.longest = Math.max(slices.longest, slice);
    slices.all += slice;
    slice = 0;
  };
  return new Promise((done) => {
    inSlices(
      timed((took) => {
        slice += took;
      }),
      note,
      () => {
        note();
        done(slices);
      },
    );
  });
}

function* timed(told: (took: number) => void): Generator<unknown, WithRoots> {
  const work = readInParts(document, SHIPPED, { now: 0, quiet: false });
  while (true) {
    const from = performance.now();
    const step = work.next();
    told(performance.now() - from);
    if (step.done) return step.value;
    yield step.value;
  }
}
