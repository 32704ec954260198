import type { ListId } from '@/lib/dossier/reading';
import type { ColumnRef } from '@/lib/portal/read/dictionary';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { parentOf } from '@/lib/portal/read/visible';
import { sectionKindOf } from './list-match';

/**
 * Beside records of a list, one that was not read: a label of its own under its heading that no list has claimed, or labels
 * of two of its columns side by side anywhere.
 */
export function hasUnreadRecord(
  list: ListId,
  columns: string[],
  { hits, lexicon, sections, visible }: Scan,
  claimed: ReadonlySet<Hit>,
): boolean {
  const own = lexicon.profile.lists[list].section;
  const left = hits.flatMap((hit) => {
    const holder = parentOf(hit.node);
    if (claimed.has(hit) || !holder || !visible(holder)) return [];
    const refs = hit.word.columns.filter((ref) => ref.list === list && columns.includes(ref.column));
    return refs.length > 0 && !sections.some(({ element }) => element.contains(hit.node) || hit.node.contains(element))
      ? [{ hit, refs }]
      : [];
  });
  const isStrong = (refs: ColumnRef[]) => refs.some(({ strong }) => strong);
  return left.some(({ hit, refs }, at) => {
    if (isStrong(refs) && sectionKindOf(hit.section) === own) return true;
    const next = left[at + 1];
    return (
      next?.hit.index === hit.index + 1 &&
      next.hit.section === hit.section &&
      next.hit.cell?.row.table === hit.cell?.row.table &&
      isStrong([...refs, ...next.refs]) &&
      refs.every(({ column }) => next.refs.every((other) => other.column !== column))
    );
  });
}
