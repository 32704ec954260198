import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { loadCalendar } from '@/lib/policy/calendar';
import { OPINION_NAMES, WORDING_NAMES } from '@/lib/policy/check-references';
import { coversSchema } from '@/lib/policy/covers-schema';
import { loadPack } from '@/lib/policy/load-pack';
import { isParameterId, PARAMETER_IDS, PARAMETERS } from '@/lib/policy/parameters';
import { SHARED } from '@/lib/policy/shared';
import { packProblems } from '@/lib/review/pack-problems';
import { RULES } from '@/lib/rules';

const guide = readFileSync(new URL('../../docs/规则包.md', import.meta.url), 'utf8');
const pack = builtinPack();

/** Every key that occurs in the pack's own format: not the ids that stand as keys. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...keysOf(part)]);
}

describe('the guide for pack authors', () => {
  const parts: [string, unknown][] = [
    ['the pack', Object.keys(pack)],
    ['a clause', keysOf(pack.clauses[0])],
    [
      'a demand nobody here takes care of',
      keysOf(pack.clauses.flatMap(({ demands }) => demands).find(({ handled }) => handled === 'not-for-reviewer')),
    ],
    ['a parameter', Object.keys(pack.parameters[0] ?? {})],
    [
      'a rule',
      [...Object.keys(pack.rules['training-hours'] ?? {}), 'how', 'steps', 'disposition', 'reason', 'ask', 'short'],
    ],
    ['an opinion', keysOf(pack.opinions[0])],
    ['a calendar', keysOf(builtinCalendars().get(2020))],
  ];

  test.each(parts)('explains every key of %s', (_, keys) => {
    expect((keys as string[]).length).toBeGreaterThan(1);
    for (const key of keys as string[]) expect(guide).toMatch(new RegExp(`[\`"]${key}[\`"]`));
  });

  test('names every variable of a wording', () => {
    for (const name of [...WORDING_NAMES, ...OPINION_NAMES]) expect(guide).toContain(`{${name}}`);
  });

  const shown = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as unknown);

  test('shows whom a pack covers as the loader takes it', () => {
    expect(shown.map((json) => coversSchema.safeParse(json).success)).toContain(true);
  });

  test('shows a whole pack that the loader and the rules take', () => {
    const packs = shown.filter(
      (json) => typeof json === 'object' && json !== null && 'format' in json && 'clauses' in json,
    );
    const loaded = packs.map((json) => loadPack(json));
    expect(loaded.map((one) => (one.ok ? packProblems(one.pack) : one.errors))).toEqual([[]]);
  });

  test('shows every kind of value as the loader takes it', () => {
    const values = shown.flatMap((json) => (Array.isArray(json) ? (json as { id: string; value: unknown }[]) : []));
    expect(values.length).toBeGreaterThan(30);
    for (const { id, value } of values)
      expect(isParameterId(id) && PARAMETERS[id].safeParse(value).success, `${id} ${JSON.stringify(value)}`).toBe(true);
  });

  test('names every value that a notice may state, and every rule that judges by one', () => {
    const rules = RULES.filter(({ parameters, extras }) => parameters.length + extras.length > 0).map(({ id }) => id);
    const unnamed = [...PARAMETER_IDS, ...rules].filter(
      (id) => !guide.includes(`\`${id}\``) && !guide.includes(`"${id}"`),
    );
    expect(unnamed).toEqual([]);
  });

  test('names every shared list of words', () => {
    for (const { id } of SHARED) expect(guide).toContain(`\`${id}\``);
  });

  test('shows a calendar that the loader takes', () => {
    expect(shown.map((json) => loadCalendar(json).ok)).toContain(true);
  });

  test('names the format in force', () => {
    expect(guide).toContain(pack.format);
  });
});
