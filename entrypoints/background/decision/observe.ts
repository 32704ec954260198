import { type Browser, browser } from 'wxt/browser';
import type { InOrder } from '@/entrypoints/background/in-order';
import { putRequest, readPending, readRequestSeen } from '@/entrypoints/background/session';
import { LIMITS } from './match-decision';
import { type RequestBody, readRequest, withoutSecrets } from './request-body';
import { purposeOf } from './request-purpose';
import type { RequestSeen } from './seen';

type RequestType = `${Browser.webRequest.ResourceType}`;

const KINDS: Partial<Record<RequestType, Exclude<RequestSeen['kind'], 'visit'>>> = {
  main_frame: 'page',
  sub_frame: 'frame',
  xmlhttprequest: 'ajax',
  ping: 'beacon',
};

/** A little (ms) after news of a click can still come. */
const FORGET_AFTER = LIMITS.lateNews + 1_000;

interface Started {
  requestId: string;
  tabId: number;
  timeStamp: number;
  type: string;
  method: string;
  url: string;
  requestBody?: RequestBody | null | undefined;
}

export interface ObservingNeeds {
  inOrder: InOrder;
  now: () => number;
  /** Run in line after each thing that may decide what became of a click. */
  changed: () => Promise<void>;
}

/**
 * Watches, without touching them, what the portal's pages send: POSTs with their content, and page changes.
 * Every listener is registered at once, so that an event wakes a sleeping worker.
 */
export function observeRequests({ inOrder, now, changed }: ObservingNeeds): void {
  const filter = {
    // Of all these the browser tells only those of portals it grants.
    urls: ['https://*/*'],
    types: Object.keys(KINDS) as Browser.webRequest.ResourceType[],
  };
  const inLine = (task: () => Promise<void>) => {
    inOrder(task).catch((error: unknown) => console.error(error));
  };
  const { onBeforeRequest, onBeforeRedirect, onResponseStarted, onCompleted, onErrorOccurred } = browser.webRequest;

  onBeforeRequest.addListener(
    (details) => {
      const seen = seenOf(details as Started);
      if (seen === null) return undefined;
      inLine(() => keep({ ...seen, heardAt: now() }));
      // What no click turns out to have caused goes again, though nothing else should happen.
      setTimeout(() => inLine(changed), FORGET_AFTER);
      return undefined;
    },
    filter,
    ['requestBody'],
  );
  onBeforeRedirect.addListener(({ requestId, timeStamp, url, redirectUrl }) => {
    // Off to a site we may not see: the answer would never be told. A decision is not answered from elsewhere.
    if (redirectUrl.startsWith(`${new URL(url).origin}/`)) return;
    inLine(() => conclude(requestId, { at: timeStamp, status: null, url: withoutQuery(redirectUrl) }, changed));
  }, filter);
  // The first of these counts: a dialog that removes its own frame on the answer breaks off what follows.
  const answered = (details: { requestId: string; timeStamp: number; statusCode: number; url: string }) => {
    const { requestId, timeStamp, statusCode, url } = details;
    inLine(() => conclude(requestId, { at: timeStamp, status: statusCode, url: withoutQuery(url) }, changed));
  };
  onResponseStarted.addListener(answered, filter);
  onCompleted.addListener(answered, filter);
  onErrorOccurred.addListener(({ requestId, timeStamp, url }) => {
    inLine(() => conclude(requestId, { at: timeStamp, status: null, url: withoutQuery(url) }, changed));
  }, filter);
}

function seenOf(details: Started): Omit<RequestSeen, 'heardAt'> | null {
  const kind = KINDS[details.type as RequestType];
  if (kind === undefined || details.tabId < 0) return null;
  const post = details.method === 'POST';
  if (!post && kind !== 'page') return null;
  const content = post ? withoutSecrets(readRequest(details.url, details.requestBody)) : { fields: [], readable: true };
  return {
    id: details.requestId,
    tabId: details.tabId,
    at: details.timeStamp,
    kind: post ? kind : 'visit',
    url: withoutQuery(details.url),
    content,
    purpose: purposeOf(details.url, content.fields),
    outcome: null,
    landed: null,
  };
}

/** A redirect is told as a new request under the same id: the first stays. */
async function keep(seen: RequestSeen): Promise<void> {
  if ((await readRequestSeen(seen.id)) === null) await putRequest(seen);
}

async function conclude(
  requestId: string,
  outcome: NonNullable<RequestSeen['outcome']>,
  changed: () => Promise<void>,
): Promise<void> {
  const seen = await readRequestSeen(requestId);
  if (seen === null || seen.outcome !== null || seen.kind === 'visit') return;
  await putRequest({ ...seen, outcome });
  await changed();
}

/** The address up to its query, path parameters (`;jsessionid=…`) removed. */
export function withoutQuery(url: string): string {
  return (url.split(/[?#]/)[0] ?? '').replace(/;[^/]*/g, '');
}

/** Tells the page forms this tab has under way what they led to, so that a login page is not taken for success. */
export async function landRequests(
  tabId: number,
  landed: NonNullable<RequestSeen['landed']>,
  at: number,
): Promise<void> {
  const { requests } = await readPending();
  const open = requests.filter(
    (request) => request.tabId === tabId && request.kind === 'page' && request.landed === null && request.at <= at,
  );
  for (const request of open) await putRequest({ ...request, landed });
}
