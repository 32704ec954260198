import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../practice-portal/certificate.ts';

/** A bare HTTPS server that shows given pages under the portal's name and remembers what was sent to it. */
export interface Stage {
  port: number;
  /** Replaces all pages; keys are paths, values whole HTML documents, or bytes of a file. `redirects` are paths that lead elsewhere. */
  show(pages: Record<string, string | Uint8Array>, redirects?: Record<string, string>): void;
  /** Method and path of everything asked for that was no page of the show. */
  others(): string[];
  stop(): Promise<void>;
}

function typeOf(path: string, page: string | Uint8Array | undefined): string {
  if (typeof page === 'object') return 'application/octet-stream';
  return path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
}

export async function openStage(): Promise<Stage> {
  let pages: Record<string, string | Uint8Array> = {};
  let others: string[] = [];
  let elsewhere: Record<string, string> = {};
  const server = createServer(await makeCertificate(), (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const page = pages[path];
    const target = elsewhere[path];
    if (target !== undefined) {
      response.writeHead(302, { location: target }).end();
      return;
    }
    if (request.method !== 'GET' || page === undefined) others.push(`${request.method} ${path}`);
    response.statusCode = page === undefined && request.method === 'GET' ? 404 : 200;
    response.setHeader('content-type', typeOf(path, page));
    response.setHeader(
      'content-security-policy',
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
    );
    response.end(page ?? 'ok');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    show(replacement, redirects = {}) {
      pages = replacement;
      elsewhere = redirects;
      others = [];
    },
    others: () => others.filter((one) => !one.endsWith('/favicon.ico')),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
