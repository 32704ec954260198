import { browser } from 'wxt/browser';
import type { FileFacts, FileLook, FilePlace } from '@/lib/dossier/file-facts';
import { hasShape } from './ask-shapes';

/** A place in a file that a finding rests on. */
export interface ViewedSpot {
  rule: string;
  /** Title of the finding. */
  title: string;
  /** What was found there, in words. */
  says: string;
  /** It is what makes the finding fail or stay open. */
  flagged: boolean;
  at: FilePlace;
  /** Where the rest of it stands. */
  also: FilePlace[];
}

/** A row of the attachment list. */
export interface ViewedFile {
  name: string;
  /** Null while it was not opened. */
  facts: FileFacts | null;
  spots: ViewedSpot[];
  /** What else a person has to look for in it: the tick of the file answers that too. */
  asks: string[];
}

/** What the viewer is told of the review in the panel; no byte of a file. */
export interface ViewedReview {
  applicant: string;
  files: ViewedFile[];
  /** How far 核对附件 is; null while it is not running. */
  progress: { at: number; of: number; page: number } | null;
  /** Why it ended early, in words. */
  stopped: string | null;
}

/** What the viewer asks of the panel. */
export type FromViewer =
  | { do: 'show'; rule: string }
  | { do: 'check' }
  | { do: 'cancel' }
  /** The reviewer has looked at the file with this hash. */
  | { do: 'look'; digest: string; name: string; is: FileLook['is']; remark: string }
  | { do: 'unlook'; digest: string };

const SHAPES = {
  show: { do: 's', rule: 's' },
  check: { do: 's' },
  cancel: { do: 's' },
  look: { do: 's', digest: 's', name: 's', is: 'agrees|differs', remark: 's' },
  unlook: { do: 's', digest: 's' },
} as const;

export interface ViewerLine {
  ask(what: FromViewer): void;
  close(): void;
}

const NAME = 'files-of-tab-';

/** The viewer's line to the panel of a tab: told of the review at once and at each change, `gone` once the panel is. */
export function openViewerLine(
  tabId: number,
  told: (review: ViewedReview | null) => void,
  gone: () => void,
): ViewerLine {
  const port = browser.runtime.connect({ name: `${NAME}${tabId}` });
  port.onMessage.addListener((review: ViewedReview | null) => told(review));
  port.onDisconnect.addListener(() => {
    // Asked for, or the browser writes it into its own log: nobody answered.
    void browser.runtime.lastError;
    gone();
  });
  return { ask: (what) => port.postMessage(what), close: () => port.disconnect() };
}

export interface ViewedPanel {
  now(): ViewedReview | null;
  subscribe(listener: () => void): () => void;
  take(what: FromViewer): void;
}

/** The panel's end of it. Only the workbench of this extension is heard, as a tab of its own. Returns what stops listening. */
export function answerViewers(tabId: number, panel: ViewedPanel): () => void {
  const ends = new Set<() => void>();
  const connected = (port: chrome.runtime.Port) => {
    if (!port.name.startsWith(NAME)) return;
    // Held open by a panel that has nothing to say, the line would seem to lead somewhere.
    if (port.name !== `${NAME}${tabId}` || !isWorkbench(port.sender)) return port.disconnect();
    let last = '';
    const tell = () => {
      const review = panel.now();
      const text = JSON.stringify(review);
      if (text !== last) port.postMessage(review);
      last = text;
    };
    const unsubscribe = panel.subscribe(tell);
    const end = () => {
      unsubscribe();
      ends.delete(end);
      port.disconnect();
    };
    ends.add(end);
    port.onMessage.addListener((what: unknown) => {
      if (isFromViewer(what)) panel.take(what);
    });
    port.onDisconnect.addListener(end);
    tell();
  };
  browser.runtime.onConnect.addListener(connected);
  return () => {
    browser.runtime.onConnect.removeListener(connected);
    for (const end of [...ends]) end();
  };
}

function isWorkbench(sender: chrome.runtime.MessageSender | undefined): boolean {
  const { id, url, frameId } = sender ?? {};
  return id === browser.runtime.id && frameId === 0 && url?.split('#')[0] === browser.runtime.getURL('/workbench.html');
}

function isFromViewer(what: unknown): what is FromViewer {
  const name = (what as { do?: unknown } | null)?.do;
  return typeof name === 'string' && Object.hasOwn(SHAPES, name) && hasShape(SHAPES[name as keyof typeof SHAPES], what);
}
