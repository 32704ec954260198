import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keptResults, MEASURED, newResults, stillAsserted } from '../threats/measured';
import { PLAN, type ThreatId } from '../threats/plan';
import { threatTable } from '../threats/table';

/** `DOCS=update` takes over what the last runs saw and writes the table; otherwise it must be what plan and results say. */
const FILE = new URL('../../docs/security.md', import.meta.url);
const BEGIN = '<!-- the table: npm run docs:update -->';
const END = '<!-- end of the table -->';
const TESTS = new URL('../', import.meta.url);
const IDS = Object.keys(PLAN) as ThreatId[];

function source(file: string): string {
  return readFileSync(new URL(file, TESTS), 'utf8');
}

/** File, and title where one test of it is meant. */
function parts(one: string): [file: string, title: string | undefined] {
  const [file = '', ...title] = one.split(': ');
  return [file, title.length === 0 ? undefined : title.join(': ')];
}

function withTable(document: string, table: string): string {
  const [before = '', rest = ''] = document.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

test('docs/security.md shows the plan and what passing tests saw', () => {
  if (process.env['DOCS'] === 'update') {
    const results = newResults(keptResults());
    writeFileSync(MEASURED, `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(FILE, withTable(readFileSync(FILE, 'utf8'), threatTable(results)));
  }
  const kept = keptResults();
  expect(
    kept.filter((one) => !stillAsserted(one)),
    'results of other figures: run the tests, then docs:update',
  ).toEqual([]);
  const document = readFileSync(FILE, 'utf8');
  expect(document, 'run npm run docs:update').toBe(withTable(document, threatTable(kept)));
});

test.each(IDS)('%s: its tests exist and name it, and every figure of it is used in one', (id) => {
  const { tests, figures } = PLAN[id];
  for (const [file, title] of tests.map(parts)) {
    expect(existsSync(new URL(file, TESTS)), file).toBe(true);
    expect(source(file), file).toContain(title ?? `('${id}', `);
  }
  const all = tests.map((one) => source(parts(one)[0])).join('\n');
  for (const what of Object.keys(figures)) {
    expect(all.replace(/\s+/g, ' '), `${id}, ${what}`).toContain(`tried('${id}', '${what}')`);
  }
});

test('no threat is named in a test that the plan does not send there', () => {
  // Pictures that a story keeps lie in a folder of the story's name.
  const files = readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(test|spec)\.tsx?$/.test(one.name))
    .map(({ parentPath, name }) => relative(fileURLToPath(TESTS), join(parentPath, name)));
  const named = files.flatMap((file) =>
    [...source(file).matchAll(/\b(?:tried|met)\(\s*'(T\d\d)'/g)].map(
      ([, id = '']) => `${id} in ${file.replaceAll('\\', '/')}`,
    ),
  );
  const planned = IDS.flatMap((id) => PLAN[id].tests.map((one) => `${id} in ${parts(one)[0]}`));
  expect(named.length, 'calls that were found').toBeGreaterThan(0);
  expect([...new Set(named)].filter((one) => !planned.includes(one))).toEqual([]);
});

test('all thirty-six are there, tried or said not to be', () => {
  const all = Array.from({ length: 36 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`);
  expect(all.filter((id) => !Object.hasOwn(PLAN, id))).toEqual([]);
});
