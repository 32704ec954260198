import { readFileSync } from 'node:fs';

export interface NetworkRequest {
  method: string;
  url: string;
  /** Origin that asked, `chrome-extension://…` for the extension's pages and worker; null when the browser itself did. */
  initiator: string | null;
}

/**
 * Hosts that Chromium asks for on its own account even with its background networking switched off. Only requests without
 * any initiator are theirs: whatever a script asks for, in a page or a worker, carries its origin.
 */
const CHROMIUM_ITSELF: Record<string, string> = {
  'update.googleapis.com': 'updates of itself',
  'accounts.google.com': 'whether somebody is signed in to the browser',
  'content-autofill.googleapis.com': 'which fields of a form it may offer to complete',
  'android.clients.google.com': 'a number of its own for push messages, some seconds after its start',
  'redirector.gvt1.com': 'a spelling dictionary, once somebody types into a text box of the portal',
};

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; method?: string; initiator?: string } }[];
}

/**
 * Read a file of Chromium's --log-net-log: every http(s) and ws(s) request of the browser's life, from pages, frames
 * and workers alike. Throws when it holds none at all, because then it proves nothing.
 */
export function readNetLog(file: string): NetworkRequest[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  const requests = log.events.flatMap(({ type, params }) => {
    if (type !== start || params?.url === undefined) return [];
    const initiator = params.initiator === 'not an origin' ? null : (params.initiator ?? null);
    return [{ method: params.method ?? '', url: params.url, initiator }];
  });
  if (requests.length === 0) throw new Error('The net log holds no requests; it proves nothing.');
  return requests.filter(({ url }) => /^(https?|wss?):/.test(url));
}

/** The requests that went, or tried to go, to any other host than the portal's, without Chromium's own. */
export function elsewhere(requests: NetworkRequest[], portalHost: string): NetworkRequest[] {
  return requests.filter(({ url, initiator }) => {
    const { host, protocol } = new URL(url);
    if (initiator === null && Object.hasOwn(CHROMIUM_ITSELF, host)) return false;
    return host !== portalHost || protocol !== 'https:';
  });
}
