import type { FetchedPage } from '@/lib/messages/fetched';

/** Waits (ms) before a busy portal is asked again; then it is left for later. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000];

export interface FetchPorts {
  /** Rejects when the portal's tab is gone. */
  fetchPage(url: string): Promise<FetchedPage>;
  /** Resolves early when the signal says so. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The portal's tab does not answer any more. */
export class TabGone extends Error {
  override name = 'TabGone';
}

/** The page that was to give the files of an applicant was left meanwhile; the one in its place knows nothing of them. */
export class PageLeft extends Error {
  override name = 'PageLeft';
}

/** What is said of a page that is not waited for any more. */
const NOT_WAITED_FOR: FetchedPage = { is: 'busy', message: '已停止，没有等平台答复' };

/**
 * The page at this address, asked for again with growing pauses while the portal is busy and nobody stopped it; once it
 * is stopped nothing is waited for any more. Rejects with TabGone.
 */
export async function fetchPatiently(ports: FetchPorts, url: string, signal?: AbortSignal): Promise<FetchedPage> {
  const ask = () => {
    const asking = ports.fetchPage(url).catch((error: unknown) => {
      throw new TabGone('平台页面没有应答', { cause: error });
    });
    return unlessStopped(asking, NOT_WAITED_FOR, signal);
  };
  let page = await ask();
  for (const wait of WAITS) {
    if (page.is !== 'busy' || signal?.aborted) break;
    await ports.wait(wait, signal);
    if (!signal?.aborted) page = await ask();
  }
  return page;
}

/** What comes of `work`, or `otherwise` as soon as the signal says that nobody waits for it. */
export function unlessStopped<T>(work: Promise<T>, otherwise: T, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(otherwise);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
