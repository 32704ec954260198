import { expect } from '@playwright/test';
import type { Browser } from './browser.ts';
import { readLog } from './log.ts';
import type { Panel } from './panel.ts';

/** Waits until the background has written a review with these words in it to the disk, as it does shortly after the last key. */
export async function reviewKept(browser: Pick<Browser, 'context' | 'extension'>, words: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify((await readLog(browser)).working), { message: `a kept review says ${words}` })
    .toContain(JSON.stringify(words).slice(1, -1));
}

/** Waits until an item is remembered as ticked for some batch, or for none. */
export async function batchKept(panel: Panel, rule: string, ticked: boolean): Promise<void> {
  await expect
    .poll(
      () =>
        panel.frame.evaluate(async (id) => {
          const all = Object.entries(await chrome.storage.local.get(null));
          const batches = all.filter(([key]) => key.startsWith('batch:')).map(([, value]) => value);
          return (batches as { ticks: Record<string, unknown> }[]).some(({ ticks }) => id in ticks);
        }, rule),
      { message: `${rule} is ${ticked ? '' : 'not '}ticked for a batch` },
    )
    .toBe(ticked);
}
