import { expect, test } from 'vitest';
import { readPolicyFile } from '@/components/workbench/policy/read-file';
import { parseHeader, parseLine } from '@/lib/log/backup/records';
import { noAmendment } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { UNCHANGED } from '@/lib/policy/office-schema';
import pack from '@/lib/policy/packs/zj-natural-resources-2020.json';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { loadPatches, loadProfile } from '@/lib/profile/load-profile';
import { met, tried } from './met';

const VALUES = [{ polluted: true }, 'x', null, [], { prototype: { polluted: true } }];
const NAMES = ['__proto__', 'constructor', 'prototype'];
/** Stands for the name while the file is made: no object literal could hold `__proto__` as a member. */
const HOLE = 'a-name-that-is-nowhere';

const CALENDAR = builtinCalendars().get(2020);
const AMENDMENT = {
  ...noAmendment(builtinPack(), '2026-11-26'),
  parameters: ['statement.max', 'paper.max', 'paper.min'].map((id) => ({
    id,
    value: 3,
    source: '试行办法',
    from: '2021-01-01',
  })),
};
const PATCH = { id: '7b0a3c52-6c1e-4d6f-9a57-0f6f5a1f3c11', at: '2026-11-25T02:00:00.000Z' };
const LABEL = { kind: 'label', field: 'person.name', label: '称呼', under: null };

/** What is imported somewhere: a right file, and what the product says to a text; null when it takes it. */
const KINDS: Readonly<Record<string, { right: unknown; refusal(text: string): string | null }>> = {
  'policy pack': { right: pack, refusal: policy },
  amendment: { right: AMENDMENT, refusal: policy },
  calendar: { right: CALENDAR, refusal: policy },
  office: {
    right: { ...UNCHANGED, packs: [pack], amendments: [AMENDMENT], calendars: [CALENDAR] },
    refusal: policy,
  },
  profile: { right: BUILTIN_PROFILE, refusal: (text) => said(loadProfile(JSON.parse(text))) },
  patches: {
    right: {
      format: 'portal-profile-patches',
      version: 1,
      portal: 'https://zc.example.gov.cn',
      patches: Array.from({ length: 12 }, (_, at) => ({
        ...PATCH,
        id: PATCH.id.replace(/.$/, String(at % 10)),
        change: LABEL,
      })),
    },
    refusal: (text) => said(loadPatches(JSON.parse(text))),
  },
};

function policy(text: string): string | null {
  return said(readPolicyFile(text, UNCHANGED));
}

function said(loaded: { ok: true } | { ok: false; errors: string[] }): string | null {
  return loaded.ok ? null : loaded.errors.join('；');
}

/** Copies of the file as text, each with one object that has one member too many: at most so many, spread over the file. */
function spoilt(right: unknown, most: number): string[] {
  const objects = objectsIn(right);
  const ways = NAMES.length * VALUES.length;
  const step = Math.max(1, Math.floor((objects.length * ways) / most));
  const texts: string[] = [];
  for (let nth = 0; nth < objects.length * ways; nth += step) {
    const path = objects[Math.floor(nth / ways)] ?? [];
    const name = NAMES[nth % NAMES.length] ?? '';
    const value = VALUES[Math.floor(nth / NAMES.length) % VALUES.length];
    const copy = structuredClone(right);
    const at = path.reduce((inside, key) => inside[key] as Record<string, unknown>, copy as Record<string, unknown>);
    at[HOLE] = value;
    texts.push(JSON.stringify(copy).replace(HOLE, name));
  }
  return texts;
}

function objectsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) => objectsIn(member, [...path, key]));
  return Array.isArray(value) ? inside : [path, ...inside];
}

test.each(Object.entries(KINDS))(
  'a %s with such a name anywhere is refused with a reason',
  (kind, { right, refusal }) => {
    expect(refusal(JSON.stringify(right)), 'control: the right file is taken').toBeNull();
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const files = spoilt(right, 300);
    const taken = files.filter((text) => (refusal(text) ?? '') === '');
    expect(
      taken.map((text) =>
        text.slice(Math.max(0, text.search(/"(?:__proto__|constructor|prototype)"/) - 80)).slice(0, 160),
      ),
    ).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(tried('T09', 'files of each kind'));
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    met('T09', kind, `${kind}: ${files.length} files, all refused`);
  },
);

test('a line of a backup with such a name is refused, whatever else it says', () => {
  const lines = spoilt({ k: 'entry', entry: { a: { b: [{ c: {} }] } }, row: {}, body: { texts: [{}, {}] } }, 60);
  for (const text of lines) {
    expect(() => parseLine(text)).toThrow('不允许的内容');
    expect(() => parseHeader(text)).toThrow('不允许的内容');
  }
  met('T09', 'backup', `backup: ${lines.length * 2} lines, all refused`);
});
