import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { packSamples } from '@/lib/review/samples/pack-samples';
import { NOTICES } from '../../policy/notices/all';
import { fileOf } from '../../policy/notices/notice';

function packOf(file: unknown): Pack {
  const loaded = loadPack(file);
  if (!loaded.ok) throw new Error(loaded.errors.join('；'));
  return loaded.pack;
}

const samples = (pack: Pack) => packSamples(pack, builtinCalendars());
const GUIDED = new URL('../../policy/from-guide/', import.meta.url);
/** Of two ways to meet it, the sample has the hours of one. */
const OF_TWO_WAYS = 'digital-2026';
const PACKS = [
  builtinPack(),
  ...NOTICES.map((notice) => packOf(fileOf(notice))),
  ...readdirSync(GUIDED)
    .filter((name) => name.endsWith('.json') && !name.startsWith(OF_TWO_WAYS))
    .map((name) => packOf(JSON.parse(readFileSync(new URL(name, GUIDED), 'utf8')))),
];

describe('applicants made from a pack itself', () => {
  test.each(PACKS.map((pack) => [pack.id, pack] as const))(
    '%s: who just meets passes, who just misses fails, unread is never fine',
    (_, pack) => {
      const odd = samples(pack).flatMap(({ what, met, missed, unread }) =>
        [met, missed, unread].flatMap((one) => (one?.isOdd ? [`${what}: ${one.outcome} ${one.says}`] : [])),
      );
      expect(odd).toEqual([]);
    },
  );

  test('there is one for each number of the notice', () => {
    const found = PACKS.flatMap(samples).filter(({ missed }) => missed !== null);
    const rules = new Set(found.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([
      'application-window',
      'appraisal-years',
      'demanded-attachments',
      'employer-months',
      'paper-count',
      'publicity-period',
      'retirement-age',
      'statement-length',
      'title-seniority',
      'training-hours',
      'training-professional-hours',
      'training-public-hours',
    ]);
    expect(samples(builtinPack()).map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        '2016年至2019年每年总学时 ≥ 90',
        '近4年年度考核',
        '述职不超过1000字',
        '2020-11-05前申报',
        '公示不少于5个工作日',
      ]),
    );
  });

  test('a pack that says something else than it seems to is told', () => {
    const [row] = NOTICES.filter(({ row: nth }) => nth === 15);
    if (row === undefined) throw new Error('no row 15');
    const file = fileOf(row) as { parameters: { id: string; value: unknown }[] };
    const contradicting = {
      ...file,
      parameters: file.parameters.map((one) =>
        one.id === 'training.lines'
          ? {
              ...one,
              value: [
                { of: 'total', scope: 'each', from: '2025', to: 'plan', least: 90 },
                { of: 'total', scope: 'each', from: '2025', to: 'plan', least: 120 },
              ],
            }
          : one,
      ),
    };
    const odd = samples(packOf(contradicting)).filter(({ met }) => met.isOdd);
    expect(odd.map(({ what }) => what)).toEqual(['2025年至2026年每年总学时 ≥ 90']);
  });

  test('a pack by which everybody it covers has chosen another plan is told', () => {
    const { covers, ...builtin } = builtinPack();
    const other = { ...covers, plan: { allOf: ['机电', '正高'], anyOf: [], noneOf: [] } };
    const odd = samples({ ...builtin, covers: other }).filter(({ met }) => met.isOdd);
    expect(odd.map(({ rule, met }) => `${rule}: ${met.says}`)).toEqual([
      'declaration-plan: 申报计划为“2020年度机电正高评审计划”，不是本通知的评审计划。',
    ]);
    expect(samples(builtinPack()).find(({ rule }) => rule === 'declaration-plan')?.met.isOdd).toBe(false);
  });
});
