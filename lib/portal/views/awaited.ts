import { LIST_NAMES } from '@/lib/dossier/names';
import { LIST_IDS, type ListId, type ListReading } from '@/lib/dossier/reading';
import type { Scan } from '@/lib/portal/read/scanned';
import { loadingParts } from '@/lib/portal/read/tables/list-extent';

/** What a page has not shown yet, in words for the reviewer; empty when nothing on it says that more is coming. */
export function whatIsAwaited(scans: Scan[], lists: { [L in ListId]: ListReading<L> }): string[] {
  const documents = new Map(scans.filter(({ root, onScreen }) => onScreen(root)).map(({ doc, frame }) => [doc, frame]));
  const coming = [...documents].some(([{ readyState }]) => readyState !== 'complete');
  const pending = LIST_IDS.filter((id) => lists[id].state === 'unreadable' && lists[id].reason?.includes('加载'));
  const marked = new Set(scans.flatMap((scan) => loadingParts(scan).map((part) => headingOf(part, scan))));
  return [
    ...(coming ? ['页面加载完成'] : []),
    ...pending.map((id) => `${LIST_NAMES[id]}的内容`),
    ...[...marked].map((heading) => (heading === '' ? '页面仍有加载标记' : `“${heading}”处仍有加载标记`)),
  ];
}

/** The last heading before a part, in its document. */
function headingOf(part: Element, { sections }: Scan): string {
  const above = sections.filter(({ element }) => (element.compareDocumentPosition(part) & 4) !== 0);
  return above.at(-1)?.text ?? '';
}
