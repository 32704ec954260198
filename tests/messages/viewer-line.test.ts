import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerViewers, type FromViewer, type ViewedReview } from '@/lib/messages/viewer-line';

const REVIEW: ViewedReview = { applicant: '李模拟', files: [], progress: null, stopped: null };
const OURS = { id: 'ours', url: 'chrome-extension://ours/workbench.html#files?tab=7', frameId: 0 };

let connect: (port: unknown) => void = () => undefined;

beforeEach(() => {
  Object.assign(fakeBrowser.runtime, {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours${path}`,
    onConnect: { addListener: (listener: typeof connect) => (connect = listener), removeListener: () => undefined },
  });
});

/** A line from this sender; what was posted over it, and how to say something. */
function portFrom(sender: object, name = 'files-of-tab-7') {
  const heard: ((what: unknown) => void)[] = [];
  const port = {
    name,
    sender,
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (what: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: () => undefined },
  };
  connect(port);
  return { ...port, say: (what: unknown) => heard.forEach((listener) => void listener(what)) };
}

function panel() {
  const taken: FromViewer[] = [];
  const changed = new Set<() => void>();
  const state = { now: REVIEW as ViewedReview | null };
  const stop = answerViewers(7, {
    now: () => state.now,
    subscribe: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    take: (what) => taken.push(what),
  });
  const change = (next: ViewedReview | null) => {
    state.now = next;
    for (const listener of changed) listener();
  };
  return { taken, change, stop };
}

it('tells the workbench of the review at once and at each change, and ends with the panel', () => {
  const { change, stop } = panel();
  const port = portFrom(OURS);
  expect(port.postMessage.mock.calls).toEqual([[REVIEW]]);
  change({ ...REVIEW });
  expect(port.postMessage).toHaveBeenCalledTimes(1);
  change(null);
  expect(port.postMessage.mock.calls.at(-1)).toEqual([null]);
  stop();
  expect(port.disconnect).toHaveBeenCalled();
});

it.each<[string, object, string?]>([
  ['another extension', { ...OURS, id: 'theirs' }],
  ['a frame in a page', { ...OURS, frameId: 3 }],
  ['another page of ours', { ...OURS, url: 'chrome-extension://ours/panel.html' }],
  ['a page with such an address', { ...OURS, url: 'https://evil.example/workbench.html' }],
  ['nobody that is known', {}],
  ['the viewer of another tab', OURS, 'files-of-tab-8'],
])('tells nothing to %s, and does not hold its line open', (_, sender, name) => {
  panel();
  const port = portFrom(sender, name);
  expect(port.postMessage).not.toHaveBeenCalled();
  expect(port.disconnect).toHaveBeenCalled();
});

it('takes only what has the form of an ask', () => {
  const { taken } = panel();
  const port = portFrom(OURS);
  const look = { do: 'look', digest: 'ab', name: '学位证书', is: 'agrees', remark: '' } as const;
  port.say(look);
  port.say({ do: 'cancel' });
  for (const what of [
    null,
    'check',
    { do: 'fill' },
    { do: 'constructor' },
    { ...look, is: 'perfect' },
    { ...look, more: 1 },
    { do: 'show' },
    { do: 'show', rule: 7 },
  ])
    port.say(what);
  expect(taken).toEqual([look, { do: 'cancel' }]);
});
