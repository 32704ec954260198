import { browser } from 'wxt/browser';
import { namedIn } from '@/components/panel/model/applicant';
import { momentOf } from '@/components/panel/model/selectors';
import { type FetchPorts, fetchPatiently } from '@/components/workbench/sweep/patient-fetch';
import { runSweep, type SweepEnd, type SweepPorts } from '@/components/workbench/sweep/run-sweep';
import type { OpenList, SweepSource } from '@/components/workbench/sweep/sweep-source';
import type { Listed } from '@/lib/dossier/applicant-list';
import { assemble } from '@/lib/dossier/assemble';
import { readSweep } from '@/lib/log/drafts/sweep';
import { reviewLog } from '@/lib/log/live';
import { askBackground, askPage } from '@/lib/messages/channel';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { PortalProfile } from '@/lib/profile/profile';
import { asTriageRow, type Sweep, type SweepRow, type TriageRow } from '@/lib/record/sweep';
import type { ReviewedBy } from '@/lib/review/types';
import { inspectPhoto } from '../panel/inspect-photo';
import { loadJudge } from '../panel/judge';

const NO_TAB = '没有打开的平台页面。请在平台上登录并打开名单页面，再继续。';
const MOST_ROWS = 5_000;
const ASKED_AT_ONCE = 200;
/** Pause (ms) between two pages of a list. */
const PAUSE = 200;

/** 批量检查 in the browser: pages are fetched by a tab of the portal, everything is kept by the background. */
export const liveSweep: SweepSource = {
  async openLists() {
    const lists = await Promise.all((await portalTabs()).map(listIn));
    return lists.filter((one) => one !== null);
  },
  async allRows({ tabId, list }, told) {
    if (list.pageUrls === null) throw new Error('从本页看不出其余各页的地址，请逐页检查。');
    const rows: Listed[] = [];
    let unopenable = 0;
    for (const [index, url] of list.pageUrls.entries()) {
      told(index + 1);
      const page = url === list.url ? { is: 'list' as const, list } : await fetchPatiently(portsOf(tabId), url);
      if (page.is === 'login') throw new Error('登录已过期，请在平台上重新登录后再试。');
      if (page.is !== 'list' || (page.list.page ?? index + 1) !== index + 1) {
        throw new Error(`名单第${index + 1}页没有读到，请稍后再试，或逐页检查。`);
      }
      rows.push(...page.list.rows);
      unopenable += page.list.unopenable;
      await wait(PAUSE);
    }
    const all = unique(rows);
    const { total } = list;
    if (total !== null && all.length + unopenable < total) {
      throw new Error(
        `名单共${total}名，只读到${all.length}名，没有开始检查。名单可能正在变化，请稍后再试，或逐页检查。`,
      );
    }
    if (all.length > MOST_ROWS) throw new Error(`名单有${all.length}名，一次最多检查${MOST_ROWS}名，请逐页检查。`);
    return all;
  },
  async kept() {
    const kept = await readKept();
    return kept === null ? null : { sweep: kept.sweep, rows: kept.rows.map(asTriageRow) };
  },
  async start({ open: { list }, rows, role, object, photos }) {
    const now = Date.now();
    const sweep: Sweep = {
      id: crypto.randomUUID(),
      startedAt: now,
      list: list.url,
      title: list.title,
      role,
      object,
      photos,
      count: rows.length,
    };
    const waiting = unique(rows).map((listed, nth) => asWaiting({ nth, listed }, now));
    await askBackground('background/start-sweep', { sweep: { ...sweep, count: waiting.length }, rows: waiting });
    return { sweep: { ...sweep, count: waiting.length }, rows: waiting };
  },
  async again({ id }, rows) {
    const waiting = rows.map((row) => asWaiting(row, Date.now()));
    for (const row of waiting) await askBackground('background/keep-sweep-row', { id, row });
    return waiting;
  },
  async run(sweep, rows, signal, onRow) {
    const release = await holdAlone();
    try {
      return await runIn(await tabOf(sweep), sweep, rows, signal, onRow);
    } finally {
      release();
    }
  },
  async decided({ list, role, object }, rows) {
    const portal = new URL(list).origin;
    const found = new Map<string, 'returned' | 'reviewed'>();
    for (let from = 0; from < rows.length; from += ASKED_AT_ONCE) {
      const listed = rows.slice(from, from + ASKED_AT_ONCE).map((row) => row.listed);
      const { standings } = await askBackground('background/standings', { rows: listed, role, object, portal });
      standings.forEach((standing, index) => {
        const url = listed[index]?.url;
        if (url !== undefined && (standing?.is === 'returned' || standing?.is === 'reviewed'))
          found.set(url, standing.is);
      });
    }
    return found;
  },
  async drop() {
    await askBackground('background/drop-sweep', {});
  },
  async open({ listed }) {
    await browser.tabs.create({ url: listed.url });
  },
  async trouble() {
    return (await loadJudge({ askBackground })).trouble;
  },
  async draft(rows) {
    const { judge } = await loadJudge({ askBackground });
    if (judge === null) throw new Error('政策包未能使用，不能拟写意见。');
    const isInForce = (by: ReviewedBy | null) =>
      by !== null && judge.packs.some(({ id, version }) => id === by.id && version === by.version);
    const wanted = new Set(rows.map(({ nth }) => nth));
    const drafts = ((await readKept())?.rows ?? []).flatMap(({ nth, checked }) => {
      if (checked === null || !wanted.has(nth)) return [];
      const { review, dossier } = checked;
      // Words of another version of the pack, or of another pack, are not those of what was found.
      if (!isInForce(review.pack)) return [];
      const verdict = review.suggestion.verdict === 'reject' ? ('reject' as const) : ('return' as const);
      const style = { form: 'auto', byTopic: false } as const;
      return [
        {
          nth,
          verdict,
          text: judge.draft({ review, dossier, choices: {}, notes: {}, verdict, limit: null, style }).text,
        },
      ];
    });
    const { drafted } = await askBackground('background/draft-swept', { drafts });
    return rows.filter(({ nth }) => drafted.includes(nth));
  },
};

function readKept() {
  return reviewLog.use('读取批量检查', readSweep);
}

/** Only one page of the workbench runs a sweep, or rows would be asked for twice. The answer lets others run. */
async function holdAlone(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request('sweep', { ifAvailable: true }, (lock) => {
        if (lock === null) throw new Error('另一个工作台页面正在批量检查。请在那里继续，或先在那里暂停。');
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

async function runIn(
  tabId: number,
  sweep: Sweep,
  rows: readonly TriageRow[],
  signal: AbortSignal,
  onRow: (row: TriageRow) => void,
): Promise<SweepEnd> {
  const { judge } = await loadJudge({ askBackground });
  if (judge === null) throw new Error('政策包未能使用，不能检查。');
  const { origin } = new URL(sweep.list);
  /** What the reviewer named on a page of this unit and stage, where its pages name no plan. */
  const chosenFor = async (unit: string) => {
    const { role, object } = sweep;
    if (unit === '' || object !== 'archive') return null;
    const naming = { unit, role, object };
    const { named } = await askBackground('background/named-pack', { naming, portal: origin });
    return named !== null && judge.packs.every(({ id }) => named.offered.includes(id)) ? named.id : null;
  };
  const ports: SweepPorts = {
    ...portsOf(tabId),
    expects: await expectsOf(sweep),
    photo: (url) => inspectPhoto({ askPage: (name, ask) => askPage(tabId, name, ask), askBackground }, url),
    async judge(reading, photo, { role, object }) {
      const applicant = namedIn([reading]);
      if (applicant === null) throw new Error('页面上没有申报人，不能核对。');
      const kept = await askBackground('background/load-review', { applicant, role, object, portal: origin });
      const dossier = assemble([reading], photo);
      const moment = momentOf({ readings: [reading] });
      const { review } = judge.review(
        dossier,
        { role, object },
        kept.working?.choices ?? {},
        moment,
        kept.lastReturn,
        await chosenFor(applicant.unit),
      );
      return { applicant, review, dossier, returnedBefore: kept.lastReturn !== null };
    },
    keep: async (row) => (await askBackground('background/keep-sweep-row', { id: sweep.id, row })).ok,
    now: Date.now,
  };
  return runSweep(sweep, rows, ports, signal, (row) => onRow(asTriageRow(row)));
}

function asWaiting({ nth, listed }: Pick<SweepRow, 'nth' | 'listed'>, at: number): SweepRow & TriageRow {
  return { nth, listed, state: 'waiting', why: '', at, checked: null };
}

/** A list that grew while its pages were read shows somebody twice. */
function unique(rows: readonly Listed[]): Listed[] {
  return [...new Map(rows.map((row) => [row.url, row])).values()];
}

/** All pages of the portal that this address belongs to. */
function patternOf(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

async function portalTabs(): Promise<number[]> {
  const { portals } = await askBackground('background/portals', {});
  const url = portals.filter(({ granted }) => granted).map(({ origin }) => patternOf(origin));
  const tabs = await browser.tabs.query({ url });
  return tabs.flatMap(({ id }) => id ?? []);
}

async function listIn(tabId: number): Promise<OpenList | null> {
  // A tab without our agent shows nothing that concerns us.
  const answer = await askPage(tabId, 'page/read-list', {}).catch(() => null);
  return answer?.list ? { tabId, list: answer.list } : null;
}

/** A tab of the sweep's own portal that answers; the list itself where it is open. */
async function tabOf(sweep: Sweep): Promise<number> {
  const tabs = await browser.tabs.query({ url: patternOf(sweep.list) });
  for (const tabId of tabs.flatMap(({ id }) => id ?? [])) {
    const answer = await askPage(tabId, 'page/read-list', {}).catch(() => null);
    if (answer !== null) return tabId;
  }
  throw new Error(NO_TAB);
}

/** What pages of the sweep's portal should show, by the profile they are read by. */
async function expectsOf({ list }: Sweep): Promise<PortalProfile['expects']> {
  const { portals } = await askBackground('background/portals', {});
  const { origin } = new URL(list);
  return (portals.find((portal) => portal.origin === origin)?.profile ?? BUILTIN_PROFILE).expects;
}

function portsOf(tabId: number): FetchPorts {
  return { fetchPage: (url) => askPage(tabId, 'page/fetch-page', { url }), wait };
}

async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resume) => {
    const timer = setTimeout(resume, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });
}
