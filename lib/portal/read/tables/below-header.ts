import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { answers, type FieldRef } from '@/lib/portal/read/dictionary';
import { LINKS_COUNT } from '@/lib/portal/read/fits';
import { type Around, CLOSE, refsFor } from '@/lib/portal/read/meanings';
import type { Hit, Scan, Section } from '@/lib/portal/read/scanned';
import { headingText } from '@/lib/portal/read/text';
import { readValue, type Value } from '@/lib/portal/read/values';
import type { SectionKind } from '@/lib/profile/profile';
import { type Body, bodyOf, hasSeveralRows } from './grid-body';
import type { Grid } from './grids';
import { sectionKindOf } from './list-match';

/** A table with more rows than this is not the history of one person's degrees and titles. */
const MOST_DEGREES = 40;

type Add = (ref: FieldRef, hit: Hit, value: Value, extra: number, how?: { ofList: boolean }) => void;

/**
 * Labels above their values: a header row with one row below. Where there are several rows of education, their values are
 * candidates that contradict each other.
 */
export function addBelow(grid: Grid, scan: Scan, add: Add): void {
  if (!grid.header.cells.some(({ hit }) => hit?.word.fields.length)) return;
  if (grid.lines.length > MOST_DEGREES || sectionKindOf(grid.section) === 'attachment') return;
  const keys = grid.header.cells.flatMap(({ hit }) => hit?.word.key ?? []);
  const listLike = keys.some((key) => scan.lexicon.texts.listLike.test(key));
  const columns = columnsFor(grid, listLike, scan.lexicon);
  if (columns.length === 0) return;
  if (!columns.some(({ refs }) => refs.some(isHistory)) && hasSeveralRows(grid, scan)) return;
  const { rows: all } = bodyOf(grid, scan);
  const rows = ownDegree(all, scan.lexicon);
  // Rows that name persons are about other people.
  if (keys.includes('姓名') && (listLike || all.length > 1)) return;
  for (const { at, hit, refs } of columns) {
    for (const ref of refs) {
      if (all.length > 1 && !isHistory(ref)) continue;
      for (const { cells: line } of rows) {
        const cell = line[at];
        if (!cell || (cell.hit?.word.fields.length && !answers(hit.word, cell.hit.word))) continue;
        const value = readValue([cell.element], cell.element, scan.visible, LINKS_COUNT.has(ref.field));
        add(ref, hit, value, rows.length > 1 || listLike ? 60 : 0, { ofList: rows.length > 1 });
      }
    }
  }
}

/** Of rows that name degrees the highest alone is asked for (最高学历), and never the first (第一学历). */
function ownDegree(rows: Body['rows'], { sectionKind }: Lexicon): Body['rows'] {
  const named = rows.map((one) => ({ one, kind: sectionKind(headingText(one.row.cells[0]?.text ?? '')) }));
  const highest = named.filter(({ kind }) => kind === 'edu-top');
  const others = named.filter(({ kind }) => kind !== 'edu-first');
  return (rows.length > 1 && highest.length === 1 ? highest : others).map(({ one }) => one);
}

/** Columns whose header may be the label of a field here. */
function columnsFor(grid: Grid, listLike: boolean, lexicon: Lexicon): { at: number; hit: Hit; refs: FieldRef[] }[] {
  return grid.heads.flatMap((cells, at) => {
    const hit = cells.at(-1)?.hit;
    if (!hit || hit.word.fields.length === 0) return [];
    const refs = refsFor(hit.word.fields, grid.section, () => besides(grid, at)).filter(
      (ref) =>
        ref.field !== 'photo' && (!listLike || isHistory(ref)) && sectionScore(ref, hit.section, lexicon) !== null,
    );
    return refs.length > 0 ? [{ at, hit, refs }] : [];
  });
}

/** Labels of the columns beside one. */
function besides({ heads }: Grid, at: number): Around {
  const words = (some: Grid['heads']) => some.flatMap((cells) => cells.at(-1)?.hit?.word ?? []);
  return { before: words(heads.slice(Math.max(0, at - CLOSE), at)), after: words(heads.slice(at + 1, at + 1 + CLOSE)) };
}

function isHistory({ field }: FieldRef): boolean {
  return field.startsWith('education.') || field.startsWith('title.');
}

/** How much worse a value stands in a section where it is likelier something else. */
export const ELSEWHERE = 30;

/** 0 where the field belongs, `ELSEWHERE` where it is likelier something else, null where it is somebody else's. */
export function sectionScore(ref: FieldRef, section: Section | null, { sectionsFor }: Lexicon): number | null {
  if (ref.bound?.under !== undefined) return 0;
  const kind = sectionKindOf(section);
  if (kind === null) return 1;
  const { prefer, avoid, never } = sectionsFor(ref.field);
  const isOneOf = (kinds: SectionKind[]) => kinds.includes(kind);
  if (isOneOf(never)) return null;
  if (isOneOf(prefer)) return 0;
  return isOneOf(avoid) ? ELSEWHERE : 1;
}
