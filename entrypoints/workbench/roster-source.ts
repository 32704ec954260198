import { browser } from 'wxt/browser';
import { download } from '@/components/workbench/download';
import type { RosterSource } from '@/components/workbench/roster/roster-source';
import { dayInChina } from '@/lib/dossier/china-time';
import { heldLog, reviewLog } from '@/lib/log/live';
import { askBackground } from '@/lib/messages/channel';
import { policiesOf } from '@/lib/policy/office';
import { packProblems } from '@/lib/review/pack-problems';
import { rosterNotice } from '@/lib/roster/judged-by';
import { rowsInWorker } from '@/lib/sheet/in-worker';
import { readSheet } from '@/lib/sheet/read-sheet';

/** Which columns are left out: a habit of this browser, with nothing personal in it. */
const HIDDEN = 'roster-hidden-columns';
const PAGE = 1_000;

/** Rosters from the log of this browser. */
export const liveRoster: RosterSource = {
  async rows() {
    const all = [];
    for (let before: number | null = Number.POSITIVE_INFINITY; before !== null; ) {
      const page: Awaited<ReturnType<typeof reviewLog.entries.query>> = await reviewLog.entries.query(
        {},
        { beforeSeq: before, limit: PAGE },
      );
      all.push(...page.rows);
      before = page.next;
    }
    return all;
  },
  follow(changed, fail) {
    return heldLog.subscribe(() => {
      if (heldLog.isWhole()) changed();
    }, fail);
  },
  async entries(seqs) {
    const details = await Promise.all(seqs.map((seq) => reviewLog.entries.detail(seq)));
    return details.filter((detail) => detail !== null);
  },
  async notices() {
    const { office } = await askBackground('background/load-office', {});
    return policiesOf(office, packProblems, dayInChina(Date.now())).packs.flatMap(({ pack }) =>
      pack === null ? [] : [rosterNotice(pack)],
    );
  },
  cells: (file, signal) =>
    readSheet(file, (bytes) =>
      rowsInWorker(bytes, { start: () => new Worker(browser.runtime.getURL('/sheet-worker.js')), signal }),
    ),
  save: download,
  hidden: () => (localStorage.getItem(HIDDEN) ?? '').split(' ').filter((id) => id !== ''),
  keepHidden: (ids) => localStorage.setItem(HIDDEN, ids.join(' ')),
};
