import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { Portal } from '../practice-portal/server';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  bytes: Buffer;
}

/** A visitor with a cookie jar of one cookie, who does not follow redirects. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, form: Record<string, string>): Promise<Answer>;
}

/** Opens a visitor; with a user name they are logged in. */
export async function visit(portal: Portal, user?: string): Promise<Visitor> {
  let cookie = '';
  const send = (method: string, path: string, body: string) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const sent = request(
        portal.url + path,
        { method, headers, rejectUnauthorized: false, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const [set] = response.headers['set-cookie'] ?? [];
            if (set !== undefined) cookie = set.split(';', 1).join('');
            const bytes = Buffer.concat(chunks);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: bytes.toString('utf8'),
              bytes,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  const visitor: Visitor = {
    get: (path) => send('GET', path, ''),
    post: (path, form) => send('POST', path, new URLSearchParams(form).toString()),
  };
  if (user !== undefined) await visitor.post('/028/loginAction!login.action', { user, password: user });
  return visitor;
}

/** Addresses of the details that a list page links to, in order. */
export function detailLinks(page: string): string[] {
  return [...page.matchAll(/href="([^"]+view\.jsp\?column1=[0-9a-f]{32})"/g)].map(([, href]) => href ?? '');
}
