import type { BrowserContext } from '@playwright/test';
import {
  type Browser,
  BUILD,
  extensionId,
  extensionOrigin,
  killWorker,
  launchForLoading,
  type Recorded,
} from './browser.ts';
import type { NetworkRequest } from './egress.ts';
import { ORIGIN } from './portal-pages.ts';

/**
 * One Chromium that is lent to story after story. Each finds the shipped build newly installed: the browser takes the
 * extension out, with all that it kept, and loads it again, and forgets cookies, caches and what the portal stored.
 * What a story adds to the context itself (scripts for all pages, functions) would stay: such a story asks for its own.
 */
export class SharedBrowser {
  private readonly portalPort: number;
  private running: Recorded | null = null;

  constructor(portalPort: number) {
    this.portalPort = portalPort;
  }

  /** The browser with one empty tab, as if it had been started for this story alone. */
  async lend(): Promise<Browser> {
    this.running ??= await launchForLoading(this.portalPort);
    const { context } = this.running;
    await renew(context);
    return {
      context,
      extension: extensionOrigin(),
      killWorker: () => killWorker(context),
      close: () => this.end(),
    };
  }

  /** Everything that was asked for since the last call, as far as Chromium has written it down. */
  requests(): NetworkRequest[] {
    return this.running?.requests() ?? [];
  }

  /** Close, until it is lent again, and give everything that was not given yet. */
  async end(): Promise<NetworkRequest[]> {
    const { running } = this;
    this.running = null;
    return (await running?.end()) ?? [];
  }
}

async function renew(context: BrowserContext): Promise<void> {
  const tab = await context.newPage();
  const others = context.pages().filter((page) => page !== tab);
  await Promise.all(others.map((page) => page.close()));
  await context.unrouteAll();
  const session = await context.newCDPSession(tab);
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' });
  await session.detach();
  await reinstall(context);
}

async function reinstall(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser takes no orders about its extensions.');
  const { extensions } = await session.send('Extensions.getExtensions');
  if (extensions.some(({ id }) => id === extensionId())) {
    await session.send('Extensions.uninstall', { id: extensionId() });
  }
  await session.send('Extensions.loadUnpacked', { path: BUILD });
  await session.detach();
}
