import { browser } from 'wxt/browser';
import type { ReviewLog } from '@/lib/log/review-log';
import { backgroundGuard } from '@/lib/messages/background-guard';
import { answer, type Guard } from '@/lib/messages/channel';
import { closeSessionStore, dropNotebooks, takeNotes } from '@/lib/messages/noted-clicks';
import { notedClick } from '@/lib/messages/schema';
import { takeClick } from './decision/click';
import { hearMissedAnswers } from './decision/missed-answers';
import { landRequests, observeRequests } from './decision/observe';
import { settle } from './decision/settle';
import { backgroundHandlers } from './handlers';
import { createLine } from './in-order';
import { portalOrigins, registerScouts } from './portals';
import { dropTab } from './session';

export interface BackgroundParts {
  log: ReviewLog;
  now?: () => number;
}

/**
 * Wires the background together. Every listener is registered before this returns, or the event that wakes a sleeping
 * worker would be lost; all state is in the session store and the log, so a worker may end at any moment.
 */
export function startBackground({ log, now = Date.now }: BackgroundParts): void {
  const inOrder = createLine();
  const { version } = browser.runtime.getManifest();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const changed = async () => {
    await takeNotes(async (note) => {
      const noted = notedClick.safeParse(note);
      if (noted.success) await takeClick(log, noted.data, now());
      else console.error('a noted click is not of the right shape', noted.error);
    });
    await hearMissedAnswers(now());
    const again = await settle({ log, now, version });
    // One alarm: a page that sends without end would set one more each time.
    clearTimeout(alarm);
    if (again !== null) alarm = setTimeout(() => run(changed), Math.max(0, again - now()));
  };
  const run = (task: () => Promise<void>) => {
    inOrder(task).catch((error: unknown) => console.error(error));
  };

  observeRequests({ inOrder, now, changed });
  const origin = browser.runtime.getURL('/').replace(/\/$/, '');
  const guard: Guard = async (envelope, sender) =>
    backgroundGuard({ id: browser.runtime.id, origin, portals: await portalOrigins() })(envelope, sender);
  answer(backgroundHandlers({ log, inOrder, changed, now }), guard);
  browser.tabs.onRemoved.addListener((tabId) =>
    run(async () => {
      await dropTab(tabId);
      await landRequests(tabId, 'gone', now());
      await changed();
      await dropNotebooks(tabId);
    }),
  );
  browser.runtime.onStartup.addListener(() => run(() => keepTidy(log)));
  browser.runtime.onInstalled.addListener(() => run(registerScouts));
  browser.permissions.onRemoved.addListener(() => run(registerScouts));
  closeSessionStore().catch((error: unknown) => console.warn(error));
  // What an earlier life of this worker had seen but not finished.
  run(changed);
}

/** Housekeeping that no decision waits for; what is past its time is looked for once a day. */
async function keepTidy(log: ReviewLog): Promise<void> {
  await log.tidy();
  await log.retention.purge();
}
