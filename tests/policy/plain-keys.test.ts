import { describe, expect, it } from 'vitest';
import { readPolicyFile } from '@/components/workbench/policy/read-file';
import { noAmendment } from '@/lib/policy/amendment';
import calendar from '@/lib/policy/calendars/2026.json';
import { loadPack } from '@/lib/policy/load-pack';
import { UNCHANGED } from '@/lib/policy/office-schema';
import pack from '@/lib/policy/packs/zj-natural-resources-2020.json';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { loadPatches, loadProfile } from '@/lib/profile/load-profile';

const NAMES = ['__proto__', 'constructor', 'prototype'];

/** The same file with one more member in its `nth` object, for every object in it up to `most`, spread over the file. */
function* poisoned(file: unknown, name: string, most: number): Generator<string> {
  const text = JSON.stringify(file);
  const places = [...text.matchAll(/(?<=^|[:,[])\{(?=["}])/g)].map(({ index }) => index);
  const every = Math.max(1, Math.floor(places.length / most));
  for (const [nth, at] of places.entries()) {
    if (nth % every !== 0) continue;
    const isEmpty = text[at + 1] === '}';
    yield `${text.slice(0, at + 1)}"${name}":{"polluted":true}${isEmpty ? '' : ','}${text.slice(at + 1)}`;
  }
}

const refusals: Record<string, [file: unknown, read: (text: string) => { ok: boolean; errors?: string[] }]> = {
  pack: [pack, (text) => loadPack(JSON.parse(text))],
  'pack, as a file': [pack, (text) => readPolicyFile(text, UNCHANGED)],
  amendment: [noAmendment({ id: pack.id }, '2026-11-28'), (text) => readPolicyFile(text, UNCHANGED)],
  calendar: [calendar, (text) => readPolicyFile(text, UNCHANGED)],
  office: [UNCHANGED, (text) => readPolicyFile(text, UNCHANGED)],
  profile: [BUILTIN_PROFILE, (text) => loadProfile(JSON.parse(text))],
  patches: [
    { format: 'portal-profile-patches', version: 1, portal: 'https://zc.example.gov.cn', patches: [] },
    (text) => loadPatches(JSON.parse(text)),
  ],
};

describe('a file with a name in it that reaches into the program', () => {
  it.each(Object.entries(refusals))('is refused with the place: %s', (_, [file, read]) => {
    for (const name of NAMES) {
      let tried = 0;
      for (const text of poisoned(file, name, 40)) {
        const answer = read(text);
        expect(answer.ok, text.slice(0, 200)).toBe(false);
        expect(answer.errors?.join()).toContain(name);
        tried += 1;
      }
      expect(tried).toBeGreaterThan(0);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(Object.entries(refusals))('is taken without it: %s', (_, [file, read]) => {
    expect(read(JSON.stringify(file)).errors ?? []).toEqual([]);
  });

  it('is refused when it nests without end', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(loadPack(JSON.parse(deep))).toMatchObject({ ok: false, errors: [expect.stringContaining('嵌套过深')] });
  });
});
