import { browser } from 'wxt/browser';
import type { FetchPorts } from '@/components/workbench/sweep/patient-fetch';
import type { OpenList } from '@/components/workbench/sweep/sweep-source';
import { formOf } from '@/lib/dossier/acting-address';
import { patternOf } from '@/lib/dossier/portal-origin';
import { askBackground, askPage, MessageError } from '@/lib/messages/channel';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { patched } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';
import type { Sweep } from '@/lib/record/sweep';
import type { PanelPorts } from '../../panel/panel-ports';

type AskPage = PanelPorts['askPage'];

const NO_TAB = '没有打开的平台页面。请在平台上登录并打开名单页面，再继续。';

/** How long (ms) a page of the portal that is still loading is waited for, and the pause before its tab is asked again. */
const LOADING = 8_000;
const ASKED_AGAIN = 200;

/** The lists that are open in tabs of granted portals; the same list in two tabs is one. */
export async function openLists(): Promise<OpenList[]> {
  const lists = await Promise.all((await portalTabs()).map(listIn));
  const different = new Map<string, OpenList>();
  for (const one of lists) if (one !== null) different.set(JSON.stringify(one.list), one);
  return [...different.values()];
}

/**
 * How the sweep's portal is asked, by a tab of it that answers; null where the reviewer stopped waiting for one. The
 * reviewer goes on working there: once the page that was asked is gone, the next one of any tab is asked instead.
 */
export async function openPortal(list: Sweep['list'], signal: AbortSignal): Promise<AskPage | null> {
  let tab = await answering(list, signal);
  if (tab === null) return null;
  return async (name, ask) => {
    try {
      return await askPage(tab as number, name, ask);
    } catch (error) {
      // What the page itself says of a question is its answer.
      if (error instanceof MessageError && error.code !== 'no-answer') throw error;
      const next = await answering(list, signal);
      if (next === null) throw error;
      tab = next;
      return askPage(next, name, ask);
    }
  };
}

/** A page that was left still answers while the next one loads, and is gone with the question put to it. */
async function answering(list: Sweep['list'], signal: AbortSignal): Promise<number | null> {
  for (let waited = 0; !signal.aborted; waited += ASKED_AGAIN) {
    const isPatient = waited < LOADING;
    const tabs = await browser.tabs.query({ url: patternOf(list) });
    for (const { id, status } of tabs) {
      if (id === undefined || (isPatient && status === 'loading')) continue;
      const answer = await askPage(id, 'page/read-list', {}).catch(() => null);
      if (answer !== null) return id;
    }
    if (tabs.length === 0 || !isPatient) throw new Error(NO_TAB);
    await wait(ASKED_AGAIN, signal);
  }
  return null;
}

/** The words that pages of the sweep's portal are read by, what was taught included. */
export async function profileOf({ list }: Sweep): Promise<PortalProfile> {
  const { portals } = await askBackground('background/portals', {});
  const { origin } = new URL(list);
  const portal = portals.find((one) => one.origin === origin);
  return patched(portal?.profile ?? BUILTIN_PROFILE, portal?.patches ?? []);
}

/** How the portal is made to fetch pages of these forms for us, and paper versions that such pages name; with what their attachment lists lead to if `files` are wanted. */
export function portsOf(ask: AskPage, learnt: Iterable<string>, files = false): FetchPorts {
  const forms = new Set(learnt);
  return {
    async fetchPage(url) {
      const page = await ask('page/fetch-page', { url, forms: [...forms], ...(files && { files }) });
      if (page.is === 'page' && page.paper !== null) forms.add(formOf(new URL(page.paper)));
      return page;
    },
    wait,
  };
}

export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resume) => {
    const timer = setTimeout(resume, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });
}

async function portalTabs(): Promise<number[]> {
  const { portals } = await askBackground('background/portals', {});
  const url = portals.filter(({ granted }) => granted).map(({ origin }) => patternOf(origin));
  const tabs = await browser.tabs.query({ url });
  return tabs.flatMap(({ id }) => id ?? []);
}

async function listIn(tabId: number): Promise<OpenList | null> {
  // A tab without our agent shows nothing that concerns us.
  const answer = await askPage(tabId, 'page/read-list', {}).catch(() => null);
  return answer?.list ? { tabId, list: answer.list } : null;
}
