import type { Observed } from '@/lib/record/entry';
import type { ClickSeen, RequestSeen } from './seen';
import { findOpinion, SHORT_TEXT, withoutSpace } from './sent-opinion';

export interface Match {
  click: string;
  request: string;
  observed: Observed;
}

export interface Matching {
  /** Decisions that were sent and not refused, to be logged. */
  sent: Match[];
  /** What can lead to nothing any more. */
  drop: { clicks: string[]; requests: string[] };
  /** When to look again even if nothing happens. */
  recheckAt: number | null;
}

export const LIMITS = {
  /** From click to a request that holds the opinion. */
  window: 120_000,
  /** The same, counted from the closing of a native confirm box: what was confirmed is sent at once. */
  afterDialog: 10_000,
  /** Handlers that took longer than this had such a box open. */
  dialog: 500,
  /** From the end of the page's click handlers to a request that cannot be recognised by its content. */
  blind: 5_000,
  /** Two clicks on the same button with the same opinion within this are one. */
  doubleClick: 3_000,
  /** The news of a click may come this much later than that of the request it caused, and the other way round. */
  lateNews: 10_000,
  /** Clocks of page and browser may differ by this. */
  clocks: 100,
  /** How long to wait for the page that answers, to see whether it is the login page. */
  landing: 8_000,
  /** After so long without an answer the page is asked for it, and again each time as long passes. */
  silence: 3_000,
  /** How long the page may take to say. */
  patience: 1_000,
  /** After this an answer is no longer waited for: the worker slept through it, and the page knows of none. */
  answer: 300_000,
} as const;

/**
 * Finds the requests by which the reviewer's clicks were sent. A request that holds the opinion is certain; without a
 * recognisable opinion only the first thing sent right after the click counts, and never what only fetches data.
 */
export function matchDecision(clicks: readonly ClickSeen[], requests: readonly RequestSeen[], now: number): Matching {
  const { kept, doubles } = mergeDoubleClicks(clicks);
  const taken = take(kept, requests, now);
  const sent: Match[] = [];
  const waits: number[] = [];
  const busy = new Set<string>();
  for (const { click, request, opinionInRequest } of taken) {
    const state = stateOf(request, now);
    if (state.kind === 'wait') waits.push(state.until);
    else if (click.logged) continue;
    else sent.push({ click: click.id, request: request.id, observed: observe(request, opinionInRequest) });
    busy.add(click.id);
  }
  const used = new Set(taken.map(({ request }) => request.id));
  return {
    sent,
    drop: {
      clicks: [...doubles, ...kept.filter((click) => !busy.has(click.id) && isOver(click, now)).map(idOf)],
      requests: requests.filter((request) => !used.has(request.id) && isSpent(request, kept, now)).map(idOf),
    },
    recheckAt: waits.length === 0 ? null : Math.min(...waits),
  };
}

interface Taken {
  click: ClickSeen;
  request: RequestSeen;
  opinionInRequest: boolean;
}

/** Gives each click at most one request and the other way round; oldest click first. Certain ones go before the rest. */
function take(clicks: readonly ClickSeen[], requests: readonly RequestSeen[], now: number): Taken[] {
  const taken = new Map<string, Taken>();
  const free = new Set(
    requests.filter((request) => request.kind !== 'visit' && stateOf(request, now).kind !== 'refused'),
  );
  const byTime = [...free].sort((a, b) => a.at - b.at);
  const newestFirst = [...clicks].sort((a, b) => b.at - a.at);
  for (const opinionInRequest of [true, false]) {
    for (const click of newestFirst.filter(({ id }) => !taken.has(id))) {
      const request = byTime.find(
        (candidate) =>
          free.has(candidate) &&
          (opinionInRequest ? holdsOpinion(click, candidate) : isBlindSending(click, candidate, clicks, requests)),
      );
      if (request === undefined) continue;
      free.delete(request);
      taken.set(click.id, { click, request, opinionInRequest });
    }
  }
  return [...taken.values()].sort((a, b) => a.click.at - b.click.at);
}

function observe(request: RequestSeen, opinionInRequest: boolean): Observed {
  return { url: request.url, status: request.outcome?.status ?? null, opinionInRequest };
}

function isInTime(click: ClickSeen, request: RequestSeen): boolean {
  return request.tabId === click.tabId && request.at >= click.at - LIMITS.clocks && request.at <= deadlineOf(click);
}

function holdsOpinion(click: ClickSeen, request: RequestSeen): boolean {
  if (!isInTime(click, request) || request.purpose === 'draft') return false;
  const length = withoutSpace(click.opinion ?? '').length;
  // A short opinion (同意) may happen to equal a filter of a search; a long one does not turn up in a request by chance.
  if (length === 0 || (request.purpose === 'fetch' && length < SHORT_TEXT)) return false;
  return findOpinion(request.content, click.opinion ?? '') === 'yes';
}

/** The first thing that may be a decision, sent right after the click, when its content cannot speak for itself. */
function isBlindSending(
  click: ClickSeen,
  request: RequestSeen,
  clicks: readonly ClickSeen[],
  requests: readonly RequestSeen[],
): boolean {
  if (!isInTime(click, request) || !isBlindCandidate(request)) return false;
  if (request.at > Math.max(click.at, click.handledAt ?? 0) + LIMITS.blind) return false;
  const opinion = withoutSpace(click.opinion ?? '');
  if (opinion !== '' && findOpinion(request.content, click.opinion ?? '') !== 'unsure') return false;
  const before = (other: { tabId: number; at: number }) =>
    other.tabId === click.tabId && other.at >= click.at - LIMITS.clocks && other.at < request.at;
  // Left the page, or sent something else first (also when that was refused: what follows is then no decision).
  if (requests.some((other) => before(other) && (other.kind === 'visit' || isBlindCandidate(other)))) return false;
  return !clicks.some((other) => other.id !== click.id && other.at > click.at && before(other));
}

function isBlindCandidate({ kind, purpose }: RequestSeen): boolean {
  return purpose === 'other' && kind !== 'beacon' && kind !== 'visit';
}

/** The last moment at which a request can be the sending of this click. */
function deadlineOf({ at, handledAt }: ClickSeen): number {
  if (handledAt === null || handledAt - at < LIMITS.dialog) return at + LIMITS.window;
  return Math.min(handledAt, at + LIMITS.window) + LIMITS.afterDialog;
}

type RequestState = { kind: 'accepted' } | { kind: 'refused' } | { kind: 'wait'; until: number };

/** Whether the portal took it, as far as status and address tell: a login page or an error did not. */
function stateOf(request: RequestSeen, now: number): RequestState {
  const { outcome } = request;
  if (outcome === null) {
    if (now >= request.at + LIMITS.answer) return { kind: 'accepted' };
    return { kind: 'wait', until: Math.max(request.heardAt, now) + LIMITS.silence };
  }
  if (outcome.status === null || outcome.status >= 400) return { kind: 'refused' };
  if (isLogin(outcome.url) || request.landed === 'login') return { kind: 'refused' };
  const until = Math.max(outcome.at, request.heardAt) + LIMITS.landing;
  if (request.kind === 'page' && request.landed === null && now < until) return { kind: 'wait', until };
  return { kind: 'accepted' };
}

function isLogin(url: string): boolean {
  return /\/(?:[Rr]e)?[Ll]og(?:[Ii]n|on)(?![a-z])[^/]*$/.test(url);
}

interface Merged {
  kept: ClickSeen[];
  doubles: string[];
}

/** A double click makes two clicks of one decision: the first stands for both, logged or not. */
function mergeDoubleClicks(clicks: readonly ClickSeen[]): Merged {
  const kept: ClickSeen[] = [];
  const doubles: string[] = [];
  for (const click of [...clicks].sort((a, b) => a.at - b.at)) {
    const place = kept.findIndex((other) => isSameDecision(other, click));
    const first = kept[place];
    if (first === undefined) {
      kept.push(click);
      continue;
    }
    doubles.push(click.id);
    const handledAt = Math.max(first.handledAt ?? 0, click.handledAt ?? 0) || null;
    kept[place] = { ...first, handledAt, logged: first.logged || click.logged };
  }
  return { kept, doubles };
}

function isSameDecision(first: ClickSeen, second: ClickSeen): boolean {
  return (
    first.tabId === second.tabId &&
    second.at - first.at <= LIMITS.doubleClick &&
    first.verdict === second.verdict &&
    first.button === second.button &&
    first.who === second.who &&
    withoutSpace(first.opinion ?? '') === withoutSpace(second.opinion ?? '')
  );
}

function isOver(click: ClickSeen, now: number): boolean {
  return now > Math.max(deadlineOf(click), click.heardAt) + LIMITS.lateNews;
}

/** Kept while news of its click may still come; a visit as long as a click of its tab is open. */
function isSpent(request: RequestSeen, clicks: readonly ClickSeen[], now: number): boolean {
  if (now <= Math.max(request.at, request.heardAt) + LIMITS.lateNews) return false;
  if (request.kind !== 'visit') return true;
  return !clicks.some(
    (click) => !click.logged && click.tabId === request.tabId && click.at < request.at && !isOver(click, now),
  );
}

function idOf({ id }: { id: string }): string {
  return id;
}
