import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { caseNames, readCase } from './case';
import { difference } from './difference';
import { type GoldenOutcome, outcomeOf } from './outcome';

/**
 * Golden dossiers: what the judgement comes to, reviewed as behaviour. After a wanted change run `npm run golden:update`,
 * read the printed differences, and explain each of them in the commit.
 */
const EXPECTED = new URL('./expected/', import.meta.url);
const isUpdating = process.env['GOLDEN'] === 'update';
const changes = new Map<string, string[]>();

function expectedOf(name: string): GoldenOutcome | null {
  const file = new URL(`${name}.json`, EXPECTED);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

describe.each(caseNames())('%s', (name) => {
  const after = outcomeOf(readCase(name));
  const before = expectedOf(name);

  if (isUpdating) {
    test('is written down', () => {
      for (const line of difference(before, after)) changes.set(line, [...(changes.get(line) ?? []), name]);
      writeFileSync(new URL(`${name}.json`, EXPECTED), `${JSON.stringify(after, null, 2)}\n`);
    });
    return;
  }

  test('comes to what was reviewed', () => {
    expect(before, 'no expectation yet: run npm run golden:update').not.toBeNull();
    expect(before === null ? [] : difference(before, after)).toEqual([]);
    expect(after).toEqual(before);
  });
});

test('every expectation has its dossier', () => {
  const files = readdirSync(EXPECTED).map((name) => name.replace(/\.json$/, ''));
  expect(files.sort()).toEqual(caseNames());
});

afterAll(() => {
  for (const [line, names] of changes) console.log(`${names.join(', ')}\n  ${line}`);
});
