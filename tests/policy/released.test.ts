import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { packProblems } from '@/lib/review/pack-problems';
import { runRules } from '@/lib/review/run-rules';
import { appraisal, list, makeDossier, training } from '../rules/make-dossier';

const ROOM = new URL('released/', import.meta.url);
const files = readdirSync(ROOM);

function released(name: string): Pack {
  const loaded = loadPack(JSON.parse(readFileSync(new URL(name, ROOM), 'utf8')));
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  return loaded.pack;
}

/** What a pack makes of applicants at the edges of its hours, appraisals and title: verdicts of all rules, by rule. */
function verdicts(pack: Pack): Record<string, string>[] {
  const years = (professional: number, general: number, total: number) =>
    list([2016, 2017, 2018, 2019].map((year) => training(year, professional, 6, general, total)));
  const dossiers = [
    makeDossier(),
    makeDossier({ lists: { trainings: years(72, 12, 90) } }),
    makeDossier({ lists: { trainings: years(60, 11, 89) } }),
    makeDossier({ lists: { trainings: years(59, 12, 90) } }),
    makeDossier({ lists: { appraisals: list([2019, 2018, 2017].map((year) => appraisal(year, '合格'))) } }),
  ];
  return dossiers.map((dossier) => {
    const findings = runRules(dossier, { pack, role: 'employer', object: 'qualification' });
    return Object.fromEntries(
      findings.map(({ rule, outcome, disposition, wording }) => [
        rule,
        `${disposition ?? outcome} ${wording?.long ?? ''}`,
      ]),
    );
  });
}

test('there is a pack of every released format', () => {
  const formats = files.map((name) => JSON.parse(readFileSync(new URL(name, ROOM), 'utf8')).format);
  expect([...new Set(formats)]).toEqual(['policy-pack/2']);
});

describe.each(files)('%s', (name) => {
  test('loads, and fits the rules of today', () => {
    expect(packProblems(released(name))).toEqual([]);
    expect(released(name).format).toBe('policy-pack/3');
  });

  test('keeps every word list that its office changed', () => {
    const json = JSON.parse(readFileSync(new URL(name, ROOM), 'utf8')) as Pack;
    const words = json.parameters.filter(({ id, value }) => Array.isArray(value) && id !== 'training.lines');
    expect(words.length).toBeGreaterThan(40);
    const now = released(name);
    for (const { id, value } of words) expect(now.parameters.find((one) => one.id === id)?.value, id).toEqual(value);
  });
});

test('what the built-in pack of then says of applicants, the one of today says too; rules that came since add to it', () => {
  const [then, now] = [verdicts(released('pack-2-builtin.json')), verdicts(builtinPack())];
  expect(now).toEqual(then.map((said, at) => ({ ...now[at], ...said })));
  expect(then.map((said) => Object.keys(said).length)).toEqual(then.map(() => 52));
  expect(then[2]?.['training-hours']).toContain('return');
});
