import { expect, test } from 'vitest';
import type { Dossier, List, Training } from '@/lib/dossier/dossier';
import { asPreviousReturn } from '@/lib/review/compare/compare';
import {
  absent,
  appraisal,
  type Changes,
  empty,
  list,
  makeDossier,
  photo,
  read,
  training,
  unreadable,
} from '../../rules/make-dossier';
import { comparedWith, returnOf } from './last-return';

/** Years with a total and no columns for the kinds of hours. */
const hours = (...totals: [number, number][]) =>
  list(totals.map(([year, total]) => training(year, absent, absent, absent, total)));
const SHORT: Changes = { lists: { trainings: hours([2019, 96], [2018, 66], [2017, 60], [2016, 96]) } };

function item(before: Changes, now: Changes, rule: string) {
  const found = comparedWith(returnOf(makeDossier(before)), makeDossier(now)).items.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`the return did not object to ${rule}`);
  return found;
}

test('hours brought up are changed, with the old and the new value', () => {
  const found = item(
    SHORT,
    { lists: { trainings: hours([2019, 96], [2018, 92], [2017, 91], [2016, 96]) } },
    'training-hours',
  );
  expect(found).toMatchObject({ state: 'changed', stillFails: false });
  expect(found.values).toMatchObject([
    { before: '60 学时', now: '91 学时', state: 'changed' },
    { before: '66 学时', now: '92 学时', state: 'changed' },
  ]);
});

test('one of two values left as it was leaves the item unchanged, and both are told apart', () => {
  const found = item(
    SHORT,
    { lists: { trainings: hours([2019, 96], [2018, 92], [2017, 60], [2016, 96]) } },
    'training-hours',
  );
  expect(found).toMatchObject({ state: 'unchanged', stillFails: true });
  expect(found.values.map(({ state }) => state)).toEqual(['unchanged', 'changed']);
});

test('a value changed for one that still does not do is changed and still fails', () => {
  const now = { lists: { trainings: hours([2019, 96], [2018, 70], [2017, 61], [2016, 96]) } };
  expect(item(SHORT, now, 'training-hours')).toMatchObject({ state: 'changed', stillFails: true });
});

test('another row of the list changes nothing about what was objected to', () => {
  const now = { lists: { trainings: hours([2016, 120], [2017, 60], [2018, 66], [2019, 130]) } };
  expect(item(SHORT, now, 'training-hours').state).toBe('unchanged');
});

test.each<[string, List<Training>]>([
  ['absent', absent],
  ['unreadable', { state: 'unreadable', places: [], reason: '列表还在加载' }],
  ['not read to its end', { ...list([training(2019, 72, 12, 12, 96)]), complete: false }],
])('a list that is %s now is no change', (_, trainings) => {
  const found = item(SHORT, { lists: { trainings } }, 'training-hours');
  expect(found.state).toBe('unclear');
  expect(found.why).toMatch(/。$/);
});

test('what could not be read then and can be read now has not been changed by the applicant', () => {
  const before = makeDossier({ fields: { statement: unreadable() } });
  const last = returnOf(before, { choices: { 'statement-length': { inDraft: true } } });
  const found = comparedWith(last, makeDossier()).items.find((one) => one.rule === 'statement-length');
  expect(found?.state).toBe('unclear');
});

test('a year added and a blank filled in are changed', () => {
  const three = { lists: { appraisals: list([2019, 2018, 2016].map((year) => appraisal(year, '合格'))) } };
  expect(item(three, {}, 'appraisal-years').state).toBe('changed');
  expect(item({ fields: { statement: empty() } }, {}, 'statement-present').state).toBe('changed');
});

test('a replaced photo is told by its bytes, and the same one too', () => {
  const small = { fields: { photo: photo({ bytes: 9_000, digest: 'a'.repeat(64) }) } };
  expect(item(small, small, 'photo-size').state).toBe('unchanged');
  expect(item(small, { fields: { photo: photo({ digest: 'b'.repeat(64) }) } }, 'photo-size').state).toBe('changed');
  expect(item(small, { fields: { photo: unreadable() } }, 'photo-size').state).toBe('unclear');
});

test('another pack judging the same material otherwise is no change by the applicant', () => {
  const dossier = makeDossier(SHORT);
  const last = returnOf(dossier);
  const review = structuredClone(last.review);
  for (const finding of review?.findings ?? []) for (const one of finding.evidence) one.found = `原 ${one.found}`;
  const states = comparedWith({ ...last, review }, dossier).items.map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['unchanged']));
});

test('without the material of then, values speak only under the same rules', () => {
  const now = makeDossier({ lists: { trainings: hours([2019, 96], [2018, 92], [2017, 91], [2016, 96]) } });
  const last = returnOf(makeDossier(SHORT), { dossier: null });
  expect(comparedWith(last, now).items.map(({ state }) => state)).toEqual(['changed']);
  expect(comparedWith(last, now).difference).toBeNull();
  const review = last.review && { ...last.review, rulesVersion: '0.0.1' };
  expect(comparedWith({ ...last, review }, now).items.map(({ state }) => state)).toEqual(['unclear']);
});

test('only what stood in the opinion counts, and the rule about the return itself never does', () => {
  const dossier = makeDossier({ ...SHORT, fields: { statement: empty() } });
  const rules = (last = returnOf(dossier)) => comparedWith(last, dossier).items.map(({ rule }) => rule);
  expect(rules()).toEqual(expect.arrayContaining(['training-hours', 'statement-present']));
  expect(rules(returnOf(dossier, { choices: { 'statement-present': { inDraft: false } } }))).not.toContain(
    'statement-present',
  );
  expect(comparedWith(returnOf(dossier, { review: null }), dossier).items).toEqual([]);
});

test('a later day than midnight in London is the day in Shanghai', () => {
  const last = returnOf(makeDossier(SHORT), { at: Date.parse('2020-10-12T17:00:00Z') });
  const compared = comparedWith(last, makeDossier(SHORT) satisfies Dossier);
  expect(asPreviousReturn(compared)).toMatchObject({
    seq: 7,
    on: '2020-10-13',
    items: [{ rule: 'training-hours', state: 'unchanged', stillFails: true }],
  });
});

test('a text of another length is changed even when it begins the same', () => {
  const before = { fields: { 'application.point': read('浙江省自然资源领域正高级工程师职务任职资格评审委员会') } };
  expect(item(before, {}, 'acceptance-point').state).toBe('changed');
});
