import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface NetworkRequest {
  method: string;
  url: string;
  /** Origin that asked, `chrome-extension://…` for the extension's pages and worker; null when the browser itself did. */
  initiator: string | null;
}

/**
 * Hosts that Chromium asks for on its own account even with its background networking switched off. Only requests without
 * any initiator are theirs: whatever a script asks for, in a page or a worker, carries its origin.
 */
const CHROMIUM_ITSELF: Record<string, string> = {
  'update.googleapis.com': 'updates of itself',
  'accounts.google.com': 'whether somebody is signed in to the browser',
  'content-autofill.googleapis.com': 'which fields of a form it may offer to complete',
  'android.clients.google.com': 'a number of its own for push messages, some seconds after its start',
  'redirector.gvt1.com': 'a spelling dictionary, once somebody types into a text box of the portal',
};

/** What stands in one line of a net log, as far as it is needed here. */
interface NetEvent {
  type: number;
  params?: { url?: string; method?: string; initiator?: string };
}

/**
 * Follows a file of Chromium's --log-net-log while it grows: every http(s) and ws(s) request of the browser, from pages,
 * frames and workers alike. Chromium keeps back its last few lines; when it has ended they stand in the file.
 */
export class NetLog {
  private readonly file: string;
  private read = 0;
  /** The beginning of a line whose end was not written yet. */
  private rest = '';
  private startOfRequest: number | undefined;
  private seen = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** The requests written down since the last call. */
  next(): NetworkRequest[] {
    const lines = (this.rest + this.unread()).split('\n');
    this.rest = lines.pop() ?? '';
    const requests = lines.flatMap((line) => this.requestIn(line));
    this.seen += requests.length;
    return requests.filter(({ url }) => /^(https?|wss?):/.test(url));
  }

  /** The same after Chromium has ended. Throws when the whole log holds no request, because then it proves nothing. */
  last(): NetworkRequest[] {
    const requests = this.next();
    if (this.seen === 0) throw new Error('The net log holds no requests; it proves nothing.');
    return requests;
  }

  private unread(): string {
    const file = openSync(this.file, 'r');
    const bytes = Buffer.alloc(fstatSync(file).size - this.read);
    this.read += readSync(file, bytes, 0, bytes.length, this.read);
    closeSync(file);
    // Chromium writes ASCII, so that no character is cut in two.
    return bytes.toString('latin1');
  }

  /** One event stands in a line, with a comma behind it or the end of the list. */
  private requestIn(line: string): NetworkRequest[] {
    if (line.startsWith('{"constants":')) {
      const { constants } = JSON.parse(`${line.replace(/,\s*$/, '')}}`) as {
        constants: { logEventTypes: Record<string, number> };
      };
      this.startOfRequest = constants.logEventTypes['URL_REQUEST_START_JOB'];
      if (this.startOfRequest === undefined) throw new Error('This net log tells of no requests; it proves nothing.');
      return [];
    }
    if (!line.includes(`"type":${this.startOfRequest}`) || !line.startsWith('{')) return [];
    const { type, params } = JSON.parse(line.replace(/(?:,|\],?)\s*$/, '')) as NetEvent;
    if (type !== this.startOfRequest || params?.url === undefined) return [];
    const initiator = params.initiator === 'not an origin' ? null : (params.initiator ?? null);
    return [{ method: params.method ?? '', url: params.url, initiator }];
  }
}

/** The requests that went, or tried to go, to any other host than the portal's, without Chromium's own. */
export function elsewhere(requests: NetworkRequest[], portalHost: string): NetworkRequest[] {
  return requests.filter(({ url, initiator }) => {
    const { host, protocol } = new URL(url);
    if (initiator === null && Object.hasOwn(CHROMIUM_ITSELF, host)) return false;
    return host !== portalHost || protocol !== 'https:';
  });
}
