import { urlOf } from '@/lib/dossier/parse/address';
import { forbiddenKey } from '@/lib/dossier/plain-keys';
import type { Envelope, Guard, Sender } from './channel';
import type { ToBackground } from './protocol';
import { ASK_SCHEMAS } from './schema';

type Name = keyof ToBackground;

/** What the content script may ask. Everything else is for our own pages, which no page script can reach into. */
const FROM_PAGE: ReadonlySet<Name> = new Set<Name>([
  'background/hello',
  'background/call-agent',
  'background/put-in',
  'background/fold',
  'background/decision-clicked',
  'background/profile',
  'background/standings',
  'background/used',
]);

/** What is kept of one portal: asked only in a tab of a portal, or by the workbench, which is a tab of its own. */
const OF_A_PORTAL: ReadonlySet<Name> = new Set<Name>([
  'background/load-review',
  'background/save-review',
  'background/load-batch',
  'background/tick-batch',
  'background/named-pack',
  'background/name-pack',
  'background/keep-manner',
  'background/history',
  'background/standings',
  'background/swept',
]);

export interface Trust {
  /** This extension's id. */
  id: string;
  /** Origin of this extension's pages, without a closing slash. */
  origin: string;
  /** Origins of portals whose top-frame content scripts are heard. */
  portals: readonly string[];
}

/**
 * The guard of the background: sender, origin, frame and shape are all checked before a handler sees the message.
 * A refusal names the reason and nothing of the message.
 */
export function backgroundGuard(trust: Trust): Guard {
  return ({ name, ask }: Envelope, sender: Sender) => {
    if (!isName(name)) return '没有这样的请求';
    if (sender.id !== trust.id) return '来源不是本插件';
    const from = originOf(sender.url);
    if (from !== trust.origin) {
      if (from === null || !trust.portals.includes(from)) return '来源页面不在允许范围内';
      if (!FROM_PAGE.has(name)) return '此请求只接受插件自己的页面';
      if (sender.frameId !== 0 || sender.tab?.id === undefined) return '此请求只接受标签页的顶层页面';
      // A page of a portal is that portal; only the workbench may name one.
      if (typeof ask === 'object' && ask !== null && 'portal' in ask) return '平台以来源页面为准，不能另行指定';
    } else if (OF_A_PORTAL.has(name) && sender.tab !== undefined && sender.frameId !== 0) {
      const around = originOf(sender.tab?.url);
      if (around === null || !trust.portals.includes(around)) return '所在页面不属于已添加的平台';
      if (typeof ask === 'object' && ask !== null && 'portal' in ask) return '平台以来源页面为准，不能另行指定';
    }
    if (forbiddenKey(ask) !== null) return '请求内容含有不允许的名称';
    return ASK_SCHEMAS[name].safeParse(ask).success || '请求内容的格式或长度不正确';
  };
}

function isName(name: string): name is Name {
  return Object.hasOwn(ASK_SCHEMAS, name);
}

/** Scheme, host and port of an address; null when it has none. Not `URL.origin`, which is opaque for extensions. */
function originOf(url: string | undefined): string | null {
  const address = urlOf(url ?? '');
  return address === null || address.host === '' ? null : `${address.protocol}//${address.host}`;
}
