import { describe, expect, test } from 'vitest';
import { suggest } from '@/lib/review/suggest';
import type { Disposition, Finding, FindingChoices, Outcome } from '@/lib/review/types';

function finding(rule: string, outcome: Outcome, disposition?: Disposition): Finding {
  const base: Finding = {
    rule,
    title: `项目${rule}`,
    topic: '基本信息',
    outcome,
    says: '',
    evidence: [],
    citations: [],
    digest: `digest-${rule}`,
  };
  return disposition === undefined ? base : { ...base, disposition };
}

const PASS = finding('p', 'pass');
const verdict = (findings: Finding[], choices: FindingChoices = {}) => suggest(findings, choices, []).verdict;
const settled = (rule: string, digest = `digest-${rule}`) => ({
  [rule]: { settled: { digest, reason: '已核对', at: 1 } },
});

describe('folds', () => {
  test.each<[string, Finding[], string]>([
    [
      'any reject before all else',
      [finding('a', 'fail', 'return'), finding('b', 'fail', 'reject'), finding('c', 'incomplete'), PASS],
      'reject',
    ],
    ['any return before what is open', [finding('a', 'incomplete'), finding('b', 'fail', 'return'), PASS], 'return'],
    ['confirm to undecided', [finding('a', 'fail', 'confirm'), PASS], 'undecided'],
    ['incomplete to undecided', [finding('a', 'incomplete'), PASS], 'undecided'],
    ['error to undecided', [finding('a', 'error'), PASS], 'undecided'],
    ['manual to undecided', [finding('a', 'manual'), PASS], 'undecided'],
    ['a failure without a disposition to undecided', [finding('a', 'fail'), PASS], 'undecided'],
    ['passes and what does not apply to pass', [PASS, finding('a', 'inapplicable')], 'pass'],
    ['nothing to undecided', [], 'undecided'],
    ['only what does not apply to undecided', [finding('a', 'inapplicable')], 'undecided'],
  ])('%s', (_, findings, expected) => {
    expect(verdict(findings)).toBe(expected);
  });
});

test('leaves a settled finding out of the fold, and names it last', () => {
  const suggestion = suggest([finding('a', 'fail', 'confirm'), PASS], settled('a'), []);
  expect(suggestion.verdict).toBe('pass');
  expect(suggestion.grounds.at(-1)).toEqual({ text: '1项已由审核人处理，不计入建议：项目a。', rules: ['a'] });
});

test('takes a settled finding back into the fold when its evidence changed', () => {
  expect(verdict([finding('a', 'fail', 'return'), PASS], settled('a', 'another'))).toBe('return');
});

test('lets a reject be waived like any other', () => {
  expect(verdict([finding('a', 'fail', 'reject'), finding('b', 'incomplete'), PASS], settled('a'))).toBe('undecided');
});

test('is not moved by a choice about the draft', () => {
  expect(verdict([finding('a', 'fail', 'return'), PASS], { a: { inDraft: false } })).toBe('return');
});

test('is not fooled by rule ids that stand on the prototype', () => {
  expect(verdict([finding('constructor', 'fail', 'return'), PASS])).toBe('return');
});

test('withholds any verdict while core fields were not read, and says which', () => {
  const suggestion = suggest([finding('a', 'fail', 'reject')], {}, ['person.name', 'application.title']);
  expect(suggestion.verdict).toBe('undecided');
  expect(suggestion.grounds.map(({ text }) => text)).toEqual([
    '未读到姓名、申报职称，暂不提出建议。',
    '1项不符合条件：项目a。',
  ]);
});

test('gives its grounds in sentences, most serious first, with their rules', () => {
  const findings = [
    PASS,
    finding('m', 'manual'),
    finding('i', 'incomplete'),
    finding('e', 'error'),
    finding('c', 'fail', 'confirm'),
    finding('r1', 'fail', 'return'),
    finding('r2', 'fail', 'return'),
    finding('x', 'fail', 'reject'),
  ];
  expect(suggest(findings, {}, []).grounds).toEqual([
    { text: '1项不符合条件：项目x。', rules: ['x'] },
    { text: '2项须退回补正：项目r1、项目r2。', rules: ['r1', 'r2'] },
    { text: '1项须由审核人确认：项目c。', rules: ['c'] },
    { text: '1项未能读取或不能确定，不能判断：项目i。', rules: ['i'] },
    { text: '1项检查出错，不能判断：项目e。', rules: ['e'] },
    { text: '1项须人工核对：项目m。', rules: ['m'] },
    { text: '1项核对相符。', rules: ['p'] },
  ]);
});
