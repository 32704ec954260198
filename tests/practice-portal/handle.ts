import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Call,
  html,
  ILLEGAL_REQUEST,
  LOGIN_PATH,
  type Reply,
  readBody,
  readSession,
  redirect,
  send,
} from './http.ts';
import { findRoute } from './routes/index.ts';
import { endSessions, type PortalState } from './state.ts';
import { loginPage } from './views/public.ts';

const RECORDED_HEADERS = [
  'accept',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'x-requested-with',
] as const;

/** Records a request, lets the fault that is on have its way, and answers. */
export async function handleRequest(state: PortalState, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request);
  const url = new URL(request.url ?? '/', 'https://portal');
  const { latency, held, unavailable } = faultFor(state, url);
  const session = readSession(request);
  const account = session === null ? null : (state.sessions.get(session) ?? null);
  record(state, request, account?.user ?? null, body.length);
  if (latency > 0) await wait(latency);
  if (held) await new Promise<void>((resolve) => state.letGo.push(resolve));
  if (unavailable) return send(response, html('服务器繁忙，请稍后再试', { status: 503 }));
  const reply = answer(request.method ?? 'GET', {
    state,
    url,
    form: new URLSearchParams(body.toString('utf8')),
    session,
    account,
  });
  if (reply.delay !== undefined && reply.delay > 0) await wait(reply.delay);
  if (!response.destroyed) send(response, reply);
}

function answer(method: string, call: Call): Reply {
  const route = findRoute(method, call.url.pathname);
  if (route === null) return html('<h1>404</h1>', { status: 404 });
  if (route.role === null) return route.handle(call);
  if (call.account === null) return refuse(call);
  if (route.role !== 'any' && route.role !== call.account.role) return html('您没有访问该页面的权限！');
  return route.handle(call);
}

/** What happens without a session: never a 401, as on the real portal. */
function refuse(call: Call): Reply {
  if (call.state.refusal === 'login-page') return html(loginPage(''));
  return call.url.pathname.endsWith('.action') ? html(ILLEGAL_REQUEST) : redirect(LOGIN_PATH);
}

function record(state: PortalState, request: IncomingMessage, user: string | null, bytes: number): void {
  const headers = Object.fromEntries(RECORDED_HEADERS.map((name) => [name, String(request.headers[name] ?? '')]));
  state.requests.push({
    at: Date.now(),
    method: request.method ?? '',
    path: request.url ?? '',
    host: request.headers.host ?? '',
    user,
    headers: headers as (typeof state.requests)[number]['headers'],
    bytes,
  });
}

/** Spreads the share of refused answers evenly over the requests that the fault is about. */
function faultFor(state: PortalState, url: URL): { latency: number; held: boolean; unavailable: boolean } {
  const { latency = 0, held = false, endsSessionAfter, unavailable = 0, path = '' } = state.fault;
  if (!url.pathname.includes(path)) return { latency: 0, held: false, unavailable: false };
  state.faulted += 1;
  if (state.faulted - 1 === endsSessionAfter) endSessions(state, 'login-page');
  const share = (count: number) => Math.floor(count * unavailable);
  return { latency, held, unavailable: share(state.faulted) > share(state.faulted - 1) };
}
