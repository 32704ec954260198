import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const HOUSE = new URL('../../', import.meta.url);
const MOST = 300;
/** The first line of a file that has to be longer: `// Longer than 300 lines: why.` */
const WHY_LONGER = /^(?:\/\/|\/\*) Longer than 300 lines: \S/;

const isTooLong = (text: string) => text.split('\n').length - 1 > MOST && !WHY_LONGER.test(text);

test('no file of lib, components or entrypoints is longer than 300 lines, or its first line says why', () => {
  const files = ['lib', 'components', 'entrypoints'].flatMap((floor) =>
    readdirSync(new URL(`${floor}/`, HOUSE), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|css)$/.test(name))
      .map((name) => `${floor}/${name}`),
  );
  expect(files.length).toBeGreaterThan(800);
  expect(files.filter((file) => isTooLong(readFileSync(new URL(file, HOUSE), 'utf8')))).toEqual([]);
});

test('control: a longer one would be found, unless it says why', () => {
  const long = 'x;\n'.repeat(MOST + 1);
  expect([long, `// Longer than 300 lines: a table.\n${long}`, 'x;\n'.repeat(MOST)].map(isTooLong)).toEqual([
    true,
    false,
    false,
  ]);
});
