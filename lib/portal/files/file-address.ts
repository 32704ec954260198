import { asksMoreThanAFile } from '@/lib/dossier/acting-address';
import { urlOf } from '@/lib/dossier/parse/address';
import { fold } from '@/lib/portal/agent-kit';

/** What a list offers to do to a file besides showing it. Such a link is never followed. */
const ACTS =
  /移除|删除|提交|通过|退回|驳回|打回|回退|拒绝|否决|撤|上传|重传|替换|签|保存|修改|编辑|确认|取消|作废|清空|注销|终止|办结|锁定|还原|恢复|添加|新增|归档/;
/** An address within a script: openFile('/028/upload/fj/1.pdf'). */
const QUOTED_ADDRESS = /['"]([^'"\s]*[/?][^'"\s]*)['"]/;

/** Where a link leads for looking at a file of this portal; null where it leads elsewhere or does something. */
export function fileAddress(link: Element, origin: string): string | null {
  if (saidBy(link).some((words) => ACTS.test(fold(words)))) return null;
  const base = link.ownerDocument.baseURI;
  const address = linkedFrom(link);
  const url = address === null ? null : urlOf(address, base);
  if (url === null || url.origin !== origin || !/^https?:$/.test(url.protocol)) return null;
  return asksMoreThanAFile(url, new URL(base)) ? null : url.href;
}

/** Its text, and what it is called where its text is a sign or a picture. */
function saidBy(link: Element): string[] {
  const pictures = [...link.querySelectorAll('img')];
  const called = [link, ...pictures].flatMap((one) =>
    ['title', 'aria-label', 'alt'].map((name) => one.getAttribute(name)),
  );
  return [link.textContent, ...called].map((words) => words ?? '');
}

function linkedFrom(link: Element): string | null {
  for (const attribute of ['data-src', 'data-url', 'data-href', 'href']) {
    const value = link.getAttribute(attribute)?.trim() ?? '';
    if (value !== '' && !value.startsWith('#') && !/^javascript:/i.test(value)) return value;
  }
  const script = link.getAttribute('onclick') ?? link.getAttribute('href') ?? '';
  return QUOTED_ADDRESS.exec(script)?.[1] ?? null;
}
