import type { FetchedPage } from '@/lib/messages/protocol';

/** Waits (ms) before a busy portal is asked again; then it is left for later. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000];

export interface FetchPorts {
  /** Rejects when the portal's tab is gone. */
  fetchPage(url: string): Promise<FetchedPage>;
  /** Resolves early when the signal says so. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The page at this address, asked for again with growing pauses while the portal is busy and nobody stopped it. */
export async function fetchPatiently(ports: FetchPorts, url: string, signal?: AbortSignal): Promise<FetchedPage> {
  let page = await ports.fetchPage(url);
  for (const wait of WAITS) {
    if (page.is !== 'busy' || signal?.aborted) break;
    await ports.wait(wait, signal);
    if (!signal?.aborted) page = await ports.fetchPage(url);
  }
  return page;
}
