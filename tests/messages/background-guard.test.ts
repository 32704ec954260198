import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backgroundGuard } from '@/lib/messages/background-guard';
import { answer, type Handlers, type Sender } from '@/lib/messages/channel';
import type { Ask, ToBackground } from '@/lib/messages/protocol';
import { ASK_SCHEMAS } from '@/lib/messages/schema';
import { UNCHANGED } from '@/lib/policy/office-schema';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { SweepRow } from '@/lib/record/sweep';
import { ALONE, finding, LISI, review, working } from '@/tests/log/fixtures';
import { met, percentile, tried } from '../threats/met';
import { worked } from '../work-time';

const TRUST = { id: 'ours', origin: 'chrome-extension://ours', portals: ['https://zcps.rlsbt.zj.gov.cn'] };
const guard = backgroundGuard(TRUST);

const PANEL: Sender = {
  id: 'ours',
  url: 'chrome-extension://ours/panel.html',
  frameId: 6,
  tab: tab(1, 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp'),
};
const PAGE: Sender = { id: 'ours', url: 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp?x=1', frameId: 0, tab: tab(1) };

function tab(id: number, url?: string): chrome.tabs.Tab {
  return { id, ...(url === undefined ? {} : { url }) } as chrome.tabs.Tab;
}

const CLICK: Ask<'background/decision-clicked'> = {
  click: {
    id: 'c1',
    at: 1,
    handledAt: 2,
    verdict: 'return',
    button: '退回',
    option: null,
    opinion: null,
    applicant: LISI,
    role: null,
    object: null,
    url: 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp',
  },
};

const SWEEP = {
  id: 's',
  startedAt: 1,
  list: 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp',
  title: '待审查',
  role: 'department',
  object: 'qualification',
  photos: true,
  count: 1,
} as const;

const SWEPT: SweepRow = {
  nth: 0,
  listed: { name: '李四', idNumber: '', unit: '', status: '', url: 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp' },
  state: 'to-open',
  why: '请打开页面检查。',
  at: 1,
  checked: null,
};

const GOOD: { [N in keyof ToBackground]: Ask<N> } = {
  'background/hello': { kind: 'review', url: 'https://zcps.rlsbt.zj.gov.cn/' },
  'background/call-agent': {},
  'background/put-in': { part: 'teach' },
  'background/fold': { folded: true },
  'background/load-review': { applicant: LISI, role: 'employer', object: 'archive' },
  'background/save-review': {
    working: working({
      review: review({
        ...finding('a', 'incomplete'),
        missing: ['photo', 'trainings'],
        steps: ['看'],
        note: '注',
        wording: { long: '长', short: '短' },
      }),
      choices: { a: { settled: { digest: 'd', reason: '已核', at: 1 } } },
    }),
    basis: ALONE,
  },
  'background/load-batch': { batch: { plan: '2020年度', role: 'employer' } },
  'background/tick-batch': {
    batch: { plan: '2020年度', role: 'employer' },
    rule: 'roster-sent',
    tick: { digest: 'd', reason: '', at: 1 },
  },
  'background/named-pack': { naming: { unit: '虚构测绘院', role: 'employer', object: 'archive' } },
  'background/name-pack': {
    naming: { unit: '虚构测绘院', role: 'employer', object: 'archive' },
    answer: { id: 'own', offered: ['own'] },
  },
  'background/load-office': {},
  'background/change-office': { office: UNCHANGED, said: '录入任职年限', by: '张三', at: 1 },
  'background/office-before': { at: 1 },
  'background/undo-office': { at: 1 },
  'background/keep-manner': {
    batch: { plan: '2020年度', role: 'employer' },
    fills: { '【公示开始日期】': '2020年10月9日' },
    style: { form: 'auto', byTopic: false },
    words: { 'training-hours': ['请补交学时登记。'] },
  },
  'background/decision-clicked': CLICK,
  'background/erase-person': { seq: 3, why: '本人申请' },
  'background/set-retention': { retention: { entryDays: 1095, bodyDays: 730 } },
  'background/wipe': { typed: '清空全部数据' },
  'background/restore': { step: { step: 'person-key', key: 'a' } },
  'background/encrypt': { passphrase: '一串很长的口令文字', idleMinutes: 30 },
  'background/unlock': { passphrase: '口令' },
  'background/lock': {},
  'background/used': {},
  'background/change-passphrase': { before: '旧', after: '新' },
  'background/backup-made': { count: 0, head: null },
  'background/history': { applicant: LISI },
  'background/profile': {},
  'background/open-panel': { tabId: 7 },
  'background/capture': { tabId: 7 },
  'background/portals': {},
  'background/add-portal': { origin: 'https://zc.example.gov.cn', title: '某市平台' },
  'background/remove-portal': { origin: 'https://zc.example.gov.cn' },
  'background/set-patches': {
    origin: 'https://zc.example.gov.cn',
    patches: [
      {
        id: '7b0a3c52-6c1e-4d6f-9a57-0f6f5a1f3c11',
        at: '2026-11-25T02:00:00.000Z',
        change: { kind: 'label', field: 'person.name', label: '称呼', under: null },
      },
    ],
  },
  'background/set-profile': { origin: 'https://zc.example.gov.cn', profile: BUILTIN_PROFILE },
  'background/standings': { rows: [SWEPT.listed], role: null, object: 'archive' },
  'background/swept': { url: 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp' },
  'background/start-sweep': { sweep: SWEEP, rows: [SWEPT] },
  'background/keep-sweep-row': { id: 's', row: SWEPT },
  'background/drop-sweep': {},
  'background/draft-swept': { drafts: [{ nth: 0, verdict: 'return', text: '请补正' }] },
  'background/open-workbench': { seq: 3 },
  'background/status': {},
};
const NAMES = Object.keys(GOOD) as (keyof ToBackground)[];
const FROM_PAGE = [
  'background/hello',
  'background/call-agent',
  'background/put-in',
  'background/fold',
  'background/decision-clicked',
  'background/profile',
  'background/standings',
  'background/used',
];

const ask = (name: string, content: unknown, sender: Sender) =>
  guard({ channel: 'zcps-review', name: name as keyof ToBackground, ask: content }, sender);

describe('backgroundGuard', () => {
  it.each(NAMES)('hears %s from our own page', (name) => {
    expect(ask(name, GOOD[name], PANEL)).toBe(true);
    expect(ask(name, GOOD[name], { id: 'ours', url: 'chrome-extension://ours/workbench.html#entry=3' })).toBe(true);
  });

  it.each(NAMES)('hears %s from the portal’s content script only where that is allowed', (name) => {
    expect(ask(name, GOOD[name], PAGE) === true).toBe(FROM_PAGE.includes(name));
  });

  it.each<[string, Sender]>([
    ['another extension', { ...PANEL, id: 'theirs' }],
    ['no id', { url: PANEL.url ?? '' }],
    ['another extension’s page under our id', { ...PANEL, url: 'chrome-extension://theirs/panel.html' }],
    ['an origin that only begins like ours', { ...PANEL, url: 'chrome-extension://ours.evil/panel.html' }],
    ['our origin as user name', { ...PANEL, url: 'https://chrome-extension:ours@evil.example/' }],
    ['another site', { ...PAGE, url: 'https://evil.example/028/a.jsp' }],
    ['a host that ends like the portal', { ...PAGE, url: 'https://evil-zcps.rlsbt.zj.gov.cn/' }],
    ['a sub-domain of the portal', { ...PAGE, url: 'https://x.zcps.rlsbt.zj.gov.cn/' }],
    ['the portal without TLS', { ...PAGE, url: 'http://zcps.rlsbt.zj.gov.cn/' }],
    ['the portal on another port', { ...PAGE, url: 'https://zcps.rlsbt.zj.gov.cn:8443/' }],
    ['a frame of the portal', { ...PAGE, frameId: 3 }],
    ['no frame', { id: 'ours', url: PAGE.url ?? '', tab: tab(1) }],
    ['no tab', { id: 'ours', url: PAGE.url ?? '', frameId: 0 }],
    ['no address', { id: 'ours', frameId: 0, tab: tab(1) }],
    ['an address that is none', { ...PAGE, url: 'about:blank' }],
    ['a broken address', { ...PAGE, url: 'https://' }],
  ])('refuses all asks of %s', (_, sender) => {
    for (const name of NAMES) expect(ask(name, GOOD[name], sender), name).toBeTypeOf('string');
  });

  it('gives what is kept of a portal only in a tab of a portal, and to the workbench by the name it gives', () => {
    const kept: (keyof ToBackground)[] = ['background/load-review', 'background/history', 'background/swept'];
    const workbench = { id: 'ours', url: 'chrome-extension://ours/workbench.html', frameId: 0, tab: tab(2) };
    for (const name of kept) {
      expect(ask(name, GOOD[name], PANEL), name).toBe(true);
      expect(ask(name, GOOD[name], { ...PANEL, tab: tab(1) }), name).toBe('所在页面不属于已添加的平台');
      const elsewhere = { ...PANEL, tab: tab(1, 'https://evil.example/') };
      expect(ask(name, GOOD[name], elsewhere), name).toBe('所在页面不属于已添加的平台');
      expect(ask(name, GOOD[name], workbench), name).toBe(true);
    }
    const named = { ...GOOD['background/standings'], portal: 'https://zc.example.gov.cn' };
    expect(ask('background/standings', named, workbench)).toBe(true);
    for (const sender of [PAGE, PANEL]) {
      expect(ask('background/standings', named, sender)).toBe('平台以来源页面为准，不能另行指定');
    }
  });

  it('takes the portal with its port spelled out', () => {
    const url = 'https://zcps.rlsbt.zj.gov.cn:443/028/a.jsp';
    expect(ask('background/hello', GOOD['background/hello'], { ...PAGE, url })).toBe(true);
  });

  it.each<[string, keyof ToBackground, unknown]>([
    ['an extra member', 'background/fold', { folded: true, more: 1 }],
    ['a missing member', 'background/fold', {}],
    ['another type', 'background/fold', { folded: 'yes' }],
    ['no object', 'background/status', null],
    ['an array', 'background/status', []],
    ['a verdict there is not', 'background/decision-clicked', { click: { ...CLICK.click, verdict: 'undecided' } }],
    [
      'an opinion without end',
      'background/decision-clicked',
      { click: { ...CLICK.click, opinion: '字'.repeat(100_001) } },
    ],
    ['a time that is none', 'background/save-review', { working: working({ updatedAt: Number.NaN }), basis: ALONE }],
    [
      'a finding without outcome',
      'background/save-review',
      { working: working({ review: { ...review(), findings: [{}] } as never }), basis: ALONE },
    ],
    ['entry number 0', 'background/open-workbench', { seq: 0 }],
  ])('refuses %s', (_, name, content) => {
    expect(ask(name, content, PANEL)).toBe('请求内容的格式或长度不正确');
  });

  it('refuses names that are none, members of Object included', () => {
    for (const name of ['', 'panel/log-failed', '__proto__', 'constructor', 'toString']) {
      expect(ask(name, {}, PANEL)).toBe('没有这样的请求');
    }
  });
});

describe('fuzzed messages', () => {
  const sender = fc.record(
    {
      id: fc.constantFrom('ours', 'theirs'),
      url: fc.oneof(
        fc.constantFrom(PANEL.url, PAGE.url, 'https://evil.example/', 'null', ''),
        fc.webUrl(),
        fc.string(),
      ),
      frameId: fc.constantFrom(0, 1, -1),
      tab: fc.constantFrom(tab(1), {} as chrome.tabs.Tab),
    },
    { requiredKeys: [] },
  );
  const mangled = fc.constantFrom(...NAMES).chain((name) =>
    fc.tuple(fc.constantFrom(...Object.keys(GOOD[name]), 'extra'), fc.anything()).map(([key, value]) => ({
      channel: 'zcps-review',
      name,
      ask: { ...GOOD[name], [key]: value },
    })),
  );
  const odd = fc.oneof(
    fc.anything(),
    fc.record({
      channel: fc.constant('zcps-review'),
      name: fc.oneof(fc.constantFrom(...NAMES), fc.string()),
      ask: fc.anything(),
    }),
    fc.constantFrom(...NAMES).map((name) => ({ channel: 'zcps-review', name, ask: GOOD[name] })),
    mangled,
  );

  it('reach no handler unless sender and shape are right, and nothing throws', async () => {
    fakeBrowser.reset();
    const handled: string[] = [];
    const handlers = Object.fromEntries(
      NAMES.map((name) => [
        name,
        () => {
          handled.push(name);
          return { ok: true };
        },
      ]),
    ) as unknown as Handlers<keyof ToBackground>;
    let listener: (message: unknown, from: Sender, respond: (value: unknown) => void) => unknown = () => undefined;
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given) => {
      listener = given as typeof listener;
    });
    answer(handlers, guard);
    let allowed = 0;
    const took: number[] = [];
    await fc.assert(
      fc.asyncProperty(odd, sender, async (message, from) => {
        handled.length = 0;
        const respond = vi.fn();
        const start = worked();
        listener(message, from as Sender, respond);
        took.push(worked() - start);
        await Promise.resolve();
        if (handled.length === 0) return;
        allowed += 1;
        const { name, ask: content } = message as { name: keyof ToBackground; ask: unknown };
        expect(handled).toEqual([name]);
        expect(from.id).toBe('ours');
        const own = from.url?.startsWith('chrome-extension://ours/') === true;
        expect(own || (from.url === PAGE.url && from.frameId === 0 && FROM_PAGE.includes(name))).toBe(true);
        expect(ASK_SCHEMAS[name].safeParse(content).success).toBe(true);
      }),
      { numRuns: tried('T06', 'judged at random') },
    );
    expect(allowed).toBeGreaterThan(20);
    // By the hundred: the clock of a thread's work has a grain of some milliseconds.
    const hundreds = Array.from({ length: Math.floor(took.length / 100) }, (_, nth) =>
      took.slice(nth * 100, nth * 100 + 100),
    );
    const p99 = percentile(
      hundreds.map((some) => some.reduce((all, one) => all + one, 0) / 100),
      0.99,
    );
    expect(p99).toBeLessThanOrEqual(tried('T06', 'judged in, p99, ms'));
    met('T06', 'guard', `${took.length} random messages, judged in ${p99.toFixed(2)} ms or less each, by the hundred`);
  });

  it('are judged in 5 ms each, a large review included', () => {
    const findings = Array.from({ length: 60 }, (_, index) => finding(`rule-${index}`, 'fail'));
    const content = { working: working({ review: review(...findings) }), basis: ALONE };
    const start = worked();
    for (let nth = 0; nth < 200; nth += 1) expect(ask('background/save-review', content, PANEL)).toBe(true);
    expect((worked() - start) / 200).toBeLessThan(5);
  });
});
