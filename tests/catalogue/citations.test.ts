import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { fold, NOTICE } from '../policy/notice';

const pack = builtinPack();
/** What is of this notice: the vocabulary that all packs share cites nothing. */
const own = pack.parameters.filter(({ basis }) => basis !== 'shared');

/** Numbers a value states: itself, those of a day (plan-11-05 → 11月5日), none for a year counted from the plan. */
function numbersOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (isLines(value)) return value.map(({ least }) => String(least));
  const day = typeof value === 'string' ? /^plan-(\d\d)-(\d\d)$/.exec(value) : null;
  return day === null ? [] : [`${Number(day[1])}月${Number(day[2])}日`];
}

function isLines(value: unknown): value is { least: number }[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'least' in one);
}

/** Whether the number stands there as a whole: 90 does not stand in 1990. */
function stands(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`).test(text);
}

describe('every clause', () => {
  test.each(pack.clauses.flatMap(({ id, demands }) => demands.map(({ quote }) => [id, quote] as const)))(
    '%s stands in the notice word for word',
    (_, quote) => {
      expect(NOTICE).toContain(fold(quote));
    },
  );
});

describe('every parameter', () => {
  test.each(own.map((one) => [one.id, one] as const))('%s quotes the notice, and its clause', (_, one) => {
    expect(NOTICE).toContain(fold(one.quote));
    const clause = pack.clauses.find(({ id }) => id === one.clause);
    // A value of several parts quotes several demands in one.
    const within = clause?.demands.some(
      ({ quote }) => fold(quote).includes(fold(one.quote)) || fold(one.quote).includes(fold(quote)),
    );
    expect(within, `a demand of ${one.clause} holds it`).toBe(true);
  });

  test.each(own.filter(({ basis }) => basis === 'text').map((one) => [one.id, one] as const))(
    '%s has its number in the quote',
    (_, one) => {
      for (const number of numbersOf(one.value)) expect(stands(fold(one.quote), number), number).toBe(true);
    },
  );

  test.each(
    own
      .filter(({ value, basis }) => basis === 'reading' && numbersOf(value).length > 0)
      .map((one) => [one.id, one] as const),
  )('%s, which the notice leaves open, says how it is read', (_, one) => {
    expect(one.note.length).toBeGreaterThan(5);
  });
});

test('every text parameter carries a number or words of the notice', () => {
  const wordless = own.filter(
    ({ basis, value, quote }) =>
      basis === 'text' &&
      numbersOf(value).length === 0 &&
      !wordsOf(value).some((word) => fold(quote).toUpperCase().includes(word.toUpperCase())),
  );
  expect(wordless.map(({ id }) => id)).toEqual([]);
});

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}
