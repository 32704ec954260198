import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DecisionClick } from '@/lib/record/decision';
import { ALONE, LISI, WANGWU, working } from '@/tests/log/fixtures';
import { FIND, OPINION, SAVE } from '../fixtures';
import {
  answerTo,
  around,
  clicked,
  eachInItsOwnBrowser,
  entries,
  HELLO,
  log,
  notes,
  notesKept,
  noting,
  post,
  restart,
  STAGE,
  settled,
} from '../life';

eachInItsOwnBrowser();

describe('a decision', () => {
  it('is logged with what was shown at the click, told to the panel, and ends the review', async () => {
    await around.ask(
      'background/save-review',
      { working: working({ filled: { text: OPINION, at: 5 } }), basis: ALONE },
      around.panel(),
    );
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.pass(40);
    post('r1');
    around.pass(200);
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
    expect(await log.entries.detail(1)).toMatchObject({
      entry: { id: 'click-1' },
      row: { name: LISI.name, last4: '0013', verdict: 'return', role: 'employer', rules: ['training-hours'] },
      body: {
        opinion: OPINION,
        sent: { url: SAVE, status: 200, opinionInRequest: true },
        review: { pack: { id: 'zj-natural-resources-2020' } },
        draft: '草稿',
        filled: OPINION,
        extension: '0.1.0',
      },
    });
    expect(around.told).toEqual([
      { name: 'panel/decision-logged', ask: { tabId: 1, seq: 1, verdict: 'return', opinion: OPINION } },
    ]);
    expect(await around.ask('background/load-review', STAGE, around.panel())).toMatchObject({ working: null });
    expect(await around.ask('background/history', { applicant: LISI }, around.panel())).toMatchObject([
      { seq: 1, verdict: 'return', opinion: OPINION },
    ]);
  });

  it('is logged once, whatever is repeated', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    around.fire('onCompleted', { requestId: 'r1', statusCode: 200, url: SAVE });
    expect(await entries()).toBe(1);
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.fire('onCompleted', { requestId: 'r1', statusCode: 200, url: SAVE });
    restart();
    expect(await entries()).toBe(1);
    expect(around.told).toHaveLength(1);
  });

  it('is logged when the news of the click comes after the request and its answer', async () => {
    const click = clicked();
    around.pass(20);
    post('r1');
    answerTo('r1');
    await settled();
    around.pass(2_000);
    await around.ask('background/decision-clicked', { click }, around.page());
    expect(await entries()).toBe(1);
  });

  it.each([
    ['the request', ['request', 'click']],
    ['the click', ['click', 'request']],
  ] as const)('is logged when a worker slow to wake hears of both long after, of %s first', async (_, news) => {
    const click = clicked({ handledAt: around.now() + 600 });
    const sent = around.now() + 620;
    around.pass(30_000);
    for (const one of news) {
      if (one === 'click') await around.ask('background/decision-clicked', { click }, around.page());
      else {
        post('r1', { timeStamp: sent });
        answerTo('r1');
      }
      await settled();
    }
    expect(await entries()).toBe(1);
  });

  it('is not logged when a worker slow to wake hears last of all that the login page came', async () => {
    const click = clicked();
    const sent = around.now() + 20;
    around.pass(30_000);
    await around.ask('background/decision-clicked', { click }, around.page());
    post('r1', { timeStamp: sent, type: 'main_frame' });
    around.fire('onResponseStarted', { requestId: 'r1', statusCode: 200, url: SAVE, timeStamp: sent + 80 });
    await settled();
    await around.ask('background/hello', { kind: 'login', url: SAVE }, around.page());
    around.pass(30_000);
    expect(await entries()).toBe(0);
  });

  it('is logged when its message was lost because no worker was awake, and only the page had noted it', async () => {
    const note = await noting();
    await note(clicked());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-1');
  });

  it('is logged once when it comes both by message and by note, and a note is struck out', async () => {
    const note = await noting();
    await note(clicked());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await notes()).toEqual([]);
  });

  it('stands in a note that nobody reads who has not its key, and that another page cannot write', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const note = await noting();
    const other = await noting(2);
    await note(clicked());
    const [[slot = '', sealed] = []] = Object.entries(await notesKept());
    expect(JSON.stringify(sealed)).not.toContain(LISI.name);
    await other(clicked({ id: 'click-2' }));
    const [, forged] = Object.values(await notesKept());
    // What was sealed for one tab, under the name of another's.
    await fakeBrowser.storage.local.set({ [slot]: forged });
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it('of a wrong shape is not taken from the notes', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const note = await noting();
    await note({ ...clicked(), verdict: 'maybe' } as unknown as DecisionClick);
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it('is logged without findings when the panel had shown another person', async () => {
    await around.ask(
      'background/save-review',
      { working: working({ applicant: WANGWU }), basis: ALONE },
      around.panel(),
    );
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body).toMatchObject({ review: null, draft: null, choices: {} });
    expect(
      (await around.ask('background/load-review', { ...STAGE, applicant: WANGWU }, around.panel())).working,
    ).not.toBeNull();
  });

  it('takes from the panel what the page of the decision does not show', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    const bare = { name: LISI.name, idNumber: '', unit: '', plan: '' };
    await around.ask('background/decision-clicked', { click: clicked({ applicant: bare, role: null }) }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    const { unit, plan } = LISI;
    expect((await log.entries.detail(1))?.row).toMatchObject({ unit, plan, last4: '0013', role: 'employer' });
  });

  it('keeps the findings shown at the click though the panel saves others before the answer', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    await around.ask(
      'background/save-review',
      { working: working({ updatedAt: 2000, draft: null }), basis: ALONE },
      around.panel(),
    );
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
  });

  it('by a page form waits for the page that answers, and is nothing when that is the login page', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    answerTo('r1');
    expect(await entries()).toBe(0);
    await around.ask('background/hello', { ...HELLO, kind: 'login' }, around.page());
    around.pass(20_000);
    expect(await entries()).toBe(0);
    const second = clicked({ id: 'click-2' });
    await around.ask('background/decision-clicked', { click: second }, around.page());
    post('r2', { type: 'main_frame' });
    answerTo('r2');
    await around.ask('background/hello', { ...HELLO, kind: 'list' }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-2');
  });

  it('by a page form is logged at once when the tab closes itself', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    answerTo('r1');
    fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    expect(await entries()).toBe(1);
  });

  it('is followed through redirects, and is nothing when they end at the login page or another site', async () => {
    const login = 'https://zcps.rlsbt.zj.gov.cn/028/login.jsp';
    for (const [id, target] of [
      ['r1', login],
      ['r2', 'https://sso.example/login'],
      ['r3', `${SAVE}?ok`],
    ] as const) {
      await around.ask('background/decision-clicked', { click: clicked({ id: `click-${id}` }) }, around.page());
      post(id);
      around.fire('onBeforeRedirect', { requestId: id, url: SAVE, statusCode: 302, redirectUrl: target });
      around.fire('onBeforeRequest', { requestId: id, method: 'GET', type: 'xmlhttprequest', url: target });
      if (id !== 'r2') answerTo(id, 200, target);
      await settled();
      around.pass(5_000);
    }
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-r3');
  });

  it.each<[string, Parameters<typeof post>[1], number | 'broken']>([
    ['the page only fetched', { url: FIND, requestBody: { formData: { column1: ['7'] } } }, 200],
    ['the page sent something else', { requestBody: { formData: { opinion: ['另一人的意见另一人的意见'] } } }, 200],
    ['the portal refused with 503', {}, 503],
    ['the connection broke', {}, 'broken'],
    ['it was sent from another tab', { tabId: 2 }, 200],
    ['it was a GET', { method: 'GET' }, 200],
    ['it was an image', { type: 'image' }, 200],
    ['nothing was sent (the confirm box was cancelled)', { method: 'OPTIONS' }, 'broken'],
  ])('is not logged when %s, and the draft stays', async (_, sent, outcome) => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.pass(30);
    post('r1', sent);
    if (outcome === 'broken') around.fire('onErrorOccurred', { requestId: 'r1', url: SAVE });
    else answerTo('r1', outcome);
    await settled();
    around.pass(400_000);
    expect(await entries()).toBe(0);
    expect(around.told).toEqual([]);
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).not.toBeNull();
    await settled();
    const left = Object.keys(await fakeBrowser.storage.session.get(null));
    expect(left.filter((key) => !/^(?:tab|notebook):/.test(key))).toEqual([]);
  });

  it('by a page form that is answered with a redirect keeps the address it was sent to', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    const result = 'https://zcps.rlsbt.zj.gov.cn/028/result.jsp';
    around.fire('onBeforeRedirect', { requestId: 'r1', url: SAVE, statusCode: 302, redirectUrl: result });
    around.fire('onBeforeRequest', { requestId: 'r1', method: 'GET', type: 'main_frame', url: result });
    answerTo('r1', 200, result);
    await around.ask('background/hello', { ...HELLO, kind: 'list' }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent).toEqual({ url: SAVE, status: 200, opinionInRequest: true });
  });

  it('double clicked is logged once, also when the first half is in the log before the second is sent', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    restart();
    around.pass(400);
    await around.ask('background/decision-clicked', { click: clicked({ id: 'click-2' }) }, around.page());
    post('r2');
    answerTo('r2');
    expect(await entries()).toBe(1);
  });

  it('broken off by the page after the answer began is still sent', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'sub_frame' });
    answerTo('r1');
    around.fire('onErrorOccurred', { requestId: 'r1', url: SAVE, error: 'net::ERR_ABORTED' });
    expect(await entries()).toBe(1);
  });

  it('without text after a confirm box needs the word that the box has closed', async () => {
    const click = clicked({ opinion: '', verdict: 'pass', button: '通过' });
    await around.ask('background/decision-clicked', { click }, around.page());
    around.pass(30_000);
    post('r1', { requestBody: { formData: { id: ['7'] } } });
    answerTo('r1');
    expect(await entries()).toBe(0);
    await around.ask('background/decision-clicked', { click: { ...click, handledAt: around.now() } }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent.opinionInRequest).toBe(false);
  });
});

describe('a full disk', () => {
  it('is told to the panel, and the decision is logged as soon as there is room', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    const { append } = log;
    const { LogError } = await import('@/lib/database/errors');
    log.append = async () => {
      throw new LogError('quota', '保存审核记录失败：磁盘空间不足。');
    };
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(around.told[0]).toEqual({
      name: 'panel/log-failed',
      ask: { tabId: 1, message: '审核结果已提交平台，但未记入日志。保存审核记录失败：磁盘空间不足。' },
    });
    log.append = append;
    around.pass(500_000);
    expect(await entries()).toBe(1);
    expect(around.told.at(-1)?.name).toBe('panel/decision-logged');
  });
});
