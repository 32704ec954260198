import type { PartialDate, Period } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { parseDate } from './date';
import { plain } from './text';

const SEPARATOR = /——|--|[-~—–―至到〜∼]/g;
/** Two dates in the longest notation; it also bounds the work that a page can cause. */
const LONGEST = 60;
const PRESENT = /^(至今|今|现在|至现在|目前|至目前|迄今)$/;

/**
 * A period from one date to another or to the present (2015-11至2020-10, 201511-202010, 2015年11月—至今), or null.
 * Every possible place to cut is tried; a text that can be cut in two ways, or that runs backwards, is null.
 */
export function parsePeriod(text: string): Period | null {
  const shown = plain(text);
  if (shown.length > LONGEST) return null;
  const readings: Period[] = [];
  for (const cut of shown.matchAll(SEPARATOR)) {
    const from = parseDate(withoutFrame(shown.slice(0, cut.index)));
    const to = parseEnd(withoutFrame(shown.slice(cut.index + cut[0].length)));
    if (from !== null && to !== null) readings.push({ from, to });
  }
  const [only] = readings;
  if (only === undefined || readings.length > 1) return null;
  if (only.to !== 'present' && compareDates(only.from, only.to) === 'after') return null;
  return only;
}

/** The end of a period: a date, or `present` for 至今 and its like; null when it is neither. */
export function parseEnd(text: string): PartialDate | 'present' | null {
  return PRESENT.test(plain(text)) ? 'present' : parseDate(text);
}

function withoutFrame(side: string): string {
  return side
    .trim()
    .replace(/^[自从]/, '')
    .replace(/[起止]$/, '')
    .trim();
}
