import { describe, expect, it } from 'vitest';
import type { Applicant } from '@/lib/record/applicant';
import { LISI, newDisk, openLog, WANGWU } from '@/tests/log/fixtures';

async function keysOf(...applicants: Applicant[]) {
  const { log } = openLog();
  return Promise.all(applicants.map((applicant) => log.people.keyOf(applicant)));
}

describe('subjectKey', () => {
  it('is the same for one ID number, however it is written and whatever stands beside it', async () => {
    const [one, other] = await keysOf(
      { ...LISI, idNumber: '99000019800101001x' },
      { ...LISI, idNumber: '９９００００ 19800101 001X', name: '虚构李四（曾用名）', unit: '' },
    );
    expect(one).toEqual(other);
    expect(one).toMatchObject({ weak: false, last4: '001X' });
  });

  it('differs between people', async () => {
    const [one, other] = await keysOf(LISI, WANGWU);
    expect(one?.key).not.toBe(other?.key);
  });

  it('is weak and without last digits for a masked number, and differs between units', async () => {
    const masked = { ...LISI, idNumber: '990***********0013' };
    const [one, same, other] = await keysOf(masked, { ...masked, name: ' 虚构李四 ' }, { ...masked, unit: '别院' });
    expect(one).toMatchObject({ weak: true, last4: '' });
    expect(same).toEqual(one);
    expect(other?.key).not.toBe(one?.key);
  });

  it('does not run name and unit together', async () => {
    const base = { idNumber: '', plan: '' };
    const [one, other] = await keysOf({ ...base, name: '甲', unit: '乙丙' }, { ...base, name: '甲乙', unit: '丙' });
    expect(one?.key).not.toBe(other?.key);
  });

  it('is null when neither name nor number is known', async () => {
    expect(await keysOf({ name: ' ', idNumber: '', unit: '虚构测绘院', plan: '' })).toEqual([null]);
  });

  it('keeps its key over restarts, differs on another machine, and may go with a backup under a passphrase', async () => {
    const disk = newDisk();
    const first = await openLog(disk).log.people.keyOf(LISI);
    const later = openLog(disk);
    expect(await later.log.people.keyOf(LISI)).toEqual(first);
    expect((await openLog().log.people.keyOf(LISI))?.key).not.toBe(first?.key);
    const kept = await later.database.meta.get('install-key');
    expect(kept?.value).toMatchObject({ extractable: true, usages: ['sign'] });
  });

  it('makes one key when two contexts need it first at the same time', async () => {
    const disk = newDisk();
    const keys = await Promise.all([openLog(disk), openLog(disk)].map(({ log }) => log.people.keyOf(LISI)));
    expect(keys[0]).toEqual(keys[1]);
  });
});
