import { browser } from 'wxt/browser';
import { answer, askBackground, askPage, type Guard } from '@/lib/messages/channel';
import type { Answer, Ask, ToBackground, ToPage, ToPanel } from '@/lib/messages/protocol';

/** The panel's only ways out of itself: the page of its own tab, the background, and what they tell it. */
export interface PanelPorts {
  askPage<N extends keyof ToPage>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  askBackground<N extends keyof ToBackground>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Start listening; the answer stops it. */
  listen(told: { [N in keyof ToPanel]: (ask: Ask<N>) => void }): () => void;
}

/** Ports of the panel that stands in this tab. */
export function panelPorts(tabId: number): PanelPorts {
  return {
    askPage: (name, ask) => askPage(tabId, name, ask),
    askBackground,
    listen: (told) =>
      answer<keyof ToPanel>(
        {
          'panel/reading-changed': taken(told['panel/reading-changed']),
          'panel/mark-activated': taken(told['panel/mark-activated']),
          'panel/decision-logged': taken(told['panel/decision-logged']),
          'panel/draft-changed': taken(told['panel/draft-changed']),
          'panel/log-failed': taken(told['panel/log-failed']),
          'panel/policy-changed': taken(told['panel/policy-changed']),
        },
        ownTabOnly(tabId),
      ),
  };
}

function taken<A>(take: (ask: A) => void): (ask: A) => { ok: true } {
  return (ask) => {
    take(ask);
    return { ok: true };
  };
}

/** Messages reach the panels of all tabs: those of the page carry its tab as sender, those of the background name it. */
export function ownTabOnly(tabId: number): Guard {
  return ({ name, ask }, sender) => {
    if (sender.id !== browser.runtime.id) return '来源不明的消息';
    const fromPage = name === 'panel/reading-changed' || name === 'panel/mark-activated';
    if (fromPage) return sender.tab?.id === tabId ? true : null;
    if (sender.tab !== undefined) return '只接受后台的消息';
    if (name === 'panel/policy-changed') return true;
    return (ask as { tabId?: unknown } | null)?.tabId === tabId ? true : null;
  };
}
