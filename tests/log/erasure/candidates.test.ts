import { describe, expect, it } from 'vitest';
import type { Applicant } from '@/lib/record/applicant';
import type { Sweep, SweepRow } from '@/lib/record/sweep';
import { ALONE, decision, LISI, openLog, WANGWU, working } from '../fixtures';

const MASKED: Applicant = { ...WANGWU, idNumber: '990000********0027' };
const MISSING: Applicant = { ...WANGWU, idNumber: '', unit: '虚构另一单位' };
/** Of the same name, and somebody else by what is shown. */
const NAMESAKE: Applicant = { ...WANGWU, idNumber: '990000198102029991' };

const SWEEP: Sweep = {
  id: 's',
  startedAt: 1,
  list: 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp',
  title: '待审查',
  role: 'employer',
  object: 'qualification',
  photos: false,
  count: 3,
};
const row = (nth: number, name: string, idNumber: string): SweepRow => ({
  nth,
  listed: { name, idNumber, unit: '虚构地质院', status: '', url: `https://zcps.rlsbt.zj.gov.cn/028/a.jsp?id=${nth}` },
  state: 'waiting',
  why: '',
  at: 1,
  checked: null,
});

/** One person under every mark that a log can know them by, among others. */
async function scattered() {
  const opened = openLog();
  const { log, database } = opened;
  await log.append(decision('whole', { applicant: WANGWU }));
  await log.append(decision('masked', { applicant: MASKED }));
  await log.append(decision('missing', { applicant: MISSING }));
  await log.append(decision('namesake', { applicant: NAMESAKE }));
  await log.append(decision('other', { applicant: LISI }));
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, true, ['sign']);
  const own = await database.meta.get('install-key');
  await database.meta.put({ key: 'install-key', value: key });
  const later = openLog(opened.disk);
  await later.log.append(decision('restored', { applicant: WANGWU }));
  if (own !== undefined) await database.meta.put(own);
  await log.saveWorking(working({ applicant: MASKED, updatedAt: 5 }), ALONE);
  await log.sweep.start(SWEEP, [
    row(0, '虚构王五', '990000********0027'),
    row(1, '虚构李四', ''),
    row(2, '虚构王*', ''),
  ]);
  return opened;
}

const ids = (found: { id: string }[]) => found.map(({ id }) => id);

describe('what may be about the same person, too', () => {
  it('shows what a masked or missing number, an unopened row or another log’s key keeps apart, and no namesake', async () => {
    const { log } = await scattered();
    expect((await log.people.of(1))?.seqs).toEqual([1]);
    const found = await log.people.candidates(1);
    expect(found.filter(({ is }) => is === 'entry').map(({ seq, why }) => [seq, why])).toEqual([
      [2, 'unshown'],
      [3, 'unshown'],
      [6, 'other-key'],
    ]);
    expect(ids(found.filter(({ is }) => is === 'swept'))).toEqual(['swept|row|00000', 'swept|row|00002']);
    expect(found.filter(({ is }) => is === 'draft')).toHaveLength(1);
    expect(await log.people.candidates(5)).toMatchObject([{ id: 'swept|row|00001' }]);
  });

  it('erases what the reviewer says is the same person, keeps what not, and the chain verifies', async () => {
    const { log, database } = await scattered();
    // Digests and times may have these digits by chance; an ID number is longer than the one and shorter than the other.
    const kept = async () =>
      JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))).replace(
        /(?<![0-9a-f])(?:[0-9a-f]{12}|\d{13}|[0-9a-f]{24,})(?![0-9a-f])/g,
        '',
      );
    expect(await kept()).toContain('0027');
    const found = await log.people.candidates(1);
    const also = ids(found).filter((id) => id !== 'entry|3' && id !== 'swept|row|00002');
    expect(await log.people.erase({ seq: 1, why: '本人申请', also })).toEqual([1, 2, 6]);
    expect(await kept()).not.toContain('0027');
    expect(await database.working.count()).toBe(0);
    expect(ids((await database.sweeps.toArray()).map(({ key }) => ({ id: key })))).toEqual([
      'row|00001',
      'row|00002',
      'sweep',
    ]);
    expect((await log.people.of(3))?.name).toBe('虚构王五');
    expect(await log.people.of(4)).not.toBeNull();
    for (const seq of [1, 2, 6]) expect(await log.entries.tombstone(seq)).toMatchObject({ cause: 'erase' });
    expect(await log.entries.verify()).toMatchObject({ ok: true });
    expect(await log.people.erase({ seq: 1, why: '本人申请', also })).toEqual([]);
  });

  it('takes nothing that is no candidate, whoever names it', async () => {
    const { log } = await scattered();
    expect(await log.people.erase({ seq: 1, why: '本人申请', also: ['entry|4', 'entry|5', 'swept|sweep'] })).toEqual([
      1,
    ]);
    expect(await log.people.of(4)).not.toBeNull();
    expect(await log.people.of(5)).not.toBeNull();
  });

  it('exports what was said to be about them, too', async () => {
    const { log } = await scattered();
    const seqsOf = async (also: string[]) =>
      JSON.parse(await (await log.people.export(1, also)).blob.text()).entries.map(
        ({ entry }: { entry: { seq: number } }) => entry.seq,
      );
    expect(await seqsOf([])).toEqual([1]);
    expect(await seqsOf(['entry|6', 'entry|2'])).toEqual([1, 2, 6]);
  });
});
