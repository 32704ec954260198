import { type RequestBody, readRequest } from '@/entrypoints/background/decision/request-body';
import { purposeOf } from '@/entrypoints/background/decision/request-purpose';
import type { ClickSeen, RequestSeen } from '@/entrypoints/background/decision/seen';

export const OPINION = '1. 2018年继续教育总学时66学时，不足90学时，请补充。';
export const SAVE = 'https://zcps.rlsbt.zj.gov.cn/028/audit/auditAction!saveAudit.action';
export const FIND = 'https://zcps.rlsbt.zj.gov.cn/028/guestService/guestServiceAction!findTable30List.action';

/** Minute 0 of the matching tests. */
export const T0 = 1_800_000_000_000;

/** A click on 退回 in tab 1 at T0 with an opinion. */
export function click(over: Partial<ClickSeen> = {}): ClickSeen {
  return {
    id: 'c1',
    tabId: 1,
    at: T0,
    heardAt: T0,
    handledAt: null,
    verdict: 'return',
    button: '退回',
    opinion: OPINION,
    who: '虚构李四',
    logged: false,
    ...over,
  };
}

interface Sent {
  id?: string;
  tabId?: number;
  /** Milliseconds after T0. */
  after?: number;
  kind?: RequestSeen['kind'];
  url?: string;
  body?: RequestBody;
  /** Status 200 unless said otherwise; null while there is no answer; `failed` for a broken connection. */
  status?: number | null | 'failed';
  answeredBy?: string;
  landed?: RequestSeen['landed'];
}

/** A POST as the background keeps it; by default the page's own Ajax sending of the opinion, answered 200. */
export function request(sent: Sent = {}): RequestSeen {
  const { id = 'r1', tabId = 1, after = 50, kind = 'ajax', url = SAVE, status = 200, landed = null } = sent;
  const content = readRequest(url, sent.body ?? { formData: { t61column10: [OPINION], state: ['2'] } });
  const bareUrl = url.split('?')[0] ?? url;
  const answer = { at: T0 + after + 30, status: status === 'failed' ? null : status, url: sent.answeredBy ?? bareUrl };
  return {
    id,
    tabId,
    at: T0 + after,
    heardAt: T0 + after,
    kind,
    url: bareUrl,
    content,
    purpose: purposeOf(url, content.fields),
    outcome: status === null ? null : answer,
    landed,
  };
}

/** Text as bytes of a raw body. */
export function raw(text: string): RequestBody {
  return { raw: [{ bytes: bytes(text) }] };
}

export function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}
