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
