import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { renderRules } from '@/lib/review/render-rules';
import { RULES } from '@/lib/rules';

/** `DOCS=update` writes the document; otherwise it must be what the pack and the rules say now. */
const FILE = new URL('../../docs/rules.md', import.meta.url);
const text = renderRules(builtinPack());

test('docs/rules.md is fresh', () => {
  if (process.env['DOCS'] === 'update') writeFileSync(FILE, text);
  expect(existsSync(FILE), 'run npm run docs:update').toBe(true);
  expect(readFileSync(FILE, 'utf8'), 'run npm run docs:update').toBe(text);
});

test('it names every rule with clause, parameters, consequence and wording', () => {
  for (const { id, title, parameters, failures } of RULES) {
    expect(text).toContain(`### ${title} \`${id}\``);
    for (const name of [...parameters, ...failures]) expect(text).toContain(`\`${name}\``);
  }
  expect(text).toContain('“每年度参加继续教育不得少于 90 学时'.slice(1));
});

test('it is plain Markdown: no table row is broken by what stands in it', () => {
  for (const row of text.split('\n').filter((line) => line.startsWith('|'))) expect(row).toMatch(/^\|.*\|$/);
  expect(text).not.toContain('undefined');
});
