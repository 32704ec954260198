import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier, Field, List } from '@/lib/dossier/dossier';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import { differenceOf } from '@/lib/review/compare/difference';
import { runs } from '@/tests/runs';
import {
  absent,
  appraisal,
  attachment,
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

const changes = (before: Changes, now: Changes) => differenceOf(makeDossier(before), makeDossier(now)).changes;

test('a new appraisal year is found by its year, wherever it stands', () => {
  const three = list([2019, 2017, 2016].map((year) => appraisal(year, '合格')));
  const four = list([2016, 2018, 2019, 2017].map((year) => appraisal(year, '合格')));
  expect(changes({ lists: { appraisals: three } }, { lists: { appraisals: four } })).toMatchObject([
    { kind: 'added', label: '年度考核 2018', before: null, now: '2018 合格' },
  ]);
});

test('changed hours name the year and only the columns that differ', () => {
  const before = list([training(2018, 40, 13, 13, 66), training(2019, 72, 12, 12, 96)]);
  const now = list([training(2019, 72, 12, 12, 96), training(2018, 66, 13, 13, 92)]);
  expect(changes({ lists: { trainings: before } }, { lists: { trainings: now } })).toMatchObject([
    {
      kind: 'changed',
      label: '继续教育 2018',
      before: '总学时 66，专业科目学时 40',
      now: '总学时 92，专业科目学时 66',
    },
  ]);
});

test('a changed attachment name is told by its kind, else as one gone and one come', () => {
  const kept = attachment('评议表', { kind: read('推荐') });
  const old = list([attachment('岗位表', { kind: read('岗位信息表') }), kept]);
  const renamed = list([kept, attachment('岗位信息表（盖章）', { kind: read('岗位信息表') })]);
  expect(changes({ lists: { attachments: old } }, { lists: { attachments: renamed } })).toMatchObject([
    {
      kind: 'changed',
      label: '附件 岗位信息表',
      before: expect.stringContaining('岗位表'),
      now: expect.stringContaining('盖章'),
    },
  ]);
  const bare = (name: string) => ({ lists: { attachments: list([attachment(name)]) } });
  expect(
    changes(bare('岗位表'), bare('岗位信息表'))
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['added', 'removed']);
});

test('a replaced photo of the same size is told by its digest', () => {
  const one = { fields: { photo: photo({ digest: 'a'.repeat(64) }) } };
  const other = { fields: { photo: photo({ digest: 'b'.repeat(64), url: '/028/photo?id=1' }) } };
  expect(changes(one, other)).toMatchObject([{ id: 'photo', before: expect.stringContaining('aaaaaaaa') }]);
  expect(changes(one, { fields: { photo: photo({ digest: 'a'.repeat(64), url: '/028/photo?id=1&t=2' }) } })).toEqual(
    [],
  );
  const unknown = differenceOf(makeDossier(one), makeDossier({ fields: { photo: photo() } }));
  expect(unknown).toEqual({ changes: [], unclear: ['photo'] });
});

test('what the log keeps masked is the same as what it stands for', () => {
  const masked = read({ text: '330***********0017', masked: true }, '330***********0017');
  expect(changes({ fields: { 'person.id-number': masked } }, {})).toEqual([]);
  const told = (text: string) => ({ fields: { statement: read({ text, characters: text.length, cjk: 0 }, text) } });
  expect(changes(told('本人330***********0017，任现职'), told('本人330199198005150017，任现职'))).toEqual([]);
  expect(changes(told('本人330***********0017，任现职'), told('本人330199198005150017，任前职'))).toHaveLength(1);
});

test('a snapshot from before a field was known says nothing about it', () => {
  const { statement: _, ...fields } = makeDossier().fields;
  const before = { ...makeDossier(), fields } as Dossier;
  expect(differenceOf(before, makeDossier())).toMatchObject({ changes: [], unclear: ['statement', 'photo'] });
});

const texts = ['甲', '乙', '丙', ''] as const;
const cell: fc.Arbitrary<Field<string>> = fc.oneof(
  { arbitrary: fc.constantFrom(...texts).map((text) => (text === '' ? empty<string>() : read(text))), weight: 5 },
  fc.constant(absent),
);
const files = fc.array(
  fc
    .tuple(fc.constantFrom('岗位表', '评议表', '学历证'), cell, cell)
    .map(([name, kind, file]) => attachment(name, { kind, file })),
  { maxLength: 5 },
);
const listed: fc.Arbitrary<List<ReturnType<typeof attachment>>> = fc.oneof(
  { arbitrary: fc.tuple(files, fc.boolean()).map(([rows, complete]) => list(rows, complete)), weight: 6 },
  fc.constant<List<never>>({ state: 'empty', places: [] }),
  fc.constant<List<never>>({ state: 'unreadable', places: [], reason: '未读到' }),
  fc.constant(absent),
);
const years = fc.array(
  fc
    .tuple(fc.integer({ min: 2015, max: 2019 }), fc.integer({ min: 60, max: 100 }))
    .map(([year, total]) => training(year, 72, 12, 12, total)),
  { maxLength: 5 },
);
const dossiers: fc.Arbitrary<Dossier> = fc
  .tuple(listed, years, fc.boolean(), cell)
  .map(([attachments, trainings, complete, unit]) =>
    makeDossier({ fields: { 'unit.name': unit }, lists: { attachments, trainings: list(trainings, complete) } }),
  );

/** The same dossier with the rows of its lists in another order. */
function turned(dossier: Dossier): Dossier {
  const lists = structuredClone(dossier.lists);
  for (const one of Object.values(lists)) if (one.state === 'read') one.rows.reverse();
  return { fields: dossier.fields, lists };
}

test('nothing changed between a dossier and itself, in whatever order its rows stand', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      expect(differenceOf(dossier, turned(dossier)).changes).toEqual([]);
      const { items } = comparedWith(returnOf(dossier), turned(dossier));
      expect(items.filter(({ state }) => state === 'changed')).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
});

test('the order of rows on either side changes nothing', () => {
  fc.assert(
    fc.property(dossiers, dossiers, (before, now) => {
      const plain = (changed: ReturnType<typeof differenceOf>) =>
        changed.changes
          .map(({ kind, label, before: old, now: fresh }) => JSON.stringify([kind, label, old, fresh]))
          .sort();
      const whole = plain(differenceOf(before, now));
      expect(plain(differenceOf(turned(before), now))).toEqual(whole);
      expect(plain(differenceOf(before, turned(now)))).toEqual(whole);
    }),
    { numRuns: runs(200) },
  );
});

test('what is unread on either side is never changed', () => {
  fc.assert(
    fc.property(
      dossiers,
      dossiers,
      fc.constantFrom(...FIELD_IDS, ...LIST_IDS),
      fc.boolean(),
      (one, other, id, then) => {
        const gone = fc.sample(fc.constantFrom(absent, unreadable<never>()), 1)[0];
        const blind = (dossier: Dossier): Dossier => {
          const fields = { ...dossier.fields };
          const lists = { ...dossier.lists };
          Object.assign(Object.hasOwn(fields, id) ? fields : lists, { [id]: gone });
          return { fields, lists };
        };
        const [before, now] = then ? [blind(one), other] : [one, blind(other)];
        expect(differenceOf(before, now).changes.filter((change) => change.id === id)).toEqual([]);
        for (const item of comparedWith(returnOf(before), now).items) {
          if (item.state === 'changed') expect(item.values.every(({ state }) => state === 'changed')).toBe(true);
          if (item.rule.startsWith('training') && id === 'trainings') expect(item.state).not.toBe('changed');
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test('a list not read to its end adds and removes nothing', () => {
  fc.assert(
    fc.property(years, years, (old, fresh) => {
      const open = (rows: typeof old, complete: boolean) => makeDossier({ lists: { trainings: list(rows, complete) } });
      const kinds = (before: Dossier, now: Dossier) => differenceOf(before, now).changes.map(({ kind }) => kind);
      expect(kinds(open(old, false), open(fresh, true))).not.toContain('added');
      expect(kinds(open(old, true), open(fresh, false))).not.toContain('removed');
    }),
    { numRuns: runs(100) },
  );
});
