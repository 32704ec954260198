import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The README's table of dependencies is package.json's list, version by version. */
const textOf = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const [, section = ''] = textOf('README.md').split('\n## Dependencies\n');
const [shipped = '', tools = ''] = (section.split('\n## ')[0] ?? '').split('\nFor building and testing:\n');

/** What a table names in its first column, as it would stand in package.json. */
function rowsOf(table: string): string[] {
  const firsts = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, first = '']) => first);
  return firsts.filter((first) => first !== 'package' && !/^-+$/.test(first));
}

/** The packages of which no row gives name and version; packages of one version may stand together. */
function unnamed(wanted: Record<string, string>, table: string): string[] {
  const rows = rowsOf(table).map((row) => ` ${row.replaceAll(/[,;()]/g, ' ')} `);
  return Object.keys(wanted).filter(
    (name) => !rows.some((row) => row.includes(` ${name} `) && row.includes(` ${wanted[name]} `)),
  );
}

test('the README has a line for each package that is shipped, and for each tool', () => {
  expect(rowsOf(shipped).length).toBeGreaterThan(5);
  expect(unnamed(dependencies, shipped)).toEqual([]);
  expect(unnamed({ ...devDependencies, ...optionalDependencies }, tools)).toEqual([]);
});

test('the README names no package that package.json does not have', () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const named = [...rowsOf(shipped), ...rowsOf(tools)].flatMap((row) =>
    [...row.matchAll(/(@?[a-z][\w./@-]*?)(?= \d| with |,|$)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !Object.hasOwn(all, name))).toEqual([]);
});

test('control: a package without a line, or with one of another version, would be found', () => {
  expect(unnamed({ react: '19.3.2', zod: '4.6.7' }, '| react 19.3.1 | x |\n| zod 4.6.7 | y |')).toEqual(['react']);
  expect(unnamed({ dexie: '1.0.0' }, '| dexie-x 1.0.0 | x |')).toEqual(['dexie']);
});
