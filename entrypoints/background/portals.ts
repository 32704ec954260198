import { browser } from 'wxt/browser';
import { hostPattern, originOf, patternOf, SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import { askPage } from '@/lib/messages/channel';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import { NAME_WORDS } from '@/lib/portal/name-words';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { type ProfilePatch, patched } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';
import { TEXTS } from '@/lib/profile/texts';

const SHIPPED_TITLE = '浙江省专业技术职务任职资格申报与评审管理服务平台';

const KEY = 'portals';
/** The scout's file in the build; the manifest names it for the shipped portal. */
const SCOUT = 'content-scripts/portal.js';

/** What is kept on disk about a portal. No value of any page is in it. */
type StoredPortal = Omit<PortalEntry, 'shipped' | 'granted'>;

/** Origins of all portals, the shipped one first. */
export async function portalOrigins(): Promise<string[]> {
  return (await stored()).map(({ origin }) => origin);
}

/** All portals with what was taught about them, and whether the browser still grants their address. */
export async function portalEntries(): Promise<PortalEntry[]> {
  return Promise.all(
    (await stored()).map(async (portal) => ({
      ...portal,
      shipped: portal.origin === SHIPPED_PORTAL,
      granted: await browser.permissions.contains({ origins: [patternOf(portal.origin)] }),
    })),
  );
}

/**
 * The words that pages of this address are read by, what was taught included; the built-in ones for no portal's address, and
 * in the place of what files of older versions do not have.
 */
export async function profileFor(url: string | undefined): Promise<PortalProfile> {
  const origin = originOf(url);
  const portal = (await stored()).find((one) => one.origin === origin);
  return patched({ ...BUILTIN_PROFILE, ...portal?.profile, texts: TEXTS }, portal?.patches ?? []);
}

/** Works on this address from now on. Throws unless the browser has granted it. */
export async function addPortal(origin: string, title: string): Promise<void> {
  if (!(await browser.permissions.contains({ origins: [patternOf(origin)] }))) {
    throw new Error('浏览器没有允许访问该地址，未添加。');
  }
  const all = await stored();
  if (!all.some((portal) => portal.origin === origin)) {
    await store([...all, { origin, title, profile: null, patches: [] }]);
  }
  await registerScouts();
}

/** Forgets the portal, what was taught about it, and its permission. The shipped portal stays. */
export async function removePortal(origin: string): Promise<void> {
  if (origin === SHIPPED_PORTAL) throw new Error('随插件提供的平台不能移除。');
  await store((await stored()).filter((portal) => portal.origin !== origin));
  await registerScouts();
  await browser.permissions.remove({ origins: [patternOf(origin), ...(await earlierPattern(origin))] });
}

/** Gives the permission for every portal but the shipped one back to the browser. */
export async function giveBackPortals(): Promise<void> {
  const added = (await portalOrigins()).filter((origin) => origin !== SHIPPED_PORTAL);
  const earlier = added.map(hostPattern);
  const origins = [...new Set([...added.map(patternOf), ...earlier])];
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Changes what is kept about a portal; its open pages read by it at once. */
export async function changePortal(
  origin: string,
  change: { patches: ProfilePatch[] } | { profile: PortalProfile | null },
): Promise<void> {
  const all = await stored();
  if (!all.some((portal) => portal.origin === origin)) throw new Error('没有这个平台。');
  await store(all.map((portal) => (portal.origin === origin ? { ...portal, ...change } : portal)));
  await tellPages(origin);
}

/**
 * Brings the browser's registered scripts in line with the portals: an update of the extension forgets them, and a
 * permission may have been taken back. Idempotent.
 */
export async function registerScouts(): Promise<void> {
  const wanted = (await portalEntries()).filter(({ shipped, granted }) => !shipped && granted);
  const before = await browser.scripting.getRegisteredContentScripts();
  const asWanted = before.filter(({ id, matches }) =>
    wanted.some(({ origin }) => idOf(origin) === id && matches?.join() === patternOf(origin)),
  );
  const gone = before.filter((one) => !asWanted.includes(one)).map(({ id }) => id);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const missing = wanted.filter(({ origin }) => !asWanted.some(({ id }) => id === idOf(origin)));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(({ origin }) => ({
      id: idOf(origin),
      matches: [patternOf(origin)],
      js: [SCOUT],
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Puts the agent into the tab's page, if it shows a portal, and opens the panel there. */
export async function openPanelIn(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (!(await portalOrigins()).includes(originOf(url) ?? '')) return false;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/agent.js'] });
  for (const wait of [0, 100, 300, 900]) {
    await new Promise((done) => setTimeout(done, wait));
    const opened = await askPage(tabId, 'page/open-panel', {}).catch(() => null);
    if (opened) return true;
  }
  return false;
}

/** The page of the tab as a redacted HTML text. Throws on pages of no portal. */
export async function captureOf(tabId: number): Promise<{ html: string; replaced: number }> {
  const { url } = await browser.tabs.get(tabId);
  if (!(await portalOrigins()).includes(originOf(url) ?? '')) throw new Error('当前页不属于已添加的平台，未保存。');
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
  const captured = answer?.result as { html: string; replaced: number } | undefined;
  if (captured === undefined) throw new Error('页面没有应答，未保存。请刷新页面后再试。');
  return captured;
}

async function tellPages(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  const profile = await profileFor(`${origin}/`);
  // Pages without an agent have nobody to tell.
  await Promise.allSettled(
    tabs.map(async ({ id }) => (id === undefined ? null : askPage(id, 'page/use-profile', { profile }))),
  );
}

async function stored(): Promise<StoredPortal[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  const all = (kept as StoredPortal[] | undefined) ?? [];
  if (all.some(({ origin }) => origin === SHIPPED_PORTAL)) return all;
  return [{ origin: SHIPPED_PORTAL, title: SHIPPED_TITLE, profile: null, patches: [] }, ...all];
}

async function store(portals: StoredPortal[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: portals, [NAME_WORDS]: nameWords(portals) });
}

function nameWords(portals: StoredPortal[]): string[] {
  return portals.flatMap(({ patches }) =>
    patches.flatMap(({ change }) => (change.kind === 'label' && change.field === 'person.name' ? [change.label] : [])),
  );
}

function idOf(origin: string): string {
  return `portal ${origin}`;
}

/** What was granted before patterns named a port, unless another portal of that host is left. */
async function earlierPattern(origin: string): Promise<string[]> {
  const { hostname } = new URL(origin);
  const isLast = (await stored()).every((portal) => new URL(portal.origin).hostname !== hostname);
  return isLast ? [hostPattern(origin)] : [];
}
