import type { Page } from '@playwright/test';
import type { Answer, Ask, ToPage } from '@/lib/messages/protocol';
import type { DecisionClick } from '@/lib/record/decision';
import type { Browser } from '../harness/browser.ts';
import { PORTAL_HOST } from '../harness/browser.ts';
import { panelOf } from '../harness/panel.ts';

export const PORTAL = `https://${PORTAL_HOST}`;

/** Asks the content script of `page` what the panel would ask it, out of the panel's own frame. */
export async function askPage<N extends keyof ToPage>(page: Page, name: N, ask: Ask<N>): Promise<Answer<N>> {
  const panel = await panelOf(page);
  const response = await panel.frame.evaluate(
    async (message) => {
      const tab = await chrome.tabs.getCurrent();
      return (await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 })) as unknown;
    },
    { channel: 'zcps-review', name, ask },
  );
  if (typeof response === 'object' && response !== null && 'value' in response) return response.value as Answer<N>;
  throw new Error(`${name} was answered with ${JSON.stringify(response)}`);
}

/** Listens, as a page of the extension, to what the content scripts tell; `page` stays in front, because one behind is drawn once a second. */
export async function overhear({ context, extension }: Browser, page: Page) {
  const ear = await context.newPage();
  await ear.goto(`${extension}/popup.html`);
  await page.bringToFront();
  await ear.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  const all = () => ear.evaluate(() => (window as unknown as { heard: { name: string; ask: unknown }[] }).heard);
  return {
    /** How often it was told that a person does something. */
    uses: async () => (await all()).filter(({ name }) => name === 'background/used').length,
    async clicks(): Promise<DecisionClick[]> {
      const told = (await all()).filter(({ name }) => name === 'background/decision-clicked');
      return told.map(({ ask }) => (ask as { click: DecisionClick }).click);
    },
    async activated(): Promise<string[]> {
      const told = (await all()).filter(({ name }) => name === 'panel/mark-activated');
      return told.map(({ ask }) => (ask as { rule: string }).rule);
    },
  };
}

/** Records, before the page's own scripts, every click, key and submission that any document of the page sees. */
export async function recordEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenEvents: seen });
    for (const type of ['click', 'submit', 'mousedown', 'keydown', 'focus']) {
      window.addEventListener(
        type,
        ({ target }) => {
          if (target instanceof Element)
            seen.push(`${type} ${target.localName} ${target.getAttribute('type') ?? ''}`.trim());
        },
        true,
      );
    }
    const submit = HTMLFormElement.prototype.submit;
    HTMLFormElement.prototype.submit = function () {
      seen.push('form.submit()');
      submit.call(this);
    };
  });
  return async () => {
    const portal = page.frames().filter((frame) => frame.url().startsWith('https:'));
    const lists = portal.map((frame) =>
      frame.evaluate(() => (window as unknown as { seenEvents: string[] }).seenEvents.splice(0)),
    );
    return (await Promise.all(lists)).flat();
  };
}

/** The text inside a host of ours, whose root is closed to scripts but not to the browser's debugger; '' without one. */
export async function ownText(page: Page, tag: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const host = nodesIn(root).find((node) => node.localName === tag);
  return nodesIn(host)
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue)
    .join(' ');
}

interface DebuggedNode {
  nodeType: number;
  localName: string;
  nodeValue: string;
  children?: DebuggedNode[];
  shadowRoots?: DebuggedNode[];
}

function nodesIn(node: DebuggedNode | undefined): DebuggedNode[] {
  return node ? [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(nodesIn)] : [];
}
