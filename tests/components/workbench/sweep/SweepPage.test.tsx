// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SweepPage } from '@/components/workbench/sweep/SweepPage';
import type { StartWish } from '@/components/workbench/sweep/sweep-source';
import type { ApplicantList } from '@/lib/dossier/applicant-list';
import { asTriageRow, type Sweep, type SweepRow, type TriageRow } from '@/lib/record/sweep';
import { finding, LISI, review } from '../../../log/fixtures';
import { makeDossier } from '../../../rules/make-dossier';
import { all, click, mount, one } from '../../harness';
import { sweepSource } from './fixtures';

const SWEEP: Sweep = {
  id: 's',
  startedAt: Date.parse('2026-11-05T09:00:00+08:00'),
  list: 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp',
  title: '职称评审资格审查',
  role: 'department',
  object: 'qualification',
  photos: true,
  count: 5,
};

function row(nth: number, over: Partial<TriageRow> = {}): TriageRow {
  const url = `https://zcps.rlsbt.zj.gov.cn/028/view.jsp?id=${nth}`;
  const listed = { name: `虚构${nth}`, idNumber: '', unit: `单位${nth % 2}`, status: '待审查', url };
  return { nth, listed, state: 'waiting', why: '', at: 1, checked: null, ...over };
}

function judged(nth: number, verdict: 'pass' | 'return' | 'reject' | 'undecided', ...rules: string[]): TriageRow {
  const found = { ...review(...rules.map((rule) => finding(rule, 'fail'))), suggestion: { verdict, grounds: [] } };
  const checked = { applicant: LISI, review: found, dossier: makeDossier(), returnedBefore: false };
  const whole: SweepRow = { ...row(nth), state: 'checked', checked };
  return asTriageRow(whole);
}

const ROWS = [
  judged(0, 'undecided'),
  judged(1, 'return', 'training-hours'),
  row(2, { state: 'to-open', why: '未读到继续教育，请打开页面检查。' }),
  judged(3, 'reject', 'employing-unit', 'training-hours'),
  row(4),
];

const order = () => all('tbody tr').map((tr) => tr.querySelectorAll('td')[1]?.textContent);

describe('批量检查', () => {
  it('says of whom files were opened, and finds those on which no seal was seen', async () => {
    const files = (nth: number, unsealed: number): TriageRow => {
      const row = judged(nth, 'undecided');
      return { ...row, checked: row.checked && { ...row.checked, files: { listed: 4, opened: 3, unsealed } } };
    };
    const rows = [judged(0, 'undecided'), files(1, 0), files(2, 2)];
    const source = sweepSource({ kept: async () => ({ sweep: { ...SWEEP, attachments: true }, rows }) });
    await mount(<SweepPage source={source} />);
    expect(all('[data-swept-files]').map(({ textContent }) => textContent)).toEqual([
      '附件4份，读出3份',
      '附件4份，读出3份，2份未见红色印章',
    ]);
    expect(document.body.textContent).toContain('同时核对附件');
    const select = one<HTMLSelectElement>('section[aria-label="检查结果"] select');
    expect(select.textContent).toContain('附件未见印章（1名）');
    await act(async () => {
      select.value = 'unsealed';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(order()).toEqual(['虚构2']);
  });

  it('says what to do when no list is open', async () => {
    await mount(<SweepPage source={sweepSource()} />);
    expect(document.body.textContent).toContain('没有找到名单页面');
  });

  it('puts first who needs attention, and who is waiting last', async () => {
    const source = sweepSource({ kept: async () => ({ sweep: SWEEP, rows: ROWS }) });
    await mount(<SweepPage source={source} />);
    expect(order()).toEqual(['虚构3', '虚构1', '虚构2', '虚构0', '虚构4']);
    expect(document.body.textContent).toContain('上次没有查完，可以继续，已查的不会重复。');
    expect(document.body.textContent).toContain('未读到继续教育，请打开页面检查。');
    expect(all('tr[data-applicant]').map((tr) => tr.dataset['suggestion'])).toEqual(['reject', 'return', 'undecided']);
  });

  it('holds of thousands only what is open, and draws them by the hundred', async () => {
    const many = Array.from({ length: 700 }, (_, nth) => judged(nth, 'return', 'training-hours'));
    expect(JSON.stringify(many[0]).length).toBeLessThan(600);
    const source = sweepSource({ kept: async () => ({ sweep: SWEEP, rows: many }) });
    await mount(<SweepPage source={source} />);
    expect(all('tbody tr')).toHaveLength(300);
    for (const shown of [600, 700]) {
      const more = all('button').find(({ textContent }) => /^再显示\d+名$/.test(textContent ?? ''));
      if (more === undefined) throw new Error('nothing to show more');
      await click(more);
      expect(all('tbody tr')).toHaveLength(shown);
    }
    expect(document.body.textContent).toContain('显示700名');
  });

  it('throws results away only when that was confirmed', async () => {
    let dropped = 0;
    const drop = async () => {
      dropped += 1;
    };
    await mount(<SweepPage source={sweepSource({ kept: async () => ({ sweep: SWEEP, rows: ROWS }), drop })} />);
    const button = all('button').find(({ textContent }) => textContent === '清除检查结果');
    if (button === undefined) throw new Error('nothing to throw away');
    const confirm = vi.fn(() => false);
    vi.stubGlobal('confirm', confirm);
    await click(button);
    expect(confirm.mock.calls).toEqual([[expect.stringContaining('清除这5名的检查结果？清除后不能找回')]]);
    expect(dropped).toBe(0);
    confirm.mockReturnValue(true);
    await click(button);
    expect(dropped).toBe(1);
    vi.unstubAllGlobals();
  });

  it('says what the list is a list of once, whatever it is called', async () => {
    const titled = (title: string) => sweepSource({ kept: async () => ({ sweep: { ...SWEEP, title }, rows: ROWS }) });
    await mount(<SweepPage source={titled('职称评审资格审查')} />);
    expect(document.body.textContent).toContain('职称评审资格审查（主管部门），');
    await mount(<SweepPage key="other" source={titled('待审查')} />);
    expect(document.body.textContent).toContain('待审查（主管部门，职称评审资格审查），');
  });

  it('leaves out of the drafts for one defect who is refused for another', async () => {
    const source = sweepSource({ kept: async () => ({ sweep: SWEEP, rows: ROWS }) });
    await mount(<SweepPage source={source} />);
    const select = one<HTMLSelectElement>('section[aria-label="检查结果"] select');
    await act(async () => {
      select.value = 'training-hours';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(document.body.textContent).toContain('为这1名拟好意见草稿（不填入、不提交）');
    expect(document.body.textContent).toContain('另有1名不具备申报资格');
  });

  it('starts on what was chosen, photos included unless they are left out', async () => {
    const list: ApplicantList = {
      url: SWEEP.list,
      title: '职称评审资格审查',
      rows: [row(0).listed, row(1).listed],
      unopenable: 1,
      total: 12,
      page: 1,
      pages: 6,
      pageUrls: null,
      role: 'department',
      object: 'qualification',
    };
    const wishes: StartWish[] = [];
    const source = sweepSource({
      openLists: async () => [{ tabId: 7, list }],
      start: async (wish) => {
        wishes.push(wish);
        return { sweep: SWEEP, rows: [row(0)] };
      },
      run: async () => 'login',
    });
    await mount(<SweepPage source={source} />);
    expect(document.body.textContent).toContain('看不出其余各页的地址，请逐页检查');
    expect(document.body.textContent).toContain('其中1行没有可打开的地址，不能检查');
    await click(one('[data-action="start-sweep"]'));
    expect(wishes[0]).toMatchObject({ role: 'department', object: 'qualification', photos: true });
    expect(wishes[0]?.rows.map(({ name }) => name)).toEqual(['虚构0', '虚构1']);
    expect(document.body.textContent).toContain('登录已过期，已暂停');
  });
});
