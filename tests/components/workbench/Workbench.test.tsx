// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FilesSource } from '@/components/workbench/files/files-source';
import type { ExportJob, LogSource } from '@/components/workbench/log/log-source';
import type { Sources } from '@/components/workbench/pages';
import { Workbench } from '@/components/workbench/Workbench';
import type { LogDetail, LogQuery, LogRow } from '@/lib/record/entry';
import { makeDossier } from '../../rules/make-dossier';
import { finding } from '../fixtures';
import { all, becomes, click, mount, one } from '../harness';
import { policySource } from './policy/fixtures';
import { portalsSource } from './portals/fixtures';
import { rosterSource } from './roster/fixtures';
import { sweepSource } from './sweep/fixtures';
import { upkeepSource } from './upkeep/fixtures';

function row(seq: number): LogRow {
  return {
    seq,
    at: Date.parse('2020-10-09T01:02:03Z') + seq * 1000,
    name: seq % 2 === 0 ? '练习员甲' : '练习员乙',
    unit: '模拟测绘院',
    last4: '0019',
    plan: '2020年度评审计划',
    verdict: 'return',
    role: 'employer',
    object: 'qualification',
    rules: ['training-hours'],
  };
}

function detailOf(seq: number): LogDetail {
  return {
    entry: { seq, id: 'click', at: 1, kind: 'decision', bodyHash: 'b', prev: '', hash: 'f'.repeat(64) },
    row: row(seq),
    body: {
      verdict: 'return',
      button: '退回',
      option: null,
      opinion: '第一行\n后加的一行',
      sent: { url: 'https://zcps.rlsbt.zj.gov.cn/028/x.action', status: 200, opinionInRequest: true },
      clickedAt: Date.parse('2020-10-09T01:02:03Z'),
      review: {
        pack: { id: 'p', version: '1.0.0', title: '模拟规则包' },
        rulesVersion: '0.1.0',
        role: 'employer',
        object: 'qualification',
        findings: [finding('training-hours'), finding('photo-ratio', { outcome: 'pass' })],
        suggestion: { verdict: 'return', grounds: [{ text: '1项须退回补正。', rules: [] }] },
      },
      choices: {},
      draft: '第一行\n被删的一行',
      filled: null,
      extension: '0.1.0',
    },
  };
}

function fakeSource(rows: LogRow[], overrides: Partial<LogSource> = {}): LogSource {
  const fits = ({ name, rule }: LogQuery, one: LogRow) =>
    (name === undefined || one.name.includes(name)) && (rule === undefined || one.rules.includes(rule));
  return {
    watch(filters, tell) {
      tell({ rows: rows.filter((one) => fits(filters, one)), whole: true });
      return () => undefined;
    },
    detail: async (seq) => detailOf(seq),
    tombstone: async () => null,
    done: async () => null,
    verify: async () => ({ ok: true, count: rows.length, head: 'a'.repeat(64) }),
    export: async () => Promise.reject(new Error('磁盘空间不足')),
    ...overrides,
  };
}

const newestFirst = (count: number) => Array.from({ length: count }, (_, i) => row(count - i));

const NO_FILES: FilesSource = {
  follow: () => ({ ask: () => undefined, close: () => undefined }),
  open: () => Promise.reject(new Error('没有附件')),
  toPanel: async () => undefined,
};

async function show(source: LogSource, hash = ''): Promise<void> {
  location.hash = hash;
  await mount(
    <Workbench
      sources={
        {
          log: source,
          policy: policySource(),
          portals: portalsSource(),
          upkeep: upkeepSource(),
          sweep: sweepSource(),
          roster: rosterSource(),
          files: NO_FILES,
          // Of a page that came since, nothing is asked here.
        } as Partial<Sources> as Sources
      }
    />,
  );
}

test('says on every page that the last backup is old, and leads to where it is made', async () => {
  await show(fakeSource([]));
  expect(one('[data-backup-due]').getAttribute('href')).toBe('#data');
});

function button(words: string): HTMLElement {
  const found = all('button').find((element) => element.textContent?.startsWith(words));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
}

async function press(target: Element, key: string): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

beforeEach(() => {
  // Without layout the virtual table has no height and shows no row.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});
afterEach(() => {
  location.hash = '';
});

describe('the log page', () => {
  test('lists entries newest first with what was decided, and only those in view', async () => {
    await show(fakeSource(newestFirst(1000)));
    const shown = all('[data-entry]').map((element) => Number(element.dataset['entry']));
    expect(shown.length).toBeLessThan(60);
    expect(shown.slice(0, 3)).toEqual([1000, 999, 998]);
    expect(one('[data-entry="1000"]').textContent).toContain('2020-10-09 09:18:43');
    expect(one('[data-entry="1000"]').textContent).toContain('继续教育总学时');
    expect(document.body.textContent).toContain('共 1000 条');
    expect(one('table').getAttribute('aria-rowcount')).toBe('1001');
  });

  test('says how entries come about while there are none, and says something else when none fits', async () => {
    await show(fakeSource([]));
    expect(document.body.textContent).toContain('还没有审核记录');
    await show(fakeSource(newestFirst(3)));
    const name = one<HTMLInputElement>('search input');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(name, '无此人');
      name.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await becomes(() => expect(document.body.textContent).toContain('没有符合条件的记录'));
    expect(document.body.textContent).toContain('符合条件 0 条');
    await click(button('清除条件'));
    await becomes(() => expect(all('[data-entry]')).toHaveLength(3));
  });

  test('says in words what kept the log from being read', async () => {
    const source = fakeSource([], {
      watch: (_filters, _tell, fail) => {
        fail(new Error('浏览器未能打开审核日志数据库。'));
        return () => undefined;
      },
    });
    await show(source);
    expect(one('[role="alert"]').textContent).toContain('浏览器未能打开审核日志数据库');
  });

  test('verifies with a plain answer: the fingerprint, or the first entry that does not fit', async () => {
    await show(fakeSource(newestFirst(3)));
    await click(button('核验日志'));
    expect(document.body.textContent).toContain('日志完整：共 3 条');
    expect(document.body.textContent).toContain('a'.repeat(64));
    const broken = { ok: false, count: 3, brokenAt: 2, why: '第 2 条的内容与其指纹不符。' } as const;
    await show(fakeSource(newestFirst(3), { verify: async () => broken }));
    await click(button('核验日志'));
    expect(document.body.textContent).toContain('从第 2 条起不能核验。第 2 条的内容与其指纹不符。');
  });

  test('says why an export failed', async () => {
    await show(fakeSource(newestFirst(3)));
    await click(button('导出 CSV'));
    expect(document.body.textContent).toContain('磁盘空间不足');
  });
});

describe('filters', () => {
  test('stand in the address, so that a link shows the same rows, and closing an entry comes back to them', async () => {
    await show(fakeSource(newestFirst(9)), '#entry=7?name=%E4%B9%99');
    expect(all('[data-entry]').map((element) => element.dataset['entry'])).toEqual(['9', '7', '5', '3', '1']);
    expect(one<HTMLInputElement>('search input').value).toBe('乙');
    await act(async () => {
      one('aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(decodeURIComponent(location.hash)).toBe('#log?name=乙');
  });

  test('are reached by /, and Enter goes on to the first row', async () => {
    await show(fakeSource(newestFirst(3)));
    await press(document.body, '/');
    expect(document.activeElement).toBe(one('search input'));
    await press(one('search input'), '/');
    await press(one('search input'), 'Enter');
    expect(document.activeElement?.getAttribute('href')).toBe('#entry=3');
  });
});

describe('exports', () => {
  test('take what fits, or all of it when asked, and can be cancelled', async () => {
    const asked: { format: string; filters: LogQuery }[] = [];
    const jobs: ExportJob[] = [];
    const source = fakeSource(newestFirst(3), {
      export: (format, filters, job) => {
        asked.push({ format, filters });
        jobs.push(job);
        return new Promise((_, reject) =>
          job.signal.addEventListener('abort', () => reject(new Error('导出已取消，没有生成文件。'))),
        );
      },
    });
    await show(source, '#log?name=%E4%B9%99');
    await becomes(() => button('导出 Excel（当前条件）'));
    await click(button('导出 Excel（当前条件）'));
    await act(async () => jobs[0]?.progress(200, 1000));
    expect(one<HTMLProgressElement>('progress').getAttribute('max')).toBe('1000');
    expect(document.body.textContent).toContain('200 / 1000 条');
    await click(button('取消导出'));
    expect(document.body.textContent).toContain('导出已取消，没有生成文件。');
    await click(one('input[type="checkbox"]'));
    await click(button('导出 JSON'));
    expect(asked).toEqual([
      { format: 'xlsx', filters: { name: '乙' } },
      { format: 'json', filters: {} },
    ]);
  });
});

describe('statistics', () => {
  test('give every figure as text, and lead to the rows behind it', async () => {
    await show(fakeSource(newestFirst(4)), '#statistics?name=%E4%B9%99');
    const defects = one('section[aria-label="最常见的不符合项目"]');
    expect(defects.textContent).toContain('继续教育总学时2');
    expect(decodeURIComponent(defects.querySelector('a')?.getAttribute('href') ?? '')).toBe(
      '#log?name=乙&rule=training-hours',
    );
    expect(one('section[aria-label="审核结果"]').textContent).toContain('2020-10-092');
    expect(one('section[aria-label="审核结果"] thead th').textContent).toBe('日期');
    expect(defects.querySelector('thead th')?.textContent).toBe('项目');
    await click(button('改为按周'));
    expect(one('section[aria-label="审核结果"] thead th').textContent).toBe('周');
    expect(one('section[aria-label="审核结果"]').textContent).toContain('2020-10-05 起一周');
    expect(one('section[aria-label="审核用时"]').textContent).toContain('还没有记下用时的记录');
    expect(all('svg').every((chart) => chart.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  test('wait until everything has been read', async () => {
    const source = fakeSource([], {
      watch: (_filters, tell) => {
        tell({ rows: newestFirst(3), whole: false });
        return () => undefined;
      },
    });
    await show(source, '#statistics');
    expect(document.body.textContent).toContain('正在统计…');
    expect(document.body.textContent).toContain('已找到 3 条…');
  });
});

describe('one entry', () => {
  test('shows what the page showed then, and when its content was removed and why', async () => {
    const dossier = makeDossier();
    const detail = async (seq: number) => ({ ...detailOf(seq), body: { ...detailOf(seq).body, dossier } });
    await show(fakeSource(newestFirst(9), { detail }), '#entry=7');
    expect(one('[data-kept="unit.name"]').textContent).toContain('虚构市测绘院');
    expect(one('[data-kept="trainings"]').textContent).toContain('4 行');
    const stone = {
      seq: 7,
      at: Date.parse('2026-11-05T01:00:00Z'),
      cause: 'erase',
      why: '本人申请',
      scope: 'all',
      act: 12,
    } as const;
    await show(fakeSource([], { detail: async () => null, tombstone: async () => stone }), '#entry=7');
    expect(one('aside').textContent).toContain(
      '已于 2026-11-05 09:00:00 应申请删除（本人申请），校验所需的指纹仍保留，见第12条',
    );
  });

  test('shows what was sent, what was shown then, and how the opinion differs from the draft', async () => {
    await show(fakeSource(newestFirst(9)), '#entry=7');
    const pane = one('aside');
    for (const words of ['点击“退回”', '平台应答状态 200', '2020-10-09 09:02:03', '模拟规则包 1.0.0', '建议退回']) {
      expect(pane.textContent).toContain(words);
    }
    expect(pane.querySelector('ins')?.textContent).toBe('后加的一行');
    expect(pane.querySelector('del')?.textContent).toBe('被删的一行');
    expect(document.activeElement?.textContent).toContain('第7条');
  });

  test('Escape closes it', async () => {
    await show(fakeSource(newestFirst(9)), '#entry=7');
    await act(async () => {
      one('aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      window.dispatchEvent(new Event('hashchange'));
    });
    expect(all('aside')).toHaveLength(0);
  });

  test('says so when there is none under this number', async () => {
    await show(fakeSource([], { detail: async () => null }), '#entry=99');
    expect(one('aside').textContent).toContain('没有这一条记录');
  });
});
