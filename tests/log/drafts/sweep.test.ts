import { describe, expect, it } from 'vitest';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { readSweep } from '@/lib/log/drafts/sweep';
import { asTriageRow, type Sweep, type SweepRow } from '@/lib/record/sweep';
import { makeDossier } from '../../rules/make-dossier';
import { body, decision, finding, LISI, newDisk, openLog, review, WANGWU } from '../fixtures';

const SWEEP: Sweep = {
  id: 's1',
  startedAt: 1,
  list: 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp',
  title: '待审查',
  role: 'employer',
  object: 'qualification',
  photos: true,
  count: 2,
};

function row(nth: number, over: Partial<SweepRow> = {}): SweepRow {
  const applicant = nth === 0 ? LISI : WANGWU;
  const listed = {
    name: applicant.name,
    idNumber: '',
    unit: applicant.unit,
    status: '待审查',
    url: `https://zcps.rlsbt.zj.gov.cn/028/view.jsp?id=${nth}`,
  };
  return { nth, listed, state: 'waiting', why: '', at: 1, checked: null, ...over };
}

function checked(nth: number): SweepRow {
  const applicant = nth === 0 ? LISI : WANGWU;
  const dossier = { fields: {}, lists: {} } as never;
  const judged = { ...review(finding('training-hours', 'fail')), role: 'employer', object: 'qualification' } as const;
  return row(nth, { state: 'checked', at: 2, checked: { applicant, review: judged, dossier, returnedBefore: false } });
}

/** Two attachments of which one was opened: it states the ID number and has no seal. */
function withFile(nth: number): SweepRow {
  const plain = checked(nth);
  const dossier = makeDossier();
  const { attachments } = dossier.lists;
  const { idNumber } = nth === 0 ? LISI : WANGWU;
  if (attachments.state !== 'read' || plain.checked === null) throw new Error('no attachments');
  const contents: FileFacts = {
    url: 'https://zcps.rlsbt.zj.gov.cn/028/fj/1.pdf',
    bytes: 1,
    digest: 'ab',
    kind: 'pdf',
    pages: [{ is: 'text', seals: [] }],
    paper: null,
    states: [],
    firm: [],
    slots: [],
    others: [],
    facts: [{ is: 'person.id-number', text: idNumber, at: { page: 1, box: [0, 0, 1, 1] }, sure: true }],
    trouble: null,
  };
  const rows = attachments.rows.map((one, at) => (at === 0 ? { ...one, contents } : one));
  const lists = { ...dossier.lists, attachments: { ...attachments, rows } };
  return { ...plain, checked: { ...plain.checked, dossier: { ...dossier, lists } } };
}

describe('what 批量检查 keeps', () => {
  it('is there again in the order of the list, with ID numbers masked', async () => {
    const { log } = openLog();
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    expect(await log.sweep.keepRow('s1', checked(1))).toBe(true);
    const kept = await log.use('读', readSweep);
    expect(kept?.sweep).toEqual(SWEEP);
    expect(kept?.rows.map(({ state }) => state)).toEqual(['waiting', 'checked']);
    expect(JSON.stringify(kept)).not.toContain(WANGWU.idNumber);
  });

  it('keeps what files say for the table, masked and sealed like the rest', async () => {
    const disk = newDisk();
    const { log } = openLog(disk);
    await log.encryption.encrypt({ passphrase: '一串虚构的口令，只供试验', idleMinutes: 30 });
    await log.sweep.start({ ...SWEEP, attachments: true }, [row(0), row(1)]);
    await log.sweep.keepRow('s1', withFile(1));
    const kept = await log.use('读', readSweep);
    expect(JSON.stringify(kept)).not.toContain(WANGWU.idNumber);
    expect(kept?.sweep.attachments).toBe(true);
    expect(kept?.rows.map((one) => asTriageRow(one).checked?.files ?? null)).toEqual([
      null,
      { listed: 2, opened: 1, unsealed: 1 },
    ]);
    await log.encryption.lock();
    await expect(log.use('读', readSweep)).rejects.toThrow(/锁定/);
    await log.encryption.unlock('一串虚构的口令，只供试验');
    expect((await log.use('读', readSweep))?.rows.map(({ state }) => state)).toEqual(['waiting', 'checked']);
  });

  it('does not ask for a seal on a paper that carries none', () => {
    const seals = (paper: string | null) => {
      const row = withFile(1);
      const { attachments } = row.checked?.dossier.lists ?? {};
      const contents = attachments?.state === 'read' ? attachments.rows[0]?.contents : undefined;
      if (contents === undefined) throw new Error('no file');
      contents.paper = paper;
      return asTriageRow(row).checked?.files?.unsealed;
    };
    expect(['岗位信息表', null, '真实性保证书', '推荐评议表', '身份证'].map(seals)).toEqual([1, 1, 0, 0, 0]);
  });

  it('is started once, and takes no row of another sweep', async () => {
    const { log } = openLog();
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    await log.sweep.keepRow('s1', checked(0));
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    expect((await log.use('读', readSweep))?.rows[0]?.state).toBe('checked');
    await log.sweep.start({ ...SWEEP, id: 's2' }, [row(0)]);
    expect(await log.sweep.keepRow('s1', checked(1))).toBe(false);
    expect((await log.use('读', readSweep))?.rows).toHaveLength(1);
  });

  it('goes with the person, with the log, and on demand', async () => {
    const { log } = openLog();
    await log.append(decision('a'));
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    await log.sweep.keepRow('s1', checked(0));
    await log.people.erase({ seq: 1, why: '本人要求' });
    expect((await log.use('读', readSweep))?.rows.map(({ nth }) => nth)).toEqual([1]);
    await log.wipe();
    expect(await log.use('读', readSweep)).toBeNull();
    await log.sweep.start(SWEEP, [row(0)]);
    await log.sweep.drop();
    expect(await log.use('读', readSweep)).toBeNull();
  });

  it('lays a draft ready at the review, and never over one that was changed by hand', async () => {
    const { log } = openLog();
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    await log.sweep.keepRow('s1', checked(0));
    const draft = { nth: 0, verdict: 'return' as const, text: '请补正。' };
    expect(await log.sweep.draft([draft, { ...draft, nth: 1 }])).toEqual([0]);
    const stage = { applicant: LISI, role: 'employer', object: 'qualification' } as const;
    const kept = await log.loadWorking(stage);
    expect(kept.working?.draft).toMatchObject({ verdict: 'return', text: '请补正。' });
    expect(await log.sweep.draft([{ ...draft, text: '另一份' }])).toEqual([]);
    expect((await log.loadWorking(stage)).working?.draft?.text).toBe('请补正。');
  });
});

describe('what is known about the rows of a list', () => {
  const list = { rows: [row(0).listed, row(1).listed], role: 'employer', object: 'qualification' } as const;

  it('is nothing at first, then what was found, then what was decided', async () => {
    const { log } = openLog();
    expect(await log.standings(list)).toEqual([null, null]);
    await log.sweep.start(SWEEP, [row(0), row(1)]);
    await log.sweep.keepRow('s1', checked(0));
    await log.sweep.keepRow('s1', row(1, { state: 'to-open', why: '请打开页面检查。', at: 2 }));
    expect(await log.standings(list)).toEqual([
      { is: 'problems', count: 1 },
      { is: 'to-open', count: 0 },
    ]);
    await log.append(decision('a', { body: body({ verdict: 'return' }) }));
    expect((await log.standings(list))[0]).toEqual({ is: 'returned', count: 1 });
    await log.append(decision('b', { body: body({ verdict: 'pass' }) }));
    expect((await log.standings(list))[0]).toEqual({ is: 'reviewed', count: 1 });
  });

  it('takes no decision about another person or stage for this one', async () => {
    const { log } = openLog();
    await log.append(decision('a', { role: 'employer', object: 'archive' }));
    await log.append(
      decision('b', { role: 'employer', object: 'qualification', applicant: { ...LISI, unit: '别的单位' } }),
    );
    expect(await log.standings(list)).toEqual([null, null]);
    const masked = { ...row(0).listed, unit: '', idNumber: '990***********9999' };
    expect(await log.standings({ ...list, rows: [masked] })).toEqual([null]);
  });
});
