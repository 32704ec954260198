import { putClick, readClick, readTab } from '@/entrypoints/background/session';
import type { ReviewLog } from '@/lib/log/review-log';
import type { NotedClick } from '@/lib/messages/noted-clicks';

/** Keeps a click until it is known what became of it. The same click may come more than once and by either way. */
export async function takeClick(log: ReviewLog, { tabId, portal, click }: NotedClick, heardAt: number): Promise<void> {
  const before = await readClick(click.id);
  if (before !== null) {
    const { handledAt } = click;
    if (handledAt === undefined || before.tabId !== tabId) return;
    await putClick({ ...before, click: { ...before.click, handledAt } });
    return;
  }
  await putClick({ tabId, portal, click, heardAt, seq: null });
  const { working } = await readTab(tabId);
  // The click counts also when what was shown cannot be kept: then the entry has no findings.
  await log
    .on(portal)
    .freezeShown(click, working)
    .catch((error: unknown) => console.error(error));
}
