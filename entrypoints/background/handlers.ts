import { browser } from 'wxt/browser';
import { LogError } from '@/lib/database/errors';
import { lockedError } from '@/lib/database/vault';
import { originOf } from '@/lib/dossier/portal-origin';
import { isBackupDue } from '@/lib/log/backup/due';
import type { ReviewLog } from '@/lib/log/review-log';
import { type Handlers, MessageError, tellPanel } from '@/lib/messages/channel';
import { notebookOf } from '@/lib/messages/noted-clicks';
import type { ToBackground } from '@/lib/messages/protocol';
import { createAllowance } from './asked-often';
import { askingPortal } from './asking-portal';
import { batchMemory, keepManner, putBatchTick } from './batch-memory';
import { takeClick } from './decision/click';
import { landRequests } from './decision/observe';
import type { InOrder } from './in-order';
import { upkeepHandlers } from './log-upkeep';
import { namedPack, namePack } from './named-packs';
import { changeOffice, officeBefore, officeState, undoOffice } from './office-policy';
import { afterPage } from './pages-in-tab';
import { addPortal, captureOf, changePortal, openPanelIn, portalEntries, profileFor, removePortal } from './portals';
import { putTab, readTab, tabsWorkingOn } from './session';
import { openWorkbench } from './workbench-tab';

export interface HandlerNeeds {
  log: ReviewLog;
  inOrder: InOrder;
  /** Runs after each thing that may decide what became of a click. */
  changed: () => Promise<void>;
  now: () => number;
}

const FOLDED = 'panel-folded';

/** The background's side of the conversation. Each answer is idempotent: a killed worker is asked once more. */
export function backgroundHandlers({ log, inOrder, changed, now }: HandlerNeeds): Handlers<keyof ToBackground> {
  const allowance = createAllowance(now);
  return {
    ...upkeepHandlers({ log, inOrder, worded }),
    'background/hello': ({ kind, url }, sender) =>
      inOrder(async () => {
        const folded = await isFolded();
        const tabId = sender.tab?.id;
        const portal = originOf(sender.url);
        if (tabId === undefined) return { wasReviewing: false, folded, notebook: null };
        const tab = await readTab(tabId);
        await putTab(tabId, afterPage(tab, kind, url));
        await landRequests(tabId, kind, now());
        await changed();
        const notebook = portal === null ? null : await notebookOf(tabId, portal);
        return { wasReviewing: tab.reviewing, folded, notebook };
      }),
    'background/call-agent': async (_ask, sender) => {
      const tabId = sender.tab?.id;
      if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: ['/agent.js'] });
      return { ok: true };
    },
    'background/put-in': async ({ part }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: [`/${part}.js`] });
      return { ok: true };
    },
    'background/fold': async ({ folded }) => {
      await browser.storage.local.set({ [FOLDED]: folded });
      return { ok: true };
    },
    'background/load-review': async ({ portal, ...stage }, sender) => {
      const kept = await worded(log.on(askingPortal(sender, portal)).loadWorking(stage));
      const { locked } = await worded(log.encryption.state());
      return { ...kept, locked };
    },
    'background/save-review': async ({ working, basis, portal }, sender) => {
      const saved = await worded(log.on(askingPortal(sender, portal)).saveWorking(working, basis));
      if (saved === null) return { ok: true, revision: basis.revision };
      const { key, revision, other } = saved;
      const tabId = sender.tab?.id;
      if (tabId !== undefined) {
        await inOrder(async () => putTab(tabId, { ...(await readTab(tabId)), working: key }));
      }
      if (other !== null) return { ok: false, revision, other };
      if (basis.byHand || basis.over) await tellOtherTabs(key, tabId ?? null);
      return { ok: true, revision };
    },
    // In line, so that what its own tab has just changed is in the answer.
    'background/load-batch': ({ batch }, sender) =>
      inOrder(() => batchMemory({ ...batch, portal: askingPortal(sender) })),
    'background/tick-batch': ({ batch, rule, tick }, sender) =>
      inOrder(async () => {
        await putBatchTick({ ...batch, portal: askingPortal(sender) }, rule, tick);
        void tellPanel('panel/batch-changed', { by: sender.tab?.id ?? -1 });
        return { ok: true };
      }),
    'background/named-pack': async ({ naming, portal }, sender) => ({
      named: await namedPack(naming, askingPortal(sender, portal)),
    }),
    'background/name-pack': ({ naming, answer }, sender) =>
      inOrder(async () => {
        await namePack(naming, askingPortal(sender), answer);
        return { ok: true };
      }),
    'background/load-office': () => officeState(),
    'background/change-office': ({ office, said, by, at, upon }) =>
      inOrder(async () => {
        await changeOffice(office, { said, by, at, upon });
        void tellPanel('panel/policy-changed', {});
        return officeState();
      }),
    'background/office-before': ({ at }) => officeBefore(at),
    'background/undo-office': ({ at }) =>
      inOrder(async () => {
        await undoOffice(at);
        void tellPanel('panel/policy-changed', {});
        return officeState();
      }),
    'background/keep-manner': ({ batch, ...manner }, sender) =>
      inOrder(async () => {
        await keepManner({ ...batch, portal: askingPortal(sender) }, manner);
        void tellPanel('panel/batch-changed', { by: sender.tab?.id ?? -1 });
        return { ok: true };
      }),
    'background/decision-clicked': ({ click }, sender) =>
      inOrder(async () => {
        const portal = askingPortal(sender);
        if (sender.tab?.id !== undefined) await takeClick(log, { tabId: sender.tab.id, portal, click }, now());
        await changed();
        return { ok: true };
      }),
    'background/history': async ({ applicant }, sender) => worded(log.on(askingPortal(sender)).history(applicant)),
    // The panel asks from a frame of its own in the portal's tab.
    'background/profile': async (_ask, sender) => ({ profile: await profileFor(sender.tab?.url ?? sender.url) }),
    'background/open-panel': async ({ tabId }) => ({ ok: await openPanelIn(tabId) }),
    'background/capture': ({ tabId }) => captureOf(tabId),
    'background/portals': async () => ({ portals: await portalEntries() }),
    'background/add-portal': ({ origin, title }) => done(inOrder(() => addPortal(origin, title))),
    'background/remove-portal': ({ origin }) => done(inOrder(() => removePortal(origin))),
    'background/set-patches': ({ origin, patches }) => done(inOrder(() => changePortal(origin, { patches }))),
    'background/set-profile': ({ origin, profile }) => done(inOrder(() => changePortal(origin, { profile }))),
    'background/standings': async ({ portal, ...list }, sender) => {
      const asking = askingPortal(sender, portal);
      // The workbench, which is no page's, asks for as much as it shows.
      if (portal === undefined && !allowance(asking, list.rows.length)) {
        throw new MessageError('refused', '查询过于频繁，暂不显示名单上的标记。请稍后刷新。');
      }
      return { standings: await worded(log.on(asking).standings(list)) };
    },
    'background/swept': async ({ url }, sender) => ({ row: await worded(log.on(askingPortal(sender)).swept(url)) }),
    'background/start-sweep': ({ sweep, rows }) => done(worded(log.sweep.start(sweep, rows))),
    'background/keep-sweep-row': async ({ id, row }) => {
      // A locked log knows of no earlier return: what was judged without it is not kept, and looked at again later.
      const { locked } = await worded(log.encryption.state());
      if (locked) await worded(Promise.reject(lockedError()));
      const ok = await worded(log.sweep.keepRow(id, row));
      // The reviewer set it going, and it ends by itself: until then an encrypted log is in use.
      if (ok) await worded(log.encryption.used());
      return { ok };
    },
    'background/drop-sweep': () => done(worded(log.sweep.drop())),
    'background/draft-swept': async ({ drafts }) => ({ drafted: await worded(log.sweep.draft(drafts)) }),
    'background/open-workbench': async (at, sender) => {
      await openWorkbench(at, sender.tab?.id ?? null);
      return { ok: true };
    },
    'background/status': async () => {
      const { count, head } = await worded(log.entries.head());
      const lastBackup = await worded(log.backup.last());
      const backupDue = isBackupDue({ entries: count, lastBackup }, now());
      return { entries: count, head, persisted: await navigator.storage.persisted(), backupDue };
    },
  };
}

/** Every other tab whose panel works on the same review shows what was changed here. */
async function tellOtherTabs(key: string, from: number | null): Promise<void> {
  for (const tabId of await tabsWorkingOn(key)) {
    // Not awaited: a panel that is slow to answer must not hold up the save.
    if (tabId !== from) void tellPanel('panel/draft-changed', { tabId });
  }
}

async function done(work: Promise<void>): Promise<{ ok: true }> {
  await work;
  return { ok: true };
}

async function isFolded(): Promise<boolean> {
  const { [FOLDED]: folded } = await browser.storage.local.get(FOLDED);
  return folded === true;
}

/** A failure of the log travels with its own code and its words for the reviewer. */
async function worded<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof LogError ? new MessageError(error.code, error.message) : error;
  });
}
