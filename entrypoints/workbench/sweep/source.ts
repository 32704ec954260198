import { browser } from 'wxt/browser';
import type { SweepSource } from '@/components/workbench/sweep/sweep-source';
import { askBackground } from '@/lib/messages/channel';
import { asTriageRow, type Sweep } from '@/lib/record/sweep';
import { loadJudge } from '../../panel/judge';
import { allRows } from './all-rows';
import { layDrafts } from './drafts';
import { readKept } from './kept';
import { openLists } from './portal-tabs';
import { asWaiting, formsOf, unique } from './rows';
import { run } from './run';

const ASKED_AT_ONCE = 200;

/** 批量检查 in the browser: pages are fetched by a tab of the portal, everything is kept by the background. */
export const liveSweep: SweepSource = {
  openLists,
  allRows,
  async kept() {
    const kept = await readKept();
    return kept === null ? null : { sweep: kept.sweep, rows: kept.rows.map(asTriageRow) };
  },
  async start({ open: { list }, rows, role, object, photos, attachments }) {
    const now = Date.now();
    const sweep: Sweep = {
      id: crypto.randomUUID(),
      startedAt: now,
      list: list.url,
      title: list.title,
      role,
      object,
      photos,
      attachments,
      count: rows.length,
      forms: formsOf(rows),
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
  run,
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
  draft: layDrafts,
};
