import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const HOUSE = new URL('../../', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, HOUSE), 'utf8');

/** Documents that lead through the house. */
const GUIDES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/attachments.md',
  'docs/walk.md',
  'lib/portal/read/README.md',
  'lib/portal/views/README.md',
];

/** Files and folders of the house that a text names, without those that stand for any (`<id>`, `…`, `*`). */
function namedIn(text: string): string[] {
  const quoted = [...text.matchAll(/`((?:lib|components|entrypoints|tests|scripts|docs)\/[^`]*)`/g)];
  return quoted.map(([, name = '']) => name).filter((name) => !/[<…*]/.test(name) && !name.includes(' '));
}

test.each(GUIDES)('%s names files that exist', (guide) => {
  const named = namedIn(textOf(guide));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => ![name, `${name}.ts`].some((one) => existsSync(new URL(one, HOUSE))))).toEqual([]);
});

test('the walk enters each room once, and only by its files', () => {
  const steps = [...textOf('docs/walk.md').matchAll(/^\| \d+ \| (?:`([^`]+)`)? ?\| `([^`]+)`/gm)];
  expect(steps.length).toBeGreaterThan(10);
  const entered: string[] = [];
  for (const [, room, file = ''] of steps) {
    if (room !== undefined) entered.push(room);
    expect(file.startsWith(`${entered.at(-1)}/`), file).toBe(true);
  }
  expect(entered).toEqual([...new Set(entered)]);
});

test('control: a file that does not exist would be found', () => {
  const named = namedIn('`lib/nowhere.ts`, `lib/rules/<id>.ts` and `npm run x`');
  expect(named).toEqual(['lib/nowhere.ts']);
});
