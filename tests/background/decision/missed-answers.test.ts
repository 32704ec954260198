import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LIMITS } from '@/entrypoints/background/decision/match-decision';
import { SAVE } from '../fixtures';
import { around, clicked, eachInItsOwnBrowser, entries, log, post, restart, settled } from '../life';

eachInItsOwnBrowser();

/** When the request of this test was sent. */
let sentAt = 0;

interface Loaded {
  name: string;
  /** Milliseconds from the request that the background saw. */
  after?: number;
  responseStatus?: number;
  redirected?: boolean;
}

describe('the answer of a decision that the browser did not tell', () => {
  it.each([
    ['a page form', 'main_frame'],
    ['a form into a frame', 'sub_frame'],
  ])('to %s is had from the document that it is', async (_, type) => {
    await decided({ type });
    showDocument({ href: `${SAVE}?done=1` });
    expect(await afterSilence()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent).toEqual({ url: SAVE, status: 200, opinionInRequest: true });
  });

  it('to what a script sent is had from the document that sent it', async () => {
    await decided({ type: 'xmlhttprequest' });
    showDocument({ loaded: [{ name: `${SAVE};jsessionid=7?v=1` }] });
    expect(await afterSilence()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent).toEqual({ url: SAVE, status: 200, opinionInRequest: true });
  });

  it('is asked for again while there is none, also by a worker that was killed', async () => {
    await decided({ type: 'main_frame' });
    expect(await afterSilence()).toBe(0);
    restart();
    expect(await afterSilence()).toBe(0);
    showDocument({});
    expect(await afterSilence()).toBe(1);
  });

  it('is not asked for before it is overdue, nor where no click led to the request', async () => {
    const asked = vi.spyOn(around.documents, 'get');
    await decided({ type: 'xmlhttprequest' });
    around.pass(LIMITS.silence - 1);
    await settled();
    expect(asked).not.toHaveBeenCalled();
    around.pass(1);
    await settled();
    expect(asked).toHaveBeenCalledTimes(1);
    restart();
    around.pass(LIMITS.answer);
    await settled();
    asked.mockClear();
    post('r2');
    around.pass(LIMITS.silence);
    await settled();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is waited for no longer than a moment where a box of the browser holds the page', async () => {
    await decided({ type: 'xmlhttprequest' });
    const held = vi.fn(() => new Promise<never>(() => undefined));
    const { executeScript } = fakeBrowser.scripting;
    Object.assign(fakeBrowser.scripting, { executeScript: held });
    expect(await afterSilence()).toBe(0);
    expect(held).toHaveBeenCalled();
    Object.assign(fakeBrowser.scripting, { executeScript });
    showDocument({ loaded: [{ name: SAVE }] });
    expect(await afterSilence()).toBe(1);
  });

  it.each<[string, string, Parameters<typeof showDocument>[0]]>([
    ['an error', 'main_frame', { responseStatus: 503 }],
    ['the login page', 'main_frame', { href: 'https://zcps.rlsbt.zj.gov.cn/028/login.jsp' }],
    ['an error to a script', 'xmlhttprequest', { loaded: [{ name: SAVE, responseStatus: 500 }] }],
  ])('is nothing when it was %s', async (_, type, shown) => {
    await decided({ type });
    showDocument(shown);
    expect(await afterSilence()).toBe(0);
    around.pass(LIMITS.answer);
    expect(await entries()).toBe(0);
  });

  it.each<[string, string, Parameters<typeof showDocument>[0]]>([
    ['the document is the one from before', 'main_frame', { after: -LIMITS.clocks - 1 }],
    ['the tab has moved on', 'main_frame', { after: LIMITS.clocks + 1 }],
    ['the document does not say how it was answered', 'main_frame', { responseStatus: 0 }],
    ['the script was redirected', 'xmlhttprequest', { loaded: [{ name: SAVE, redirected: true }] }],
    ['another address was asked', 'xmlhttprequest', { loaded: [{ name: `${SAVE}x` }] }],
    ['it was asked at another time', 'xmlhttprequest', { loaded: [{ name: SAVE, after: LIMITS.clocks + 1 }] }],
    ['two fit', 'xmlhttprequest', { loaded: [{ name: SAVE }, { name: SAVE, after: 40 }] }],
  ])('stays open when %s', async (_, type, shown) => {
    await decided({ type });
    showDocument(shown);
    expect(await afterSilence()).toBe(0);
    const open = Object.values(await sessionStore()).filter((kept) => 'outcome' in (kept as object));
    expect(open).toMatchObject([{ id: 'r1', outcome: null }]);
  });
});

async function decided(request: { type: string }): Promise<void> {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await around.ask('background/decision-clicked', { click: clicked() }, around.page());
  sentAt = around.now();
  post('r1', request);
  await around.ask('background/hello', { kind: 'other', url: SAVE }, around.page());
}

/** One document in the tab: what it was loaded by, and what it loaded since. */
function showDocument({
  href = SAVE,
  after = 0,
  responseStatus = 200,
  loaded = [],
}: {
  href?: string;
  after?: number;
  responseStatus?: number;
  loaded?: Loaded[];
}): void {
  around.documents.set(1, [
    (script) => {
      vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(sentAt + after - 7);
      vi.spyOn(performance, 'getEntriesByType').mockImplementation((type) =>
        type === 'navigation'
          ? ([{ redirectStart: 0, fetchStart: 7, responseStart: 60, responseStatus }] as never)
          : (loaded.map(({ name, after: later = 0, responseStatus: status = 200, redirected }) => ({
              name,
              startTime: 7 + later,
              redirectStart: redirected ? 1 : 0,
              responseEnd: 80,
              responseStatus: status,
            })) as never),
      );
      Object.assign(globalThis, { location: { href } });
      try {
        return script();
      } finally {
        vi.restoreAllMocks();
        Reflect.deleteProperty(globalThis, 'location');
      }
    },
  ]);
}

/** How many decisions are in the log once the page was asked. */
async function afterSilence(): Promise<number> {
  around.pass(LIMITS.silence);
  return entries();
}

function sessionStore(): Promise<Record<string, unknown>> {
  return fakeBrowser.storage.session.get(null);
}
