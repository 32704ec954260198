import { describe, expect, it } from 'vitest';
import { paperAddress } from '@/components/workbench/sweep/paper-address';
import { PageLeft } from '@/components/workbench/sweep/patient-fetch';
import { runSweep, type SweepPorts } from '@/components/workbench/sweep/run-sweep';
import type { RowFile } from '@/lib/dossier/file-facts';
import type { PageReading } from '@/lib/dossier/reading';
import type { FetchedPage } from '@/lib/messages/fetched';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { Checked, Sweep, SweepRow } from '@/lib/record/sweep';
import { LISI, review } from '../../../log/fixtures';

const ORIGIN = 'https://zcps.rlsbt.zj.gov.cn';
const SWEEP: Sweep = {
  id: 's',
  startedAt: 0,
  list: `${ORIGIN}/list.jsp`,
  title: '待审查',
  role: 'department',
  object: 'qualification',
  photos: false,
  count: 3,
};

const rowOf = (nth: number): SweepRow & { checked: null } => ({
  nth,
  listed: { name: `虚构${nth}`, idNumber: '', unit: '', status: '', url: `${ORIGIN}/view.jsp?id=${nth}` },
  state: 'waiting',
  why: '',
  at: 0,
  checked: null,
});

/** A reading in which everything that the profile expects is there; `half` leaves its lists out. */
function reading(name: string, half = false): PageReading {
  const { fields, lists } = BUILTIN_PROFILE.expects.qualification;
  const read = (text: string) => ({ state: 'read', text, places: [] });
  return {
    kind: 'review',
    settled: true,
    closedFrames: [],
    fields: Object.fromEntries(
      [...fields, 'person.name', 'person.id-number', 'photo'].map((id) => [
        id,
        id === 'person.name'
          ? read(name)
          : { state: id === 'photo' || id === 'person.id-number' ? 'empty' : 'read', text: '', places: [] },
      ]),
    ),
    lists: Object.fromEntries(
      lists.map((id) => [
        id,
        half ? { state: 'unreadable', complete: false } : { state: 'read', complete: true, rows: [] },
      ]),
    ),
  } as unknown as PageReading;
}

const shown = (url: string) => `虚构${new URL(url).searchParams.get('id')}`;
const whole = (url: string): FetchedPage => ({ is: 'page', reading: reading(shown(url)), paper: null });

function desk(answer: (url: string, nth: number) => FetchedPage | Promise<FetchedPage>, sweep = SWEEP) {
  const asked: string[] = [];
  const kept: SweepRow[] = [];
  let open = 0;
  let most = 0;
  const ports: SweepPorts = {
    expects: BUILTIN_PROFILE.expects,
    async fetchPage(url) {
      const nth = asked.push(url);
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      try {
        return await answer(url, nth);
      } finally {
        open -= 1;
      }
    },
    photo: async () => ({ unread: '' }),
    files: async () => [],
    judge: async () =>
      ({ applicant: LISI, review: review(), dossier: {}, returnedBefore: false }) as unknown as Checked,
    keep: async (row) => kept.push(row) > 0,
    now: () => 1,
    wait: async () => undefined,
  };
  const rows = [0, 1, 2, 3, 4].map(rowOf);
  const run = (signal = new AbortController().signal, over: Partial<SweepPorts> = {}) =>
    runSweep(sweep, rows, { ...ports, ...over }, signal, () => undefined);
  return { asked, kept, run, most: () => most, states: () => kept.map(({ nth, state }) => `${nth} ${state}`).sort() };
}

describe('runSweep with attachments', () => {
  const withFiles = { ...SWEEP, attachments: true };
  const paged = (url: string): FetchedPage => ({
    is: 'page',
    reading: reading(shown(url)),
    paper: null,
    files: LISTED,
  });
  const LISTED = [{ row: 'a', name: '保证书', url: `${ORIGIN}/fj/1.pdf`, links: 1 }];
  const FACTS = [{ row: 'a', facts: {} as unknown as RowFile['facts'] }];

  it('asks for files only where that was wished, and judges with what they say', async () => {
    const [got, judged] = [[] as unknown[], [] as unknown[]];
    const over: Partial<SweepPorts> = {
      files: async (listed) => {
        got.push(listed);
        return FACTS;
      },
      judge: async (_reading, _photo, files) => {
        judged.push(files);
        return { applicant: LISI, review: review(), dossier: {}, returnedBefore: false } as unknown as Checked;
      },
    };
    const plain = desk(paged);
    expect(await plain.run(undefined, over)).toBe('done');
    expect([got, judged[0]]).toEqual([[], []]);
    const { run, states } = desk(paged, withFiles);
    expect(await run(undefined, over)).toBe('done');
    expect(got).toEqual(Array(5).fill(LISTED));
    expect(judged.slice(5)).toEqual(Array(5).fill(FACTS));
    expect(states().every((one) => one.endsWith('checked'))).toBe(true);
  });

  it('is stopped in the middle of an applicant’s files: that one is still waiting', async () => {
    const { run, kept } = desk(paged, withFiles);
    const stopping = new AbortController();
    let asked = 0;
    const files: SweepPorts['files'] = async () => {
      asked += 1;
      if (asked === 3) stopping.abort();
      return FACTS;
    };
    expect(await run(stopping.signal, { files })).toBe('stopped');
    expect(kept.length).toBeLessThanOrEqual(2);
    expect(kept.every(({ state }) => state === 'checked')).toBe(true);
  });

  it('begins an applicant anew whose page was left meanwhile, and in the end leaves that row to be tried again', async () => {
    let left = 2;
    const files: SweepPorts['files'] = async () => {
      left -= 1;
      if (left >= 0) throw new PageLeft('');
      return FACTS;
    };
    const once = desk(paged, withFiles);
    expect(await once.run(undefined, { files })).toBe('done');
    expect(once.kept.map(({ state }) => state)).toEqual(Array(5).fill('checked'));
    const never = desk(paged, withFiles);
    expect(await never.run(undefined, { files: () => Promise.reject(new PageLeft('')) })).toBe('done');
    expect(never.kept.map(({ state, why }) => [state, why])).toEqual(
      Array(5).fill(['failed', '核对附件期间平台页面换了多次，附件没有取全，请稍后再试。']),
    );
  });

  it('is halted by a login in place of a file; a busy portal leaves that row to be tried again', async () => {
    const halted = desk(paged, withFiles);
    expect(await halted.run(undefined, { files: async () => 'login' })).toBe('login');
    expect(halted.kept).toEqual([]);
    const busy = desk(paged, withFiles);
    expect(await busy.run(undefined, { files: async () => ({ busy: '平台答复 503，可能繁忙' }) })).toBe('done');
    expect(busy.kept.map(({ state, why }) => [state, why])).toEqual(
      Array(5).fill(['failed', '附件：平台答复 503，可能繁忙，请稍后再试。']),
    );
  });
});

describe('runSweep', () => {
  it('looks at every row once, two at a time', async () => {
    const { run, asked, states, most } = desk(whole);
    expect(await run()).toBe('done');
    expect(asked).toHaveLength(5);
    expect(states()).toEqual(['0 checked', '1 checked', '2 checked', '3 checked', '4 checked']);
    expect(most()).toBeLessThanOrEqual(2);
  });

  it('reads paper versions where pages fill themselves later: one request more in all', async () => {
    const { run, asked, states } = desk((url) =>
      url.includes('view.jsp')
        ? { is: 'page', reading: reading(shown(url), true), paper: url.replace('view', 'print') }
        : whole(url),
    );
    expect(await run()).toBe('done');
    expect(asked).toHaveLength(6);
    expect(states().every((one) => one.endsWith('checked'))).toBe(true);
  });

  it('never judges half a page', async () => {
    const { run, states, kept } = desk((url) => ({ is: 'page', reading: reading(shown(url), true), paper: null }));
    expect(await run()).toBe('done');
    expect(states().every((one) => one.endsWith('to-open'))).toBe(true);
    expect(kept[0]?.why).toMatch(/^未读到.+，请打开页面检查。$/);
    expect(kept.every(({ checked }) => checked === null)).toBe(true);
  });

  it('never takes another person for the one in the list', async () => {
    const { run, kept } = desk(() => ({ is: 'page', reading: reading('虚构他人'), paper: null }));
    await run();
    expect(kept[0]).toMatchObject({ state: 'to-open', checked: null });
    expect(kept[0]?.why).toContain('打开的页面是虚构他人');
  });

  it('asks a busy portal again, and leaves the row for later when it stays busy', async () => {
    let calls = 0;
    const patient = desk((url) => (++calls < 3 ? { is: 'busy', message: '平台答复 503' } : whole(url)));
    await patient.run();
    expect(patient.states()).toHaveLength(5);
    expect(patient.states().every((one) => one.endsWith('checked'))).toBe(true);
    const never = desk(() => ({ is: 'busy', message: '平台答复 503' }));
    expect(await never.run()).toBe('done');
    expect(never.states().every((one) => one.endsWith('failed'))).toBe(true);
  });

  it('stops at a login page, with the row still waiting', async () => {
    const { run, kept } = desk((url, nth) => (nth === 2 ? { is: 'login' } : whole(url)));
    expect(await run()).toBe('login');
    expect(kept.length).toBeLessThan(5);
    expect(kept.every(({ state }) => state === 'checked')).toBe(true);
  });

  it('says that the tab is gone, that it was replaced, and that it was stopped', async () => {
    expect(await desk(() => Promise.reject(new Error('no receiver'))).run()).toBe('lost');
    expect(await desk(whole).run(undefined, { keep: async () => false })).toBe('replaced');
    const stopped = new AbortController();
    stopped.abort();
    const { run, asked } = desk(whole);
    expect(await run(stopped.signal)).toBe('stopped');
    expect(asked).toEqual([]);
  });
});

describe('a failure that is not the portal’s', () => {
  it('is told as what it is, not as a lost tab, and stops the other hand', async () => {
    const { run, asked } = desk(whole);
    const locked = new Error('审核日志已加密锁定');
    await expect(run(undefined, { keep: () => Promise.reject(locked) })).rejects.toBe(locked);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});

describe('paperAddress', () => {
  it('is another path under the same query, or nothing', () => {
    const to = paperAddress(`${ORIGIN}/a/view.jsp?id=1`, `${ORIGIN}/a/print.jsp?id=1`);
    expect(to?.(`${ORIGIN}/a/view.jsp?id=2`)).toBe(`${ORIGIN}/a/print.jsp?id=2`);
    expect(to?.(`${ORIGIN}/b/view.jsp?id=2`)).toBe(`${ORIGIN}/b/view.jsp?id=2`);
    expect(paperAddress(`${ORIGIN}/a/view.jsp?id=1`, `${ORIGIN}/a/print.jsp?no=7`)).toBeNull();
    expect(paperAddress(`${ORIGIN}/a/view.jsp?id=1`, 'https://elsewhere.example/p?id=1')).toBeNull();
  });
});
