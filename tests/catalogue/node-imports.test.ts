import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeEntries, ROOT, refusedByNode } from './node-imports';

/** Bundler, test runner and type checker forgive what Node's own loader refuses: one such import broke `npm start`. */
test('whatever Node runs by itself imports only what Node finds', async () => {
  expect(await refusedByNode(nodeEntries())).toEqual([]);
});

test('the commands, what they start and what is started by hand are looked at', () => {
  const entries = nodeEntries();
  const some = ['scripts/run.mjs', 'scripts/start.ts', 'tests/practice-portal/main.ts', 'tests/bench/run.ts'];
  const more = ['tests/golden/update.mjs', 'tests/catalogue/update.mjs', 'tests/portal-reading/capture.ts'];
  expect(entries).toEqual(expect.arrayContaining([...some, ...more]));
});

let folder: string;
beforeAll(() => {
  const results = join(ROOT, 'test-results');
  mkdirSync(results, { recursive: true });
  folder = mkdtempSync(join(results, 'node-imports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["import { a } from './other';", "needs its ending: './other.ts'"],
  ["import { ROOT } from '@/scripts/tools';", 'is an alias that Node does not know'],
  ["import facts from './facts.json';", "needs: with { type: 'json' }"],
  ["import { Draws } from './draws.tsx';", 'is no file that Node reads (.tsx)'],
  ["import { nobody } from './nobody.ts';", 'does not exist'],
  ["import { nobody } from 'no-such-package';", 'is not installed'],
  ["export { b } from './deep.ts';", "needs its ending: './other.ts'"],
])('finds %s and says how to mend it', async (line, says) => {
  writeFileSync(join(folder, 'other.ts'), 'export const a = 1;');
  writeFileSync(join(folder, 'deep.ts'), "export { a as b } from './other';");
  writeFileSync(join(folder, 'draws.tsx'), 'export const Draws = 1;');
  writeFileSync(join(folder, 'facts.json'), '{}');
  writeFileSync(join(folder, 'entry.ts'), `import './fine.ts';\n${line}`);
  writeFileSync(join(folder, 'fine.ts'), "import type { A } from './types-only';\nexport const fine: A | 1 = 1;");
  const refused = await refusedByNode([join(folder, 'entry.ts')]);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toContain(says);
});
