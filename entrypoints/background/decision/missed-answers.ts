import { browser } from 'wxt/browser';
import { putRequest, readPending } from '@/entrypoints/background/session';
import { LIMITS } from './match-decision';
import { withoutQuery } from './observe';
import type { RequestSeen } from './seen';

/** What a document of the page knows of an answer. */
interface Told {
  at: number;
  status: number;
  url: string;
}

/**
 * Asks the page for the answers that the browser did not tell. A worker that is just waking up is told of a request, and
 * sometimes not of its answer (measured: of one in thirty decisions on a busy machine): such a decision would wait for
 * minutes, and be lost with the browser. Only what a click may have led to is asked for, and nothing is sent for it: the
 * documents of the tab keep a record of what they were loaded by and what they loaded.
 */
export async function hearMissedAnswers(now: number): Promise<void> {
  const { clicks, requests } = await readPending();
  const open = clicks.filter(({ seq }) => seq === null);
  const overdue = requests.filter(
    ({ kind, outcome, heardAt, tabId, at }) =>
      outcome === null &&
      kind !== 'visit' &&
      now >= heardAt + LIMITS.silence &&
      open.some((one) => one.tabId === tabId && at >= one.click.at - LIMITS.clocks),
  );
  await Promise.all(
    overdue.map(async (request) => {
      const told = await Promise.race([answerOf(request), noAnswer()]);
      if (told !== null) await putRequest({ ...request, outcome: { ...told, url: withoutQuery(told.url) } });
    }),
  );
}

/** A page with a box of the browser open (alert, confirm) answers nobody until it is closed, and everything else waits in line. */
function noAnswer(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LIMITS.patience));
}

/** Null while there is no answer, and where the tab shows something else by now. */
async function answerOf({ tabId, kind, url, at }: RequestSeen): Promise<Told | null> {
  const target = { tabId, allFrames: kind !== 'page' };
  const asked =
    kind === 'page' || kind === 'frame'
      ? browser.scripting.executeScript({ target, func: loadedBy, args: [at, LIMITS.clocks] })
      : browser.scripting.executeScript({ target, func: loaded, args: [url, at, LIMITS.clocks] });
  const found = await asked
    // A tab that is gone, or shows the browser's own page of an error: whatever came of it stays open.
    .catch((error: unknown) => {
      console.warn('the page could not be asked for an answer', error);
      return [];
    });
  const answers = found.flatMap(({ result }) => result ?? []);
  // Of two that fit, nobody can say which.
  return answers.length === 1 ? (answers[0] ?? null) : null;
}

/** Runs in a document: the answer that it is, when it is what was asked for at this time. */
function loadedBy(at: number, clocks: number): Told | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!entry?.responseStatus) return null;
  const from = performance.timeOrigin;
  if (Math.abs(from + (entry.redirectStart || entry.fetchStart) - at) > clocks) return null;
  return { at: from + entry.responseStart, status: entry.responseStatus, url: location.href };
}

/** Runs in a document: the answer to what it asked for at this time. */
function loaded(url: string, at: number, clocks: number): Told | null {
  const from = performance.timeOrigin;
  const fitting = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ name, startTime, redirectStart, responseStatus }) =>
      responseStatus > 0 &&
      // After a redirect nobody knows who answered: it may have been the login page.
      redirectStart === 0 &&
      name.replace(/[?#].*/s, '').replace(/;[^/]*/g, '') === url &&
      Math.abs(from + startTime - at) <= clocks,
  );
  const [entry] = fitting;
  if (fitting.length !== 1 || entry === undefined) return null;
  return { at: from + entry.responseEnd, status: entry.responseStatus, url };
}
