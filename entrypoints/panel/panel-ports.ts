import { browser } from 'wxt/browser';
import { hasShape, PANEL_ASKS } from '@/lib/messages/ask-shapes';
import {
  answer,
  askBackground,
  askPage,
  type Envelope,
  type Guard,
  type Handlers,
  type Sender,
} from '@/lib/messages/channel';
import type { Answer, Ask, ToBackground, ToPage, ToPanel } from '@/lib/messages/protocol';
import type { InspectPhoto } from '@/lib/photo/photo-inspector';
import { photoInWorker } from './photo-in-worker';

/** The panel's only ways out of itself: the page of its own tab, the background, a worker for photos, and what they tell it. */
export interface PanelPorts {
  askPage<N extends keyof ToPage>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  askBackground<N extends keyof ToBackground>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Looks into the bytes of a photo, apart from the panel. */
  inspect: InspectPhoto;
  /** Start listening; the answer stops it. */
  listen(told: Told<Exclude<keyof ToPanel, TeachingName | ListName>>): () => void;
}

/** What the page tells while it is taught, which is listened for apart. */
export interface TeachingPorts extends Pick<PanelPorts, 'askPage' | 'askBackground'> {
  listenToTeaching(told: Told<TeachingName>): () => void;
}

type TeachingName = 'panel/picked' | 'panel/teaching-ended';

/** What the page tells while it shows a list. */
export interface ListPorts extends Pick<PanelPorts, 'askPage' | 'askBackground'> {
  listenToList(told: Told<ListName>): () => void;
}

type ListName = 'panel/row-chosen';

type Told<Names extends keyof ToPanel> = { [N in Names]: (ask: Ask<N>) => void };

/** Ports of the panel that stands in this tab. */
export function panelPorts(tabId: number): PanelPorts & TeachingPorts & ListPorts {
  const listen = (told: Partial<Told<keyof ToPanel>>) => answer<keyof ToPanel>(handlersOf(told), ownTabOnly(tabId));
  return {
    askPage: (name, ask) => askPage(tabId, name, ask),
    askBackground,
    inspect: photoInWorker,
    listen,
    listenToTeaching: listen,
    listenToList: listen,
  };
}

const FROM_PAGE: ReadonlySet<string> = new Set<keyof ToPanel>([
  'panel/reading-changed',
  'panel/mark-activated',
  'panel/row-chosen',
  'panel/picked',
  'panel/teaching-ended',
]);

/** Only what is listened for is answered: each part of the panel listens for its own. */
function handlersOf(told: Partial<Told<keyof ToPanel>>): Handlers<keyof ToPanel> {
  const entries = Object.entries(told).map(([name, take]) => [name, taken(take as (ask: unknown) => void)]);
  return Object.fromEntries(entries) as unknown as Handlers<keyof ToPanel>;
}

function taken<A>(take: (ask: A) => void): (ask: A) => { ok: true } {
  return (ask) => {
    take(ask);
    return { ok: true };
  };
}

/** Messages reach the panels of all tabs: those of the page carry its tab as sender, those of the background name it. */
function ownTabOnly(tabId: number): Guard {
  return (envelope, sender) => {
    const meant = meantForTab(tabId, envelope, sender);
    if (meant !== true) return meant;
    return hasShape(PANEL_ASKS[envelope.name as keyof ToPanel], envelope.ask) || '消息内容的格式不正确';
  };
}

function meantForTab(tabId: number, { name, ask }: Envelope, sender: Sender): true | string | null {
  if (sender.id !== browser.runtime.id) return '来源不明的消息';
  if (FROM_PAGE.has(name)) return sender.tab?.id === tabId ? true : null;
  if (sender.tab !== undefined) return '只接受后台的消息';
  if (name === 'panel/policy-changed') return true;
  if (name === 'panel/batch-changed') return (ask as { by?: unknown } | null)?.by === tabId ? null : true;
  return (ask as { tabId?: unknown } | null)?.tabId === tabId ? true : null;
}
