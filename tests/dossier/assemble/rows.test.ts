import { expect, test } from 'vitest';
import { assemble } from '@/lib/dossier/assemble';
import { collect } from '@/lib/dossier/collect';
import type { PageReading } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { runRules } from '@/lib/review/run-rules';
import { reading, table } from '../make-reading';

const YEARS = ['2015', '2016', '2017', '2018', '2019'];
const DOUBT = '“状态”为“已作废”，是否有效须人工核对';

/** Appraisals of all years, of which the page leaves the one of 2017 open. */
function outcomeWith(doubt: string | null) {
  const appraisals = table<'appraisals'>(
    ['year', 'grade'],
    YEARS.map((year) => [year, '合格']),
  );
  const row = appraisals.rows[2];
  if (row && doubt !== null) row.doubt = doubt;
  const page = reading({
    fields: { 'application.plan': '2020年度自然资源正高级工程师评审计划' },
    lists: { appraisals },
  });
  const dossier = assemble([page], null);
  const findings = runRules(dossier, { pack: builtinPack(), role: 'employer', object: 'qualification' });
  return { dossier, finding: findings.find(({ rule }) => rule === 'appraisal-years') };
}

test('a row that may not count is unreadable in every cell, with the page’s own word as the reason', () => {
  const { appraisals } = outcomeWith(DOUBT).dossier.lists;
  if (appraisals.state !== 'read') throw new Error('no list');
  const [before, , doubtful] = appraisals.rows;
  expect(before?.grade.state).toBe('read');
  for (const field of [doubtful?.year, doubtful?.grade])
    expect(field).toMatchObject({ state: 'unreadable', reason: DOUBT });
});

test('what rests on it is not passed; without the doubt it is', () => {
  expect(outcomeWith(null).finding?.outcome).toBe('pass');
  expect(outcomeWith(DOUBT).finding?.outcome).toBe('incomplete');
});

test('a row on a further page of the list is in doubt as on the first, and stays so when the first is shown again', () => {
  const page = (years: string[], doubtful: string | null) => {
    const appraisals = table<'appraisals'>(
      ['year', 'grade'],
      years.map((year) => [year, '合格']),
      { total: 4, complete: false },
    );
    for (const row of appraisals.rows) if (row.cells.year?.text === doubtful) row.doubt = DOUBT;
    return reading({ fields: { 'person.name': '测试甲' }, lists: { appraisals } });
  };
  const [first, second] = [page(['2016', '2017'], null), page(['2018', '2019'], '2019')];
  const kept = [first, second, first].reduce<PageReading[]>(collect, []);
  const { appraisals } = assemble(kept, null).lists;
  if (appraisals.state !== 'read') throw new Error('no list');
  expect(appraisals.complete).toBe(true);
  expect(appraisals.rows.map(({ grade }) => grade.state)).toEqual(['read', 'read', 'read', 'unreadable']);
});

test('a total beside other hours of its year counts only where both are the same', () => {
  const trainings = table<'trainings'>(
    ['year', 'total', 'hours'],
    [
      ['2018', '95', '95'],
      ['2019', '95', '65'],
    ],
  );
  const { lists } = assemble([reading({ lists: { trainings } })], null);
  if (lists.trainings.state !== 'read') throw new Error('no list');
  const [same, other] = lists.trainings.rows;
  expect(same?.total).toMatchObject({ state: 'read', value: 95 });
  expect(other?.total).toMatchObject({ state: 'unreadable', reason: '同一行另有学时65，不能确定以哪个为准' });
});
