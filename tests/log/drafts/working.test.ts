import { describe, expect, it } from 'vitest';
import type { Applicant } from '@/lib/record/applicant';
import { ALONE, LISI, newDisk, openLog, WANGWU, working } from '../fixtures';

const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;
const MASKED: Applicant = { ...LISI, idNumber: '990***********0013' };
const DAY = 24 * 60 * 60 * 1000;

function click(id: string, over: Partial<{ applicant: Applicant; role: 'employer' | 'department' | null }> = {}) {
  return { id, at: 5000, applicant: LISI, role: 'employer' as const, object: 'qualification' as const, ...over };
}

describe('working reviews', () => {
  it('come back as they were saved, over a restart, each stage apart', async () => {
    const disk = newDisk();
    await openLog(disk).log.saveWorking(working(), ALONE);
    const { log } = openLog(disk);
    expect((await log.loadWorking(STAGE)).working).toEqual(working());
    expect((await log.loadWorking({ ...STAGE, object: 'archive' })).working).toBeNull();
    expect((await log.loadWorking({ ...STAGE, applicant: WANGWU })).working).toBeNull();
  });

  it('keep the newest, whichever arrives last', async () => {
    const { log } = openLog();
    await log.saveWorking(working({ updatedAt: 2000, filled: { text: '新', at: 1 } }), ALONE);
    await log.saveWorking(working({ updatedAt: 1000, filled: { text: '旧', at: 1 } }), ALONE);
    expect((await log.loadWorking(STAGE)).working?.filled?.text).toBe('新');
  });

  it('hold no ID number on disk, and give it back only to one who has it', async () => {
    const { log, database } = openLog();
    await log.saveWorking(working({ draft: { verdict: 'return', text: `号码${LISI.idNumber}`, edited: true } }), ALONE);
    expect(JSON.stringify(await database.working.toArray())).not.toContain(LISI.idNumber);
    expect((await log.loadWorking(STAGE)).working?.applicant).toEqual(LISI);
  });

  it('are not saved for nobody, lest they be offered to another', async () => {
    const { log, database } = openLog();
    const nobody = { name: '', idNumber: '', unit: '', plan: '' };
    expect(await log.saveWorking(working({ applicant: nobody }), ALONE)).toBeNull();
    expect(await database.working.count()).toBe(0);
    expect((await log.loadWorking({ ...STAGE, applicant: nobody })).working).toBeNull();
  });

  it('end with the decision: a save from before it stays closed, a later one opens a new review', async () => {
    const { log } = openLog(newDisk(), () => 6000);
    await log.saveWorking(working(), ALONE);
    await log.freezeShown(click('a'), null);
    await log.drafts.close('a');
    expect((await log.loadWorking(STAGE)).working).toBeNull();
    await log.saveWorking(working({ updatedAt: 6000 }), ALONE);
    expect((await log.loadWorking(STAGE)).working).toBeNull();
    await log.saveWorking(working({ updatedAt: 6001 }), ALONE);
    expect((await log.loadWorking(STAGE)).working?.updatedAt).toBe(6001);
  });

  it('are kept a week after the decision, then removed; open ones stay', async () => {
    let now = 6000;
    const { log, database } = openLog(newDisk(), () => now);
    await log.saveWorking(working(), ALONE);
    await log.saveWorking(working({ applicant: WANGWU }), ALONE);
    await log.freezeShown(click('a'), null);
    await log.drafts.close('a');
    now = 6000 + 7 * DAY;
    await log.tidy();
    expect(await database.working.count()).toBe(2);
    now += 1;
    await log.tidy();
    expect(await database.working.toArray()).toMatchObject([{ working: { applicant: { name: '虚构王五' } } }]);
  });
});

describe('what was shown at a click', () => {
  it('stays as it was then, though the review goes on', async () => {
    const { log } = openLog();
    const key = (await log.saveWorking(working(), ALONE))?.key ?? null;
    await log.freezeShown(click('a'), key);
    await log.saveWorking(working({ updatedAt: 9000, draft: null }), ALONE);
    await log.freezeShown(click('a'), key);
    expect((await log.drafts.shownAt('a'))?.working.draft?.text).toBe('草稿');
  });

  it('is found by the tab’s latest review when the page shows a masked number', async () => {
    const { log } = openLog();
    const key = (await log.saveWorking(working(), ALONE))?.key ?? null;
    await log.freezeShown(click('a', { applicant: MASKED }), key);
    expect((await log.drafts.shownAt('a'))?.key).toBe(key);
  });

  it('is never that of another person, number or stage', async () => {
    const { log } = openLog();
    const key = (await log.saveWorking(working(), ALONE))?.key ?? null;
    await log.freezeShown(click('a', { applicant: WANGWU }), key);
    await log.freezeShown(click('b', { applicant: { ...LISI, idNumber: '990***********0014' } }), key);
    await log.freezeShown(click('c', { role: 'department' }), key);
    expect(await Promise.all(['a', 'b', 'c'].map((id) => log.drafts.shownAt(id)))).toEqual([null, null, null]);
  });

  it('is found by the person when the tab is unknown, the newest of several stages', async () => {
    const { log } = openLog();
    await log.saveWorking(working({ updatedAt: 2000 }), ALONE);
    const newer = (await log.saveWorking(working({ updatedAt: 3000, role: 'department' }), ALONE))?.key ?? null;
    await log.freezeShown(click('a', { role: null }), null);
    expect((await log.drafts.shownAt('a'))?.key).toBe(newer);
  });

  it('goes after a day when the click came to nothing', async () => {
    let now = 5000 + DAY;
    const { log } = openLog(newDisk(), () => now);
    await log.saveWorking(working(), ALONE);
    await log.freezeShown(click('a'), null);
    await log.tidy();
    expect(await log.drafts.shownAt('a')).not.toBeNull();
    now += 1;
    await log.tidy();
    expect(await log.drafts.shownAt('a')).toBeNull();
  });
});
