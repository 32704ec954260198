import type { FilePage } from '@/lib/dossier/file-facts';
import type { Recognised } from './ocr/engine';
import { type FileLine, linesOf, type Run, SIGN } from './page-text';

/** Less likely on the whole than this, what was recognised is no writing: a speck, a piece of a stamp, a pattern. */
const NOTHING = 0.5;
/** A piece that is likelier than that but less than this, is writing that a person has to read. */
const CLEAR = 0.8;

/** The lines of a recognised picture, and whether all of its writing was read clearly. */
export function recognisedPage({ runs, aspect, whole }: Recognised): {
  lines: FileLine[];
  how: NonNullable<FilePage['recognised']>;
} {
  const written = runs.filter((run) => meanOf(run) > NOTHING);
  const clear = whole && written.length > 0 && written.every((run) => meanOf(run) > CLEAR);
  return { lines: linesOf(written, aspect), how: clear ? 'clear' : 'in-part' };
}

/** How likely a piece of writing is on the whole; nothing but signs is as good as none. */
function meanOf({ text, likely = [] }: Run): number {
  const letters = likely.filter((_, at) => !SIGN.test(text[at] ?? ''));
  return letters.reduce((sum, one) => sum + one, 0) / Math.max(1, letters.length);
}
