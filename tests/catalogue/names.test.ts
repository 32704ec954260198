import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const HOUSE = new URL('../../', import.meta.url);
const EXPORTED = /^export (?:declare )?(?:type|interface|const|function\*?|async function|(?:abstract )?class) (\w+)/gm;

/** Names that two files share, because both speak of the same thing. */
const SAME_THING = [
  // The log's own, and what the page that stands on no database is handed of it.
  'Anchor',
  'ExportJob',
  // A rule's, and its finding's.
  'Evidence',
  // What is done, and the door that loads it when it is first wanted.
  'exportXlsx',
  'inspectPhoto',
];

/** Names that more than one file exports. Components are called after what they show, and versions of a schema alike. */
function sharedNames(files: ReadonlyMap<string, string>): Record<string, string[]> {
  const named = new Map<string, string[]>();
  for (const [file, text] of files) {
    if (file.endsWith('.tsx') || file.startsWith('lib/database/schema/')) continue;
    for (const [, name = ''] of text.matchAll(EXPORTED)) named.set(name, [...(named.get(name) ?? []), file]);
  }
  return Object.fromEntries([...named].filter(([, where]) => new Set(where).size > 1));
}

function house(): Map<string, string> {
  const names = ['lib', 'components', 'entrypoints'].flatMap((floor) =>
    readdirSync(new URL(`${floor}/`, HOUSE), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${floor}/${name}`),
  );
  return new Map(names.map((name) => [name, readFileSync(new URL(name, HOUSE), 'utf8')]));
}

test('a name that is exported has one meaning in the whole house', () => {
  const shared = sharedNames(house());
  expect(Object.keys(shared).sort(), JSON.stringify(shared, null, 1)).toEqual([...SAME_THING].sort());
});

test('control: a name with two meanings would be found, however it is declared', () => {
  const files = new Map([
    ['lib/a/one.ts', 'export interface Stage {}\nexport async function read() {}\nexport const LIMIT = 1;'],
    ['lib/b/two.ts', 'export type Stage = 1;\nexport function* read() {}\nconst LIMIT = 2;'],
  ]);
  expect(sharedNames(files)).toEqual({
    Stage: ['lib/a/one.ts', 'lib/b/two.ts'],
    read: ['lib/a/one.ts', 'lib/b/two.ts'],
  });
});
