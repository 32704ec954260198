import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALONE, working } from '@/tests/log/fixtures';
import { around, eachInItsOwnBrowser, HELLO, log, PORTAL, restart, STAGE, settled } from './life';

eachInItsOwnBrowser();

describe('the other answers', () => {
  it('hello tells a tab that was reviewing, over a login page reloaded and a worker’s death, from others', async () => {
    const hello = (kind: 'review' | 'list' | 'login' | 'other', tabId: number) =>
      around.ask('background/hello', { ...HELLO, kind }, around.page(tabId));
    expect(await hello('login', 1)).toEqual({
      wasReviewing: false,
      folded: false,
      notebook: { name: `1 ${PORTAL} `, key: expect.objectContaining({ kty: 'oct' }) },
    });
    await hello('review', 1);
    restart();
    expect((await hello('login', 1)).wasReviewing).toBe(true);
    expect((await hello('login', 1)).wasReviewing).toBe(true);
    expect((await hello('login', 2)).wasReviewing).toBe(false);
    await hello('other', 1);
    expect((await hello('login', 1)).wasReviewing).toBe(false);
  });

  it('hello still tells it after the page that says what became of a decision, and not after the reviewer went elsewhere', async () => {
    const hello = async (kind: 'review' | 'list' | 'login' | 'other', path = '') =>
      (await around.ask('background/hello', { kind, url: `${HELLO.url}${path}` }, around.page())).wasReviewing;
    for (const kind of ['review', 'other', 'list'] as const) await hello(kind);
    expect(await hello('login')).toBe(true);
    // Loaded again, or asked of a worker that was killed, a page is still one.
    for (const kind of ['review', 'other', 'other'] as const) await hello(kind);
    expect(await hello('login')).toBe(true);
    await hello('review');
    for (const path of ['?home', '?exit']) await hello('other', path);
    expect(await hello('login')).toBe(false);
  });

  it('hello forgets a closed tab', async () => {
    await around.ask('background/hello', HELLO, around.page());
    fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await settled();
    expect((await around.ask('background/hello', { ...HELLO, kind: 'login' }, around.page())).wasReviewing).toBe(false);
  });

  it('fold is remembered for all tabs', async () => {
    await around.ask('background/fold', { folded: true }, around.page());
    restart();
    expect((await around.ask('background/hello', HELLO, around.page(2))).folded).toBe(true);
  });

  it('call-agent puts the agent into the top frame of the asking tab', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await around.ask('background/call-agent', {}, around.page(7));
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/agent.js'] }]]);
  });

  it('put-in puts the part that is asked for beside the agent', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await around.ask('background/put-in', { part: 'teach' }, around.page(7));
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/teach.js'] }]]);
  });

  it('save and load give the draft back to a panel that starts again', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    restart();
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).toEqual(working());
  });

  it('status counts entries, names the head and says whether the store is persistent', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => true } });
    const none = { entries: 0, head: null, persisted: true, backupDue: false };
    expect(await around.ask('background/status', {}, around.panel())).toEqual(none);
    vi.unstubAllGlobals();
  });

  it('a failure of the log comes with its code and words', async () => {
    const { LogError } = await import('@/lib/database/errors');
    log.saveWorking = async () => {
      throw new LogError('quota', '保存审核草稿失败：磁盘空间不足。');
    };
    await expect(
      around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel()),
    ).rejects.toThrow('quota: 保存审核草稿失败：磁盘空间不足。');
  });

  it('open-workbench opens one tab, and goes back to it while it shows the workbench', async () => {
    const page = fakeBrowser.runtime.getURL('/workbench.html');
    const contexts = vi.fn(async () => [{ documentUrl: `${page}#entry=1` }]);
    Object.assign(fakeBrowser.runtime, { getContexts: contexts });
    await around.ask('background/open-workbench', { seq: 1 }, around.panel());
    const tabs = async () =>
      (await fakeBrowser.tabs.query({})).map((tab) => tab.url).filter((url) => url === page || url?.includes('#entry'));
    expect(await tabs()).toEqual([`${page}#entry=1`]);
    await around.ask('background/open-workbench', { seq: 2 }, around.panel());
    expect(await tabs()).toEqual([`${page}#entry=2`]);
    contexts.mockResolvedValue([]);
    await around.ask('background/open-workbench', {}, around.panel());
    expect(await tabs()).toEqual([`${page}#entry=2`, page]);
    Object.assign(fakeBrowser.runtime, { getContexts: undefined });
  });
});
