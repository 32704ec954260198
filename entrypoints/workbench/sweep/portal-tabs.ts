import { browser } from 'wxt/browser';
import type { FetchPorts } from '@/components/workbench/sweep/patient-fetch';
import type { OpenList } from '@/components/workbench/sweep/sweep-source';
import { formOf } from '@/lib/dossier/acting-address';
import { patternOf } from '@/lib/dossier/portal-origin';
import { askBackground, askPage } from '@/lib/messages/channel';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { PortalProfile } from '@/lib/profile/profile';
import type { Sweep } from '@/lib/record/sweep';

const NO_TAB = '没有打开的平台页面。请在平台上登录并打开名单页面，再继续。';

/** The lists that are open in tabs of granted portals. */
export async function openLists(): Promise<OpenList[]> {
  const lists = await Promise.all((await portalTabs()).map(listIn));
  return lists.filter((one) => one !== null);
}

/** A tab of the sweep's own portal that answers; the list itself where it is open. */
export async function tabOf(sweep: Sweep): Promise<number> {
  const tabs = await browser.tabs.query({ url: patternOf(sweep.list) });
  for (const tabId of tabs.flatMap(({ id }) => id ?? [])) {
    const answer = await askPage(tabId, 'page/read-list', {}).catch(() => null);
    if (answer !== null) return tabId;
  }
  throw new Error(NO_TAB);
}

/** What pages of the sweep's portal should show, by the profile they are read by. */
export async function expectsOf({ list }: Sweep): Promise<PortalProfile['expects']> {
  const { portals } = await askBackground('background/portals', {});
  const { origin } = new URL(list);
  return (portals.find((portal) => portal.origin === origin)?.profile ?? BUILTIN_PROFILE).expects;
}

/** How a tab of the portal fetches pages of these forms for us, and paper versions that such pages name; with what their attachment lists lead to if `files` are wanted. */
export function portsOf(tabId: number, learnt: Iterable<string>, files = false): FetchPorts {
  const forms = new Set(learnt);
  return {
    async fetchPage(url) {
      const page = await askPage(tabId, 'page/fetch-page', { url, forms: [...forms], ...(files && { files }) });
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
