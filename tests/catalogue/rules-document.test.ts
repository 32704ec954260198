import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { clauseEntries } from '@/lib/review/catalogue/clause-entries';
import { renderClauses } from '@/lib/review/catalogue/render-clauses';
import { renderRules } from '@/lib/review/catalogue/render-rules';
import { ruleEntries } from '@/lib/review/catalogue/rule-entries';
import { RULES } from '@/lib/rules';

/** `DOCS=update` writes the documents; otherwise they must be what the pack and the rules say now. */
const pack = builtinPack();
const rules = renderRules(pack);
const clauses = renderClauses(pack);

describe.each([
  ['rules.md', rules],
  ['clauses.md', clauses],
])('docs/%s', (name, text) => {
  const file = new URL(`../../docs/${name}`, import.meta.url);

  test('is fresh', () => {
    if (process.env['DOCS'] === 'update') writeFileSync(file, text);
    expect(existsSync(file), 'run npm run docs:update').toBe(true);
    expect(readFileSync(file, 'utf8'), 'run npm run docs:update').toBe(text);
  });

  test('is plain Markdown: no table row is broken by what stands in it', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row).toMatch(/^\|.*\|$/);
    expect(rows.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

test('the rules document names every rule with clause, parameters, consequence, wording and steps', () => {
  for (const { id, title, parameters, failures } of RULES) {
    expect(rules).toContain(`### ${title} \`${id}\``);
    for (const name of [...parameters, ...failures]) expect(rules).toContain(`\`${name}\``);
    for (const { steps } of Object.values(pack.rules[id]?.how ?? {}))
      for (const step of steps) expect(rules).toContain(step);
  }
  expect(rules).toContain('每年度参加继续教育不得少于 90 学时');
  expect(rules).toContain('要求每年度不少于90学时');
});

test('the clauses document has every demand, and who takes care of it', () => {
  for (const { demands } of clauseEntries(pack, RULES))
    for (const { quote, why, by } of demands) {
      expect(clauses).toContain(quote.replace(/[<>]/g, ''));
      expect(clauses).toContain(why);
      for (const { id } of by) expect(clauses).toContain(`\`${id}\``);
    }
});

test('every rule is there for the workbench, in the registry’s order', () => {
  expect(ruleEntries(pack, RULES).map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
});
