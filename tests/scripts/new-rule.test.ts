import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPack } from '@/lib/policy/load-pack';
import { type Answers, PACK, refusal, USUAL } from '@/scripts/new-rule/questions';
import { writeRule } from '@/scripts/new-rule/write-rule';
import { ROOT } from '@/scripts/tools';

const ANSWERS: Answers = {
  id: 'invented-thing',
  title: '虚构事项',
  topic: '基本信息',
  ensures: '“单位名称”一栏已填写。',
  field: 'unit.name',
  clause: '五(三)',
  ask: '请在“单位名称”栏填写',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zcps-new-rule-'));
  for (const file of ['lib/rules', USUAL, PACK, 'lib/dossier/reading.ts', 'tests/policy/released']) {
    cpSync(join(ROOT, file), join(root, file), { recursive: true });
  }
  mkdirSync(join(root, 'tests/rules'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

test('what is well answered is taken', () => {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    expect(refusal(root, name as keyof Answers, answer), name).toBeNull();
  }
});

test.each([
  ['id', 'training-hours', 'is or was a rule'],
  ['id', 'Training', 'no kebab-case noun'],
  ['title', '事', '2 to 12 Chinese characters'],
  ['topic', '其他', 'no topic'],
  ['ensures', '太短。', 'one sentence'],
  ['field', 'unit.moon', 'no field'],
  ['clause', '九十九', 'no clause'],
  ['ask', '', 'in words'],
] as const)('%s “%s” is refused with a word', (name, answer, word) => {
  expect(refusal(root, name, answer)).toContain(word);
});

test('an id is used from then on, and nothing is overwritten', () => {
  writeRule(root, ANSWERS);
  expect(refusal(root, 'id', ANSWERS.id)).toContain('never used again');
  expect(() => writeRule(root, ANSWERS)).toThrow('EEXIST');
});

test('rule and test are written, and the rule stands last in the list', () => {
  writeRule(root, ANSWERS);
  const list = readFileSync(join(root, 'lib/rules/index.ts'), 'utf8');
  expect(list).toContain("import { inventedThing } from './invented-thing';");
  expect(list).toMatch(/ {2}inventedThing,\n\];\n$/);
  expect(readFileSync(join(root, 'lib/rules/invented-thing.ts'), 'utf8')).toContain("id: 'invented-thing'");
  expect(readFileSync(join(root, 'tests/rules/invented-thing.test.ts'), 'utf8')).toContain(
    "const RULE = 'invented-thing'",
  );
});

test('a rule that is not finished passes nobody', () => {
  writeRule(root, ANSWERS);
  expect(readFileSync(join(root, 'lib/rules/invented-thing.ts'), 'utf8')).not.toContain('pass(');
});

test('the usual wording and the pack name the rule, and change nothing else', () => {
  const usual = json(USUAL);
  const pack = json(PACK);
  writeRule(root, ANSWERS);
  const { 'invented-thing': added, ...others } = json(USUAL);
  expect(others).toEqual(usual);
  expect(added.failures.empty).toMatchObject({ disposition: 'return', ask: ANSWERS.ask });
  const after = json(PACK);
  const naming = after.clauses
    .flatMap(({ id, demands }: { id: string; demands: { by?: string[] }[] }) => demands.map(({ by }) => ({ id, by })))
    .filter(({ by }: { by?: string[] }) => by?.includes('invented-thing'));
  expect(naming.map(({ id }: { id: string }) => id)).toEqual(['五(三)']);
  const without = JSON.parse(JSON.stringify(after).replace(',"invented-thing"', ''));
  expect(without).toEqual(pack);
  expect(loadPack(pack).ok).toBe(true);
});
