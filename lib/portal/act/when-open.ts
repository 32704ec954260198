import type { PageReading } from '@/lib/dossier/reading';

/** Addresses under which a login form is what one came for, not the portal's answer to something else. */
const LOGIN_ADDRESS = /login|logon|signin|\/index\w*\.(?:jsp|html?)$|\/$/i;

/**
 * What the panel does on a page like this: `open` on an application, on the page that sets fees, on one that could not be read, and on a login
 * page that took the place of an application;
 * `close` where there is nothing to review; `stay` while the page is still on its way.
 */
export function panelMove(
  reading: Pick<PageReading, 'kind' | 'url' | 'settled' | 'duty' | 'failed'>,
  wasReviewing: boolean,
) {
  if (reading.kind === 'review' || reading.duty?.is === 'fees' || reading.failed) return 'open';
  if (reading.kind === 'login' && (wasReviewing || !isLoginAddress(reading.url))) return 'open';
  return reading.settled ? 'close' : 'stay';
}

function isLoginAddress(url: string): boolean {
  return LOGIN_ADDRESS.test(new URL(url).pathname);
}
