import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { citedClauses } from '@/lib/policy/citations';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { PARAMETER_IDS } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';
import { isShared, USUAL_RULES } from '@/lib/policy/shared';
import { packProblems } from '@/lib/review/pack-problems';
import { RULES } from '@/lib/rules';
import { TOPICS } from '@/lib/rules/define-rule';

const pack = builtinPack();
/** The shipped pack's settings, and the usual ones of rules that its notice has no use for. */
const settings: Pack['rules'] = { ...(USUAL_RULES as Pack['rules']), ...pack.rules };
const ROOM = new URL('../../lib/rules/', import.meta.url);
const MACHINERY = ['define-rule', 'index', 'judgement'];

/** Parameters that no rule takes, with who does. */
const TAKEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'fees.allowed': 'the page that sets fees',
};

const files = readdirSync(ROOM)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3));

test('there is one file per rule, named like it, and no file without a rule', () => {
  expect(files.filter((name) => !MACHINERY.includes(name)).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

/** A rule is read without scrolling; one that is longer says why on its first line, and none is longer than two screens. */
const SCREEN = 60;
const WHY_LONGER = /^\/\/ Longer than one screen: \S.*\.\n/;

test('a rule is at most one screen long, or says on its first line why not', () => {
  const rules = RULES.map(({ id }) => ({ id, text: readFileSync(new URL(`${id}.ts`, ROOM), 'utf8') }));
  const measured = rules.map(({ id, text }) => ({
    id,
    lines: text.split('\n').length - 1,
    why: WHY_LONGER.test(text),
  }));
  expect(measured.filter(({ lines, why }) => lines > SCREEN !== why)).toEqual([]);
  expect(measured.filter(({ lines }) => lines > 2 * SCREEN)).toEqual([]);
});

test('ids are used once', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

test('the shipped pack fits its rules, and there is a usual setting for every rule', () => {
  expect(packProblems(pack)).toEqual([]);
  expect(Object.keys(USUAL_RULES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('every parameter is taken by a rule or by somebody named here, and has a name', () => {
  const taken = new Set<string>(RULES.flatMap(({ parameters, extras }) => [...parameters, ...extras]));
  for (const id of PARAMETER_IDS) expect(Object.hasOwn(PARAMETER_NAMES, id) || isShared(id), id).toBe(true);
  expect(PARAMETER_IDS.filter((id) => !taken.has(id)).sort()).toEqual(Object.keys(TAKEN_ELSEWHERE).sort());
});

/** Numbers of the notice that mean another thing where they stand. */
const OF_ANOTHER_KIND = ['1000 in percent.ts'];

/** Every number that the shipped pack states, in lines of hours and other values of several parts too. */
const STATED = [...new Set(pack.parameters.flatMap(({ value }) => numbersIn(value)))].filter((number) => number > 6);

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The numbers of the notice that stand in a source, outside of its comments and names. */
function statedIn(source: string): number[] {
  const code = source
    .replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/'[^']*'/g, (text) => text.replace(/[^\d]/g, ' '));
  return STATED.filter((number) =>
    new RegExp(`(?<![\\d._])${String(number).replace('.', '\\.')}(?![\\d._])`).test(code),
  );
}

test('no helper of a rule holds a number of the notice, and one that did would be found', () => {
  const helpers = readdirSync(new URL('helpers/', ROOM)).filter((name) => name.endsWith('.ts'));
  expect(helpers.length).toBeGreaterThan(10);
  const found = helpers.flatMap((name) =>
    statedIn(readFileSync(new URL(`helpers/${name}`, ROOM), 'utf8')).map((number) => `${number} in ${name}`),
  );
  expect(found).toEqual(OF_ANOTHER_KIND);
  expect(statedIn("if (hours < 90) return fail('至少60'); // 18")).toEqual([90, 60]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const source = readFileSync(new URL(`${id}.ts`, ROOM), 'utf8');

  test('has a test file with a case for each outcome', () => {
    const path = new URL(`../rules/${rule.kind === 'manual' ? 'manual-items' : id}.test.ts`, import.meta.url);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    // What a rule cannot answer it need not be tested for: a rule without needs is never short of one.
    const outcomes = ['pass', 'fail', 'incomplete', 'manual'] as const;
    const answers = outcomes.filter(
      (outcome) => source.includes(`${outcome}(`) || (outcome === 'incomplete' && rule.needs.length > 0),
    );
    // A failing case may also be told by what follows from it.
    for (const outcome of answers)
      expect(text).toMatch(outcome === 'fail' ? /'(fail|return|reject|confirm)'/ : `'${outcome}'`);
    if (rule.kind === 'manual') expect(text).toContain(`'${id}'`);
    for (const failure of rule.failures) expect(settings[id]?.failures[failure], failure).toBeDefined();
  });

  test('has a title, a topic and one sentence of purpose', () => {
    expect(rule.title).toMatch(/^[一-鿿]{2,12}$/);
    expect(TOPICS).toContain(rule.topic);
    expect(rule.ensures).toMatch(/^[^。]{8,}。$/);
  });

  test('holds no number of the notice', () => {
    expect(statedIn(source)).toEqual([]);
  });

  test('cites a clause and says in words what follows from each failure', () => {
    const setting = settings[id];
    if (Object.hasOwn(pack.rules, id)) expect(citedClauses(pack, id).length).toBeGreaterThan(0);
    for (const { reason, ask, short } of Object.values(setting?.failures ?? {})) {
      for (const text of [reason, ask, short]) expect(text).not.toMatch(/[。；，]$|你|您|错误/);
      expect(ask).toMatch(/^请/);
      expect(short.length).toBeLessThan(reason.length + ask.length);
    }
  });
});
