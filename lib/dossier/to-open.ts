import type { Dossier } from './dossier';
import { LIST_NAMES } from './names';
import { LIST_IDS, type ListId, ON_CLOSED_TAB } from './reading';

/**
 * What the reviewer has to open or turn so that every list of the applicant is read, as sentences towards the reviewer;
 * empty once all lists are whole. Lists that no page shows come last and together: not every application has them.
 */
export function whatToOpen({ lists }: Dossier): string[] {
  const sentences: string[] = [];
  const unseen: ListId[] = [];
  const hidden: ListId[] = [];
  for (const id of LIST_IDS) {
    const list = lists[id];
    if (list.state === 'absent') unseen.push(id);
    else if (list.state === 'unreadable' && list.reason === ON_CLOSED_TAB) hidden.push(id);
    else if (list.state === 'read' && !list.complete) sentences.push(partOf(id, list.rows.length, list.total));
  }
  if (hidden.length > 0) sentences.push(`${namesOf(hidden)}在未打开的标签页中，请逐一打开。`);
  if (unseen.length > 0) sentences.push(`尚未见到${namesOf(unseen)}，如在其他标签页、子页面或弹出窗口中，请打开。`);
  return sentences;
}

function partOf(id: ListId, rows: number, total: number | null): string {
  if (total !== null && total > rows) return `${LIST_NAMES[id]}已读${rows}条，共${total}条，请翻到其余各页。`;
  return `${LIST_NAMES[id]}已读${rows}条，可能还有其他页，请翻页或向下滚动。`;
}

function namesOf(ids: ListId[]): string {
  return ids.map((id) => LIST_NAMES[id]).join('、');
}
