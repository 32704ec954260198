import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, matchDecision } from '@/entrypoints/background/decision/match-decision';
import type { ClickSeen, RequestSeen } from '@/entrypoints/background/decision/seen';
import { runs } from '@/tests/runs';
import { click, FIND, OPINION, raw, request, SAVE, T0 } from '../fixtures';

/** Which clicks were sent by which requests, looked at ten seconds after the click unless said otherwise. */
function pairs(clicks: ClickSeen[], requests: RequestSeen[], after = 10_000): string[] {
  return matchDecision(clicks, requests, T0 + after).sent.map((match) => `${match.click}<${match.request}`);
}

const WITHOUT_OPINION = { formData: { id: ['7'], state: ['1'] } };
const pass = (over: Partial<ClickSeen> = {}) => click({ verdict: 'pass', button: '通过', opinion: '', ...over });

describe('a request that holds the opinion', () => {
  it.each<[string, RequestSeen]>([
    ['Ajax form', request()],
    ['page form that lands on a list', request({ kind: 'page', landed: 'list' })],
    ['form in a frame', request({ kind: 'frame' })],
    ['JSON', request({ body: raw(JSON.stringify({ data: { yj: OPINION } })) })],
    ['302 to the result page', request({ kind: 'page', answeredBy: `${SAVE}/result.jsp`, landed: 'other' })],
    ['beacon', request({ kind: 'beacon' })],
    ['address', request({ url: `${SAVE}?yj=${encodeURIComponent(OPINION)}`, body: {} })],
    ['method that is named like a search', request({ url: FIND })],
    ['other line breaks', request({ body: { formData: { yj: [`${OPINION.replaceAll('，', '，\r\n')}\r\n`] } } })],
    ['inside a longer value', request({ body: { formData: { yj: [`审核意见：${OPINION}（经办人）`] } } })],
    ['at the last moment of the window', request({ after: LIMITS.window })],
    ['clocks a little apart', request({ after: -LIMITS.clocks })],
  ])('is the sending: %s', (_, sent) => {
    const [match] = matchDecision([click()], [sent], T0 + LIMITS.window + 1_000).sent;
    expect(match).toEqual({
      click: 'c1',
      request: 'r1',
      observed: { url: sent.url, status: 200, opinionInRequest: true },
    });
  });

  it.each<[string, RequestSeen]>([
    ['another tab', request({ tabId: 2 })],
    ['before the click (the box was saved on blur)', request({ after: -LIMITS.clocks - 1 })],
    ['after the window', request({ after: LIMITS.window + 1 })],
    ['puts a draft away', request({ url: SAVE.replace('saveAudit', 'saveTemp') })],
    ['another opinion', request({ body: { formData: { yj: ['1. 照片背景不是白色，请更换。'] } } })],
    ['refused with 503', request({ status: 503 })],
    ['refused with 403', request({ status: 403 })],
    ['refused with 400', request({ status: 400 })],
    ['broken connection', request({ status: 'failed' })],
    ['302 to the login page', request({ kind: 'page', answeredBy: 'https://zcps.rlsbt.zj.gov.cn/028/login.jsp' })],
    ['200 with the login page', request({ kind: 'page', landed: 'login' })],
  ])('is nothing when: %s', (_, sent) => {
    expect(pairs([click()], [sent], LIMITS.window + 20_000)).toEqual([]);
  });

  it('takes 399 as accepted and 400 as refused', () => {
    expect(pairs([click()], [request({ status: 399 })])).toEqual(['c1<r1']);
    expect(pairs([click()], [request({ status: 400 })])).toEqual([]);
  });

  it('a short opinion must be a whole value, and no filter of a search', () => {
    const short = click({ opinion: '同意' });
    expect(pairs([short], [request({ body: { formData: { yj: ['同意'] } } })])).toEqual(['c1<r1']);
    expect(pairs([short], [request({ body: { formData: { yj: ['不同意'] } } })])).toEqual([]);
    expect(pairs([short], [request({ url: FIND, body: { formData: { state: ['同意'] } } })])).toEqual([]);
  });
});

describe('cancelled, repeated and waiting', () => {
  it('a cancelled confirm box is nothing, whatever the page fetches afterwards', () => {
    const fetched = request({ id: 'q', after: 2_000, url: FIND, body: { formData: { column1: ['a'.repeat(32)] } } });
    expect(pairs([click({ handledAt: T0 + 1_900 })], [fetched], LIMITS.window)).toEqual([]);
    expect(pairs([pass({ handledAt: T0 + 1_900 })], [fetched], LIMITS.window)).toEqual([]);
  });

  it('a cancelled confirm box is nothing when the same opinion is kept later', () => {
    const later = request({ after: 20_000 });
    expect(pairs([click({ handledAt: T0 + 4_000 })], [later], 60_000)).toEqual([]);
    expect(pairs([click({ handledAt: T0 + 19_900 })], [later], 60_000)).toEqual(['c1<r1']);
  });

  it('a click that only opens a dialog is nothing, by GET or by a fetching POST', () => {
    expect(pairs([click()], [])).toEqual([]);
    const opened = request({ url: SAVE.replace('saveAudit', 'toReturn'), body: WITHOUT_OPINION });
    expect(pairs([click({ opinion: null })], [opened])).toEqual([]);
  });

  it('a double click with two requests is one decision', () => {
    const clicks = [click(), click({ id: 'c2', at: T0 + 150 })];
    const requests = [request({ after: 20 }), request({ id: 'r2', after: 170 })];
    expect(pairs(clicks, requests)).toEqual(['c1<r1']);
    expect(matchDecision(clicks, requests, T0 + 500).drop.clicks).toEqual(['c2']);
  });

  it('the second half of a double click stays nothing when the first is logged already', () => {
    const clicks = [click({ logged: true }), click({ id: 'c2', at: T0 + 150 })];
    expect(pairs(clicks, [request({ id: 'r2', after: 170 })])).toEqual([]);
  });

  it('the same words about two people are two decisions', () => {
    const clicks = [pass(), pass({ id: 'c2', at: T0 + 1_000, who: '虚构王五' })];
    const requests = [request({ body: WITHOUT_OPINION }), request({ id: 'r2', after: 1_050, body: WITHOUT_OPINION })];
    expect(pairs(clicks, requests)).toEqual(['c1<r1', 'c2<r2']);
  });

  it('the same click again after the portal’s warning counts from the second, confirm box included', () => {
    const clicks = [pass(), pass({ id: 'c2', at: T0 + 2_500, handledAt: T0 + 14_000 })];
    expect(pairs(clicks, [request({ after: 14_050, body: WITHOUT_OPINION })], 30_000)).toEqual(['c1<r1']);
  });

  it('the newest click wins', () => {
    const clicks = [click(), click({ id: 'c2', at: T0 + 20_000 })];
    expect(pairs(clicks, [request({ after: 20_050 })], 30_000)).toEqual(['c2<r1']);
  });

  it('an edited opinion belongs to the click on which it stood', () => {
    const clicks = [click(), click({ id: 'c2', at: T0 + 20_000, opinion: `${OPINION}2. 照片不合要求。` })];
    const edited = request({ after: 20_050, body: { formData: { yj: [`${OPINION}2. 照片不合要求。`] } } });
    expect(pairs(clicks, [edited], 30_000)).toEqual(['c2<r1']);
  });

  it('one that was refused and sent again is logged with the second', () => {
    const clicks = [click(), click({ id: 'c2', at: T0 + 5_000 })];
    const requests = [request({ status: 503 }), request({ id: 'r2', after: 5_050 })];
    expect(pairs(clicks, requests)).toEqual(['c2<r2']);
  });

  it('a request seen before its click is told waits for the news, three seconds', () => {
    const sent = request();
    expect(matchDecision([], [sent], sent.at + LIMITS.lateNews).drop.requests).toEqual([]);
    expect(matchDecision([], [sent], sent.at + LIMITS.lateNews + 1).drop.requests).toEqual(['r1']);
    expect(pairs([click()], [sent], LIMITS.lateNews)).toEqual(['c1<r1']);
  });

  it('an unanswered request keeps its click, and is logged without status once it is overdue', () => {
    const open = request({ status: null });
    const now = T0 + LIMITS.window + 60_000;
    const waiting = matchDecision([click()], [open], now);
    expect(waiting).toEqual({ sent: [], drop: { clicks: [], requests: [] }, recheckAt: now + LIMITS.silence });
    const [match] = matchDecision([click()], [open], open.at + LIMITS.answer).sent;
    expect(match?.observed).toEqual({ url: SAVE, status: null, opinionInRequest: true });
  });

  it('a page form waits for the page that answers, eight seconds', () => {
    const sent = request({ kind: 'page' });
    const until = (sent.outcome?.at ?? 0) + LIMITS.landing;
    expect(matchDecision([click()], [sent], until - 1)).toMatchObject({ sent: [], recheckAt: until });
    expect(matchDecision([click()], [sent], until).sent).toHaveLength(1);
    expect(pairs([click()], [request({ kind: 'page', landed: 'gone' })], 200)).toEqual(['c1<r1']);
  });

  it('a click without sending is dropped after the window, and its visits with it', () => {
    const visit = request({ id: 'v', kind: 'visit', after: 1_000 });
    const end = T0 + LIMITS.window + LIMITS.lateNews;
    expect(matchDecision([click()], [visit], end).drop).toEqual({ clicks: [], requests: [] });
    expect(matchDecision([click()], [visit], end + 1).drop).toEqual({ clicks: ['c1'], requests: ['v'] });
  });
});

describe('a request in which no opinion can be recognised', () => {
  const encoded = request({ body: raw(JSON.stringify({ cipher: 'a8f3'.repeat(40) })) });
  const unreadable = request({ body: { error: 'Unknown error.' } });

  it.each<[string, ClickSeen, RequestSeen]>([
    ['a pass without text', pass(), request({ body: WITHOUT_OPINION })],
    ['a pass without text, by a page form', pass(), request({ kind: 'page', landed: 'list', body: WITHOUT_OPINION })],
    ['no opinion box', pass({ opinion: null }), request({ body: WITHOUT_OPINION })],
    ['an encrypted body', click(), encoded],
    ['an unreadable body', click(), unreadable],
    ['a file upload', click(), request({ body: { raw: [{ file: 'a.pdf' }] } })],
    ['just within five seconds', pass(), request({ after: LIMITS.blind, body: WITHOUT_OPINION })],
    ['after a long confirm box', pass({ handledAt: T0 + 60_000 }), request({ after: 60_100, body: WITHOUT_OPINION })],
  ])('is taken for the sending right after the click, and marked: %s', (_, clicked, sent) => {
    const [match] = matchDecision([clicked], [sent], T0 + 70_000).sent;
    expect(match?.observed).toEqual({ url: SAVE, status: 200, opinionInRequest: false });
  });

  it.each<[string, ClickSeen, RequestSeen[]]>([
    ['later than five seconds', pass(), [request({ after: LIMITS.blind + 1, body: WITHOUT_OPINION })]],
    ['a search', pass(), [request({ url: FIND, body: WITHOUT_OPINION })]],
    ['a beacon', pass(), [request({ kind: 'beacon', body: WITHOUT_OPINION })]],
    ['readable and without the opinion', click(), [request({ body: WITHOUT_OPINION })]],
    ['encoded but too short to hold it', click(), [request({ body: { formData: { token: ['a8f3'.repeat(8)] } } })]],
    ['refused', pass(), [request({ status: 500, body: WITHOUT_OPINION })]],
    [
      'what the page reports after a refusal',
      pass(),
      [
        request({ status: 500, body: WITHOUT_OPINION }),
        request({ id: 'r2', after: 200, url: SAVE.replace('saveAudit', 'reportError'), body: WITHOUT_OPINION }),
      ],
    ],
    [
      'after the page was left',
      pass(),
      [request({ id: 'v', kind: 'visit', after: 1_000 }), request({ after: 2_000, body: WITHOUT_OPINION })],
    ],
    ['the wrong tab', pass(), [request({ tabId: 2, body: WITHOUT_OPINION })]],
  ])('is nothing when it is: %s', (_, clicked, sent) => {
    expect(pairs([clicked], sent, 100_000)).toEqual([]);
  });

  it('belongs to the last click before it', () => {
    const clicks = [pass(), click({ id: 'c2', at: T0 + 1_000, opinion: null })];
    expect(pairs(clicks, [request({ after: 1_050, body: WITHOUT_OPINION })])).toEqual(['c2<r1']);
  });

  it('lets a certain request go first', () => {
    const requests = [request({ id: 'r0', after: 20, body: { error: 'x' }, status: null }), request({ after: 40 })];
    expect(pairs([click()], requests)).toEqual(['c1<r1']);
  });
});

describe('whatever comes', () => {
  const clicks = fc.array(
    fc.record({
      at: fc.nat(200_000),
      tabId: fc.constantFrom(1, 2),
      opinion: fc.constantFrom(null, '', '同意', OPINION),
    }),
    { maxLength: 6 },
  );
  const bodies = fc.constantFrom(WITHOUT_OPINION, { formData: { yj: [OPINION] } }, { formData: { yj: ['同意'] } }, {});
  const requests = fc.array(
    fc.record({
      after: fc.nat(200_000),
      tabId: fc.constantFrom(1, 2),
      body: bodies,
      url: fc.constantFrom(SAVE, FIND),
      kind: fc.constantFrom('page', 'ajax', 'frame', 'beacon', 'visit') as fc.Arbitrary<RequestSeen['kind']>,
      status: fc.constantFrom<number | null | 'failed'>(200, 302, 404, 503, null, 'failed'),
    }),
    { maxLength: 8 },
  );

  it('no click and no request is used twice, nothing refused or of another tab is taken, nothing sent is dropped', () => {
    fc.assert(
      fc.property(clicks, requests, fc.nat(600_000), (clicked, posted, now) => {
        const seen = clicked.map((item, index) => click({ ...item, id: `c${index}`, at: T0 + item.at }));
        const sent = posted.map((item, index) => request({ ...item, id: `r${index}` }));
        const matching = matchDecision(seen, sent, T0 + now);
        const usedClicks = matching.sent.map((match) => match.click);
        const usedRequests = matching.sent.map((match) => match.request);
        expect(new Set(usedClicks).size).toBe(usedClicks.length);
        expect(new Set(usedRequests).size).toBe(usedRequests.length);
        for (const match of matching.sent) {
          const from = seen.find((item) => item.id === match.click);
          const by = sent.find((item) => item.id === match.request);
          expect(by?.tabId).toBe(from?.tabId);
          expect(by?.outcome?.status ?? 0).toBeLessThan(400);
          expect(by?.kind).not.toBe('visit');
          expect(matching.drop.clicks).not.toContain(match.click);
          expect(matching.drop.requests).not.toContain(match.request);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});
