import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/policy/load-pack';
import { packProblems } from '@/lib/review/pack-problems';
import { judged } from '../notices/judged';
import * as accountants from './accountants-2027';
import * as agronomy from './agronomy-2025';
import * as archives from './archives-2025';
import * as arts from './arts-2023';
import * as county from './county-health-2026';
import * as craftSchool from './craftschool-2026';
import * as digital from './digital-2026';
import * as express from './express-2024';
import * as firstTitle from './first-title-2026';
import * as forestry from './forestry-2026';
import * as foresters from './forestry-mid-2026';
import * as health from './health-2024';
import * as levels from './health-levels-2025';
import * as lecturers from './lecturers-2026';
import * as power from './power-2019';
import * as ships from './ships-2027';
import * as skilled from './skilled-2026';
import * as survey from './survey-2026';
import * as teachers from './teachers-2026';
import * as village from './village-2026';
import * as water from './water-2025';

const NOTICES = {
  'water-2025': water,
  'forestry-2026': forestry,
  'health-2024': health,
  'health-levels-2025': levels,
  'teachers-2026': teachers,
  'express-2024': express,
  'ships-2027': ships,
  'digital-2026': digital,
  'archives-2025': archives,
  'agronomy-2025': agronomy,
  'craftschool-2026': craftSchool,
  'arts-2023': arts,
  'forestry-mid-2026': foresters,
  'survey-2026': survey,
  'first-title-2026': firstTitle,
  'power-2019': power,
  'skilled-2026': skilled,
  'accountants-2027': accountants,
  'lecturers-2026': lecturers,
  'county-health-2026': county,
  'village-2026': village,
};

/** Packs as files, written from `docs/规则包.md` alone, of invented notices; the verdicts were worked out before they were run. */
describe.each(Object.entries(NOTICES))('%s', (name, { PLAN, CASES }) => {
  const file = readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8');
  const loaded = loadPack(JSON.parse(file));

  test('is a pack that fits the rules', () => {
    expect(loaded.ok ? packProblems(loaded.pack) : loaded.errors).toEqual([]);
  });

  test.each(CASES.map((one) => [one.why, one] as const))('%s', (_, one) => {
    if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
    const { rules, verdict } = judged(loaded.pack, PLAN, one);
    expect({ rules, verdict }).toEqual({ rules: one.rules, verdict: one.verdict });
  });
});
