import type { ListId } from '@/lib/dossier/reading';
import type { SectionKind } from '@/lib/profile/profile';
import type { ColumnRef } from './dictionary';
import type { Grid } from './grids';
import { sectionKindOf } from './list-match';
import { isPagerText } from './pager';
import { type Cell, HAS_CONTROL, HAS_TABLE, type Hit, type Scan } from './scanned';
import { fold, hasLetters } from './text';
import { parentOf } from './visible';

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
    return refs.length > 0 && !sections.some(({ element }) => element.contains(hit.node)) ? [{ hit, refs }] : [];
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

/** Kinds of headings under which a table stands that has rows and no header: they may be rows of that list. */
export function strayTables(grids: Grid[], scan: Scan): SectionKind[] {
  const used = new Set(
    grids.flatMap(({ table, lines }) => [table, ...lines.flatMap(({ cells }) => cells.map(({ row }) => row.table))]),
  );
  return scan.tables.flatMap((table) => {
    if (table.labels > 0 || used.has(table)) return [];
    const kind = sectionKindOf(table.section);
    const says = ({ text, has }: Cell) => hasLetters(text) && !(has & (HAS_CONTROL | HAS_TABLE));
    const isFilled = () =>
      table.rows.some(({ cells }) => cells.filter(says).length > 1 && cells.every(({ has }) => !(has & HAS_CONTROL)));
    if (kind === null || !isFilled() || !scan.visible(table.element)) return [];
    return isPagerText(fold(table.element.textContent ?? '')) ? [] : [kind];
  });
}
