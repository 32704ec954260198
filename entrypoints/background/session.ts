import { browser } from 'wxt/browser';
import type { PageKind } from '@/lib/dossier/reading';
import type { DecisionClick } from '@/lib/record/decision';
import type { ClickSeen, RequestSeen } from './decision/seen';

/**
 * What must outlive the worker but not the browser, in `storage.session` (memory, never on disk, out of the page's reach).
 * One key per thing, so that a worker killed between two writes leaves each of them whole.
 */

/** A click that waits for its sending; `seq` once it is in the log. */
export interface KeptClick {
  tabId: number;
  /** Origin of the portal it was made on. */
  portal: string;
  click: DecisionClick;
  /** When it was taken up. */
  heardAt: number;
  seq: number | null;
}

export interface TabState {
  /** A review page was open here, so that a login page now means that the session is over. */
  reviewing: boolean;
  /** What kind of page was here last, and its address; null before the first. */
  last: { kind: PageKind; url: string } | null;
  /** Key of the review saved last from this tab. */
  working: string | null;
}

const CLICK = 'click:';
const REQUEST = 'request:';
const TAB = 'tab:';
/** More than this are never in question at once; a page that posts without end must not fill the memory. */
const REQUESTS_KEPT = 24;

export async function readPending(): Promise<{ clicks: KeptClick[]; requests: RequestSeen[] }> {
  const all = Object.entries(await browser.storage.session.get(null));
  return {
    clicks: all.filter(([key]) => key.startsWith(CLICK)).map(([, value]) => value as KeptClick),
    requests: all.filter(([key]) => key.startsWith(REQUEST)).map(([, value]) => value as RequestSeen),
  };
}

export async function readClick(id: string): Promise<KeptClick | null> {
  return read<KeptClick>(CLICK + id);
}

export async function putClick(kept: KeptClick): Promise<void> {
  await browser.storage.session.set({ [CLICK + kept.click.id]: kept });
}

export async function readRequestSeen(id: string): Promise<RequestSeen | null> {
  return read<RequestSeen>(REQUEST + id);
}

/** Keeps a request; one that is too large for the store is kept without its content, as unreadable. */
export async function putRequest(request: RequestSeen): Promise<void> {
  const key = REQUEST + request.id;
  try {
    await browser.storage.session.set({ [key]: request });
  } catch (error) {
    console.warn('request kept without its content', error);
    await browser.storage.session.set({ [key]: { ...request, content: { fields: [], readable: false } } });
  }
}

/** Lets go of clicks and requests, and of the oldest requests above what is ever in question at once. */
export async function drop(ids: { clicks: string[]; requests: string[] }): Promise<void> {
  const keys = [...ids.clicks.map((id) => CLICK + id), ...ids.requests.map((id) => REQUEST + id)];
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Requests above the number kept, oldest first, those that only fetch before those that may be a decision. */
export function surplus(requests: readonly RequestSeen[]): string[] {
  const order = (request: RequestSeen) => (request.purpose === 'fetch' ? 0 : 1);
  return [...requests]
    .sort((a, b) => order(a) - order(b) || a.at - b.at)
    .slice(0, Math.max(0, requests.length - REQUESTS_KEPT))
    .map((request) => request.id);
}

export async function readTab(tabId: number): Promise<TabState> {
  return (await read<TabState>(TAB + tabId)) ?? { reviewing: false, last: null, working: null };
}

export async function putTab(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [TAB + tabId]: state });
}

/** Tabs whose panel saved this review last. */
export async function tabsWorkingOn(key: string): Promise<number[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all
    .filter(([name, value]) => name.startsWith(TAB) && (value as TabState).working === key)
    .map(([name]) => Number(name.slice(TAB.length)));
}

export async function dropTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(TAB + tabId);
}

/** The click as matching sees it. */
export function asSeen({ tabId, click, heardAt, seq }: KeptClick): ClickSeen {
  const { id, at, handledAt, verdict, button, opinion, applicant } = click;
  const who = JSON.stringify([applicant.name, applicant.idNumber, applicant.unit, click.url]);
  return { id, tabId, at, heardAt, handledAt: handledAt ?? null, verdict, button, opinion, who, logged: seq !== null };
}

async function read<T>(key: string): Promise<T | null> {
  const found: Record<string, unknown> = await browser.storage.session.get(key);
  return (found[key] as T | undefined) ?? null;
}
