import { describe, expect, it } from 'vitest';
import type { Basis, WorkingReview } from '@/lib/record/work';
import { LISI, newDisk, openLog, working } from '../fixtures';

const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;
const A: Basis = { panel: 'a', revision: 0, byHand: true, over: false };
const B: Basis = { panel: 'b', revision: 0, byHand: true, over: false };
const DAY = 24 * 60 * 60 * 1000;

function draft(text: string, updatedAt: number, over: Partial<WorkingReview> = {}): WorkingReview {
  return working({ draft: { verdict: 'return', text, edited: true }, updatedAt, ...over });
}

/** A click of `tab`'s reviewer that was logged. */
async function decided(log: ReturnType<typeof openLog>['log'], key: string | undefined, at: number): Promise<void> {
  await log.freezeShown(
    { id: `click-${at}`, at, applicant: LISI, role: 'employer', object: 'qualification' },
    key ?? null,
  );
  await log.drafts.close(`click-${at}`);
}

describe('two tabs on one review', () => {
  it('go on from each other when each knows what the other did', async () => {
    const { log } = openLog();
    expect(await log.saveWorking(draft('甲', 1000), A)).toMatchObject({ revision: 1, other: null });
    expect(await log.saveWorking(draft('乙', 1100), { ...B, revision: 1 })).toMatchObject({ revision: 2, other: null });
    expect(await log.saveWorking(draft('丙', 1200), { ...A, revision: 2 })).toMatchObject({ revision: 3, other: null });
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('丙');
  });

  it('keep both versions when neither knew of the other, and tell the later one', async () => {
    const { log } = openLog(newDisk(), () => 2000);
    await log.saveWorking(draft('甲', 1000), A);
    const saved = await log.saveWorking(draft('乙', 1100), B);
    expect(saved?.other?.draft?.text).toBe('甲');
    expect(await log.loadWorking(STAGE)).toMatchObject({
      working: { draft: { text: '甲' } },
      revision: 1,
      earlier: { why: 'replaced', at: 2000, working: { applicant: LISI, draft: { text: '乙' } } },
    });
  });

  it('replace a version only when the reviewer says so, and then it can be had back', async () => {
    const { log } = openLog();
    await log.saveWorking(draft('甲', 1000), A);
    await log.saveWorking(draft('乙', 1100), B);
    expect(await log.saveWorking(draft('乙', 1200), { ...B, over: true })).toMatchObject({ revision: 2, other: null });
    expect(await log.loadWorking(STAGE)).toMatchObject({
      working: { draft: { text: '乙' } },
      earlier: { why: 'replaced', working: { draft: { text: '甲' } } },
    });
    expect((await log.saveWorking(draft('甲二', 1300), { ...A, revision: 1 }))?.other?.draft?.text).toBe('乙');
  });

  it('never lose a hand’s change to findings that are merely newer', async () => {
    const { log } = openLog();
    await log.saveWorking(working({ draft: null, updatedAt: 1000 }), { ...B, byHand: false });
    // Written at 1100, on its way for a while; meanwhile the other tab only read its page again.
    await log.saveWorking(working({ draft: null, updatedAt: 1200 }), { ...B, byHand: false });
    expect(await log.saveWorking(draft('甲', 1100), A)).toMatchObject({ revision: 1, other: null });
    const late = await log.saveWorking(working({ draft: null, updatedAt: 1300 }), { ...B, byHand: false });
    expect(late?.other?.draft?.text).toBe('甲');
    expect(await log.loadWorking(STAGE)).toMatchObject({ working: { draft: { text: '甲' } }, earlier: null });
  });

  it('take the same save twice, or an overtaken one, for nothing new', async () => {
    const { log } = openLog();
    await log.saveWorking(draft('二', 1200), A);
    await log.saveWorking(draft('一', 1100), A);
    await log.saveWorking(draft('二', 1200), A);
    expect(await log.loadWorking(STAGE)).toMatchObject({ working: { draft: { text: '二' } }, revision: 1 });
  });

  it('each end with their own decision, with what each of them showed', async () => {
    const { log } = openLog();
    const one = await log.saveWorking(draft('甲', 1000), A);
    const other = await log.saveWorking(draft('乙', 1100), B);
    await log.freezeShown(
      { id: 'b', at: 1200, applicant: LISI, role: 'employer', object: 'qualification' },
      other?.key ?? null,
    );
    await log.freezeShown(
      { id: 'a', at: 1300, applicant: LISI, role: 'employer', object: 'qualification' },
      one?.key ?? null,
    );
    expect((await log.drafts.shownAt('b'))?.working.draft?.text).toBe('乙');
    expect((await log.drafts.shownAt('a'))?.working.draft?.text).toBe('甲');
    await log.drafts.close('b');
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('甲');
    await log.drafts.close('a');
    expect((await log.loadWorking(STAGE)).working).toBeNull();
  });
});

describe('a draft from before the decision', () => {
  it('can be had back for a week, also when the review was opened again since', async () => {
    let now = 6000;
    const { log } = openLog(newDisk(), () => now);
    const saved = await log.saveWorking(draft('退回意见', 1000), A);
    await decided(log, saved?.key, 5000);
    await log.saveWorking(working({ draft: null, updatedAt: 7000 }), { ...A, byHand: false });
    const kept = { why: 'decided', at: 6000, working: { draft: { text: '退回意见' } } };
    expect(await log.loadWorking(STAGE)).toMatchObject({ working: { draft: null }, earlier: kept });
    now += 7 * DAY;
    expect((await log.loadWorking(STAGE)).earlier).toMatchObject(kept);
    now += 1;
    expect((await log.loadWorking(STAGE)).earlier).toBeNull();
  });

  it('is not offered when there is nothing in it, or nothing that is not there already', async () => {
    const { log } = openLog();
    const empty = await log.saveWorking(working({ draft: null }), A);
    await decided(log, empty?.key, 5000);
    expect((await log.loadWorking(STAGE)).earlier).toBeNull();
    const written = await log.saveWorking(draft('同文', Date.now()), A);
    await decided(log, written?.key, Date.now());
    await log.saveWorking(draft('同文', Date.now() + 60_000), { ...A, revision: 5 });
    expect(await log.loadWorking(STAGE)).toMatchObject({ working: { draft: { text: '同文' } }, earlier: null });
  });

  it('is not written back by the panel that has not heard of the decision yet and reads its page anew', async () => {
    const { log } = openLog(newDisk(), () => 6000);
    const saved = await log.saveWorking(draft('退回意见', 1000), A);
    await decided(log, saved?.key, 5000);
    const late = draft('退回意见', 6150, { filled: { text: '退回意见', at: 4000 } });
    await log.saveWorking(late, { ...A, revision: 1, byHand: false });
    expect(await log.loadWorking(STAGE)).toMatchObject({
      working: null,
      earlier: { why: 'decided', working: { draft: { text: '退回意见' } } },
    });
    // Nobody had changed anything by hand, but filled what was composed.
    await log.saveWorking({ ...late, draft: null }, { ...A, byHand: false });
    expect((await log.loadWorking(STAGE)).working).toBeNull();
    // Taken up again, also by what is no draft.
    await log.saveWorking({ ...late, updatedAt: 7000 }, { ...A, revision: 1, byHand: false, again: true });
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('退回意见');
  });

  it('still shows what the tab worked on when it is decided a second time', async () => {
    const { log } = openLog();
    const saved = await log.saveWorking(draft('退回意见', 1000), A);
    await decided(log, saved?.key, 5000);
    const again = { id: 'again', at: 9000, applicant: { ...LISI, idNumber: '' }, role: null, object: null };
    await log.freezeShown(again, saved?.key ?? null);
    expect((await log.drafts.shownAt('again'))?.working.draft?.text).toBe('退回意见');
  });
});
