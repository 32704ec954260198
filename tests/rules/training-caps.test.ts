import { expect, test } from 'vitest';
import type { Field, Training } from '@/lib/dossier/dossier';
import { judge } from './judge';
import { absent, list, place, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'training-caps';
const pack = smallPack({
  rules: [RULE, 'training-hours'],
  parameters: {
    'training.lines': [{ of: 'total', scope: 'each', from: 'plan-1', to: 'plan-1', least: 90 }],
    'training.caps': [{ name: 'A类', words: ['A类'], most: 36 }],
  },
});

function course(name: string, hours: number, category: Field<string> = read('专业科目')): Training {
  return {
    year: read(2019),
    total: read(hours),
    professional: absent,
    tradePublic: absent,
    generalPublic: absent,
    public: absent,
    category,
    name: read(name),
    place: place(name),
  };
}

function outcomes(...rows: Training[]): string[] {
  const changes = { lists: { trainings: list(rows) } };
  return [RULE, 'training-hours'].map((rule) => judge(rule, changes, pack).outcome);
}

test('hours above a cap do not count anywhere', () => {
  expect(outcomes(course('A类讲座', 36), course('培训班', 54))).toEqual(['pass', 'pass']);
  expect(outcomes(course('A类讲座', 42), course('培训班', 48))).toEqual(['pass', 'fail']);
  expect(outcomes(course('A类讲座', 42), course('培训班', 54))).toEqual(['pass', 'pass']);
  expect(outcomes(course('A类讲座', 20), course('A类论坛', 20), course('培训班', 53))).toEqual(['pass', 'fail']);
});

test('a page with hours per year alone leaves the caps to a person', () => {
  expect(judge(RULE, {}, pack).outcome).toBe('manual');
});

test('a course whose kind is not read leaves them open', () => {
  const unread = { ...course('', 90, unreadable<string>()), name: absent };
  expect(judge(RULE, { lists: { trainings: list([unread]) } }, pack).outcome).toBe('incomplete');
});

test('is inapplicable without a record', () => {
  expect(judge(RULE, { lists: { trainings: list([]) } }, pack).outcome).toBe('inapplicable');
});

/** What is above a cap may be 专业 or 公需: whichever order the page lists them in, only what holds both ways is said. */
test.each([
  [course('A类讲座', 36), course('A类公需课', 10, read('一般公需科目'))],
  [course('A类公需课', 10, read('一般公需科目')), course('A类讲座', 36)],
])('hours above a cap are not taken off the kind that comes last', (...capped) => {
  const each = { scope: 'each', from: 'plan-1', to: 'plan-1' } as const;
  const kinds = smallPack({
    rules: [RULE, 'training-hours', 'training-professional-hours', 'training-public-hours'],
    parameters: {
      'training.lines': [
        { of: 'total', least: 46, ...each },
        { of: 'professional', least: 36, ...each },
        { of: 'general', least: 8, ...each },
      ],
      'training.caps': [{ name: 'A类', words: ['A类'], most: 36 }],
    },
  });
  const trainings = list([...capped, course('培训班', 10), course('公需课', 6, read('一般公需科目'))]);
  const found = (rule: string) => judge(rule, { lists: { trainings } }, kinds);
  expect(found('training-hours').outcome).toBe('pass');
  expect(found('training-professional-hours').outcome).toBe('pass');
  const open = found('training-public-hours');
  expect(open.outcome).toBe('incomplete');
  expect(open.says).toContain('从哪一科目扣除页面没有写明');
});

test('a kind that falls short however it is taken off fails', () => {
  const kinds = smallPack({
    rules: [RULE, 'training-professional-hours'],
    parameters: {
      'training.lines': [{ of: 'professional', scope: 'each', from: 'plan-1', to: 'plan-1', least: 60 }],
      'training.caps': [{ name: 'A类', words: ['A类'], most: 36 }],
    },
  });
  const trainings = list([course('A类讲座', 40), course('A类公需课', 10, read('公需科目')), course('培训班', 20)]);
  expect(judge('training-professional-hours', { lists: { trainings } }, kinds).outcome).toBe('fail');
});

test('a course that denies a kind is not of it, and one that may be of it leaves the caps open', () => {
  expect(outcomes(course('非A类讲座', 90))).toEqual(['pass', 'pass']);
  expect(outcomes(course('是否A类', 90))).toEqual(['incomplete', 'incomplete']);
  expect(outcomes(course('培训班', 90, unreadable<string>()))).toEqual(['incomplete', 'incomplete']);
});

test('a cap named by one letter takes the category of that letter, and leaves longer ones to a person', () => {
  const lettered = smallPack({
    rules: [RULE, 'training-hours'],
    parameters: {
      'training.lines': [{ of: 'total', scope: 'each', from: 'plan-1', to: 'plan-1', least: 90 }],
      'training.caps': [{ name: 'A类', words: ['A'], most: 36 }],
    },
  });
  const of = (category: string) => {
    const rows = [course('讲座', 50, read(category)), course('培训班', 40, read('B'))];
    return [RULE, 'training-hours'].map((rule) => judge(rule, { lists: { trainings: list(rows) } }, lettered).outcome);
  };
  expect(of('A')).toEqual(['pass', 'fail']);
  expect(of('B')).toEqual(['pass', 'pass']);
  expect(of('A类')).toEqual(['incomplete', 'incomplete']);
});
