import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import type { Case, Moment } from './dossiers/make-dossiers';

type Judge = (dossier: Dossier, moment: Moment) => Finding[];

/** Throws, naming the first few differences, unless both give equal findings in equal order on every dossier. */
export function proveSameFindings(cases: Case[], judge: Judge, byHand: Judge): void {
  const differences = new Map<string, string>();
  for (const { dossier, moment } of cases) {
    const expected = judge(dossier, moment);
    const found = byHand(dossier, moment);
    if (isDeepStrictEqual(expected, found)) continue;
    for (const text of differencesOf(expected, found)) differences.set(text.split('\n')[0] ?? '', text);
  }
  if (differences.size === 0) return;
  throw new Error(
    `The checks by hand (tests/bench/rules/by-hand) no longer give the findings of the rules, so there is nothing to compare.\nBring them up to date:\n${[...differences.values()].slice(0, 12).join('\n')}`,
  );
}

/** Each differing part of each finding once: rule and part in the first line, both values below. */
function differencesOf(expected: Finding[], found: Finding[]): string[] {
  const texts: string[] = [];
  for (const one of expected) {
    const other = found.find(({ rule }) => rule === one.rule);
    for (const part of PARTS) {
      if (isDeepStrictEqual(one[part], other?.[part])) continue;
      texts.push(
        `${one.rule}, ${part} (${one.outcome})\n  rule    ${show(one[part])}\n  by hand ${show(other?.[part])}`,
      );
    }
  }
  const orders = [expected, found].map((findings) => findings.map(({ rule }) => rule).join(' '));
  if (texts.length === 0) texts.push(`order\n  rules   ${orders[0]}\n  by hand ${orders[1]}`);
  return texts;
}

const PARTS = [
  'outcome',
  'disposition',
  'says',
  'evidence',
  'missing',
  'steps',
  'wantings',
  'scope',
  'bindsReviewer',
  'wording',
  'note',
  'citations',
  'title',
  'topic',
  'digest',
] as const satisfies (keyof Finding)[];

function show(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'places' ? undefined : inner)) ?? 'nothing';
}
