import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Account } from './accounts.ts';
import type { PortalState } from './state.ts';

export const SESSION_COOKIE = '028JSESSIONID';
export const LOGIN_PATH = '/028/login.jsp';
/** The whole body of a refused Ajax request, with status 200. */
export const ILLEGAL_REQUEST = '非法请求 404！';

/** What a handler gets to see of a request. */
export interface Call {
  state: PortalState;
  url: URL;
  form: URLSearchParams;
  session: string | null;
  account: Account | null;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Milliseconds the database takes. */
  delay?: number;
}

/** A whole page, or anything else that the portal serves as `text/html`. */
export function html(body: string, extra: Partial<Reply> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body, ...extra };
}

/** JSON as this portal serves it: as `text/html`. */
export function json(value: unknown, delay = 0): Reply {
  return html(JSON.stringify(value), { delay });
}

/** Sends a browser elsewhere on the same server. */
export function redirect(path: string, headers: Record<string, string> = {}): Reply {
  return { status: 302, headers: { location: path, ...headers }, body: '' };
}

export function file(type: string, body: string | Uint8Array): Reply {
  return { status: 200, headers: { 'content-type': type }, body };
}

/** The whole body; throws on anything above 1 MiB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > 1024 * 1024) throw new Error('request body above 1 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The session id of the request's cookie, or null. */
export function readSession(request: IncomingMessage): string | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return cookies.find(([name]) => name === SESSION_COOKIE)?.[1] ?? null;
}

/** Writes a reply; pages are never cached, as behind a login. */
export function send(response: ServerResponse, reply: Reply): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  response.writeHead(reply.status, {
    'cache-control': 'no-store',
    ...reply.headers,
    'content-length': String(body.length),
  });
  response.end(body);
}
