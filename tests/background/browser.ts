import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '@/lib/messages/channel';
import type { Answer, Ask, MessageName, ToBackground } from '@/lib/messages/protocol';

const realTimeout = globalThis.setTimeout;

type Listener = (details: Record<string, unknown>) => unknown;
type MessageListener = (message: unknown, sender: Sender, respond: (response: unknown) => void) => unknown;

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';
const EVENTS = ['onBeforeRequest', 'onBeforeRedirect', 'onResponseStarted', 'onCompleted', 'onErrorOccurred'] as const;
type EventName = (typeof EVENTS)[number];

interface ScriptAsked {
  target: { tabId: number; allFrames?: boolean };
  func: (...args: unknown[]) => unknown;
  args: unknown[];
}

/**
 * The browser around the background: what outlives a worker (session store, disk) stays, what a worker registers is
 * forgotten with it. `told` collects what the background says to panels.
 */
export class TestBrowser {
  readonly told: { name: MessageName; ask: unknown }[] = [];
  private web: Record<EventName, Listener[]> = noListeners();
  private messages: MessageListener[] = [];
  private time = Date.parse('2026-11-05T09:00:00+08:00');

  /** Address patterns that the browser grants, and what was registered to run on them. */
  readonly granted = new Set<string>(['https://zcps.rlsbt.zj.gov.cn/*']);
  readonly registered = new Map<string, { id: string; matches: string[]; js: string[] }>();
  private removals: (() => void)[] = [];

  private readonly permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => this.granted.has(origin) || this.granted.has(origin.replace(/:\d+(?=\/)/, ''))),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) this.granted.delete(origin);
      for (const listener of this.removals) listener();
      return true;
    },
    onRemoved: { addListener: (listener: () => void) => this.removals.push(listener) },
  };

  /** The documents of each tab that take scripts; what a script finds in one is up to the test. */
  readonly documents = new Map<number, ((script: () => unknown) => unknown)[]>();

  private readonly scripting = {
    executeScript: async ({ target, func, args }: ScriptAsked) => {
      const documents = this.documents.get(target.tabId);
      if (documents === undefined) throw new Error('Cannot access contents of the page.');
      return (target.allFrames ? documents : documents.slice(0, 1)).map((within) => ({
        // As the browser does: the function goes there as its text, and what it gives comes back as a copy.
        result: JSON.parse(JSON.stringify(within(() => func(...args)))),
      }));
    },
    getRegisteredContentScripts: async () => [...this.registered.values()],
    registerContentScripts: async (scripts: { id: string; matches: string[]; js: string[] }[]) => {
      for (const script of scripts) this.registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) this.registered.delete(id);
    },
  };

  constructor() {
    fakeBrowser.reset();
    vi.stubGlobal('setTimeout', (run: () => void, delay = 0) => {
      const timer = realTimeout(run, delay);
      this.later.push({ timer, run, delay });
      return timer;
    });
    Object.assign(fakeBrowser, {
      webRequest: Object.fromEntries(
        EVENTS.map((name) => [name, { addListener: (listener: Listener) => this.web[name].push(listener) }]),
      ),
    });
    Object.assign(fakeBrowser, { permissions: this.permissions, scripting: this.scripting });
    Object.assign(fakeBrowser.storage.session, { setAccessLevel: async () => undefined });
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ version: '0.1.0' }),
      sendMessage: async (envelope: { name: MessageName; ask: unknown }) => {
        this.told.push({ name: envelope.name, ask: envelope.ask });
        return { value: { ok: true } };
      },
    });
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      this.messages.push(listener as MessageListener);
    });
  }

  now = (): number => this.time;

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** What the worker wants to do later. A worker that is gone does none of it. */
  readonly later: { timer: ReturnType<typeof setTimeout>; run: () => void; delay: number }[] = [];

  /** The worker is gone with all it had registered and remembered; the store and the disk are not. */
  kill(): void {
    for (const { timer } of this.later.splice(0)) clearTimeout(timer);
    this.web = noListeners();
    this.messages = [];
    fakeBrowser.tabs.onRemoved.removeAllListeners();
    fakeBrowser.runtime.onStartup.removeAllListeners();
    fakeBrowser.runtime.onInstalled.removeAllListeners();
    this.removals = [];
  }

  panel(tabId = 1, portal = PORTAL): Sender {
    return {
      id: fakeBrowser.runtime.id,
      url: fakeBrowser.runtime.getURL('/panel.html'),
      frameId: 5,
      tab: tab(tabId, portal),
    };
  }

  page(tabId = 1, portal = PORTAL): Sender {
    return {
      id: fakeBrowser.runtime.id,
      url: `${portal}/028/audit.jsp`,
      frameId: 0,
      tab: tab(tabId, portal),
    };
  }

  /** What the background answers; an answer that is an error is thrown as its message. */
  async ask<N extends keyof ToBackground>(name: N, ask: Ask<N>, sender: Sender): Promise<Answer<N>> {
    const message = JSON.parse(JSON.stringify({ channel: 'zcps-review', name, ask }));
    const response = await new Promise<{ value?: Answer<N>; error?: { code: string; message: string } }>((resolve) => {
      for (const listener of this.messages) listener(message, sender, (value) => resolve(value as typeof response));
    });
    if (response.error !== undefined) throw new Error(`${response.error.code}: ${response.error.message}`);
    return response.value as Answer<N>;
  }

  fire(name: EventName, details: Record<string, unknown>): void {
    for (const listener of this.web[name]) listener({ timeStamp: this.time, tabId: 1, ...details });
  }
}

function noListeners(): Record<EventName, Listener[]> {
  return { onBeforeRequest: [], onBeforeRedirect: [], onResponseStarted: [], onCompleted: [], onErrorOccurred: [] };
}

function tab(id: number, portal: string): chrome.tabs.Tab {
  return { id, url: `${portal}/028/audit.jsp` } as chrome.tabs.Tab;
}
