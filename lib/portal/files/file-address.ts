import { asksMoreThanAFile } from '@/lib/dossier/acting-address';
import { urlOf } from '@/lib/dossier/parse/address';
import { fold } from '@/lib/portal/agent-kit';

/** What a list offers to do to a file besides showing it. Such a link is never followed. */
const ACTS = /移除|删除|提交|通过|退回|驳回|撤|上传|替换|签|保存|修改|编辑|确认|取消/;
/** An address within a script: openFile('/028/upload/fj/1.pdf'). */
const QUOTED_ADDRESS = /['"]([^'"\s]*[/?][^'"\s]*)['"]/;

/** Where a link leads for looking at a file of this portal; null where it leads elsewhere or does something. */
export function fileAddress(link: Element, origin: string): string | null {
  if (ACTS.test(fold(link.textContent || link.getAttribute('title') || ''))) return null;
  const base = link.ownerDocument.baseURI;
  const address = linkedFrom(link);
  const url = address === null ? null : urlOf(address, base);
  if (url === null || url.origin !== origin || !/^https?:$/.test(url.protocol)) return null;
  return asksMoreThanAFile(url, new URL(base)) ? null : url.href;
}

function linkedFrom(link: Element): string | null {
  for (const attribute of ['data-src', 'data-url', 'data-href', 'href']) {
    const value = link.getAttribute(attribute)?.trim() ?? '';
    if (value !== '' && !value.startsWith('#') && !/^javascript:/i.test(value)) return value;
  }
  const script = link.getAttribute('onclick') ?? link.getAttribute('href') ?? '';
  return QUOTED_ADDRESS.exec(script)?.[1] ?? null;
}
