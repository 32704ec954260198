import { LIST_IDS, type ListId } from '@/lib/dossier/reading';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { ColumnRef } from '@/lib/portal/read/dictionary';
import type { Cell, Section } from '@/lib/portal/read/scanned';
import { labelKey } from '@/lib/portal/read/text';
import type { Visibility } from '@/lib/portal/read/visible';
import type { SectionKind, TaughtTable } from '@/lib/profile/profile';
import type { Grid } from './grids';

/** Which list a grid is, and which of its columns is what. */
export interface ListMatch {
  grid: Grid;
  list: ListId;
  /** Column id by position. */
  columns: Map<number, string>;
}

/** Sections whose tables are somebody's or something else's, whatever their headers say. */
const NOT_OURS: (SectionKind | null)[] = [
  'family',
  'foreign',
  'unit',
  'work',
  'opinion',
  'publicity',
  'edu',
  'edu-first',
  'edu-top',
];

/** The list that a grid's header row and section tell, or null. Two lists that fit equally well are none. */
export function matchList(grid: Grid, lexicon: Lexicon, visible: Visibility = () => true): ListMatch | null {
  const { lists: shapes, tables } = lexicon.profile;
  const taught = tables.find((table) => isTaught(table, grid));
  if (taught) return matchTaught(taught, grid);
  const kind = sectionKindOf(grid.section);
  // A header cell over several grid columns speaks for the first of them only.
  const told = grid.heads.map((cells, at) =>
    cells.at(-1) === grid.heads[at - 1]?.at(-1) ? [] : columnRefs(cells, lexicon),
  );
  const hasAll = (list: ListId, has: (column: string) => boolean) =>
    shapes[list].need.every((group) => group.some(has));
  const possible = LIST_IDS.filter((list) =>
    hasAll(list, (column) => told.some((refs) => refs.some((ref) => ref.list === list && ref.column === column))),
  );
  if (possible.length === 0) return null;
  // Nor does one that is not shown beside others that are: a copy of its column.
  const isShown = visible(grid.header.element);
  const refs = told.map((of, at) => {
    const own = grid.heads[at]?.at(-1);
    return own && isShown && !visible(own.element) ? [] : of;
  });
  const persons = grid.heads.some((cells) =>
    cells.some((cell) => cell.hit?.word.fields.some(({ field }) => field === 'person.name')),
  );
  let best: ListMatch | null = null;
  let bestScore = 0;
  for (const list of possible) {
    const own = kind === shapes[list].section;
    const { columns, strong } = assign(refs, list);
    const present = new Set(columns.values());
    if (!hasAll(list, (column) => present.has(column))) continue;
    if (strong === 0 && !own) continue;
    if (NOT_OURS.includes(kind) && strong < 2) continue;
    if (persons && strong < 2 && !own) continue;
    const foreign = kind !== null && !own && LIST_IDS.some((other) => shapes[other].section === kind);
    const score = strong * 2 + columns.size + (own ? 3 : 0) - (foreign ? 3 : 0);
    if (score > bestScore) {
      best = { grid, list, columns };
      bestScore = score;
    } else if (score === bestScore) {
      best = null;
    }
  }
  return best;
}

/** Whether all headers that somebody gave a column stand over this grid, under the heading they stood under. */
export function isTaught({ under, headers }: Omit<TaughtTable, 'list'>, grid: Grid): boolean {
  const shown = new Set(grid.heads.map(headerKey));
  const telling = headers.filter(({ column }) => column !== null);
  if (!(telling.length > 0 ? telling : headers).every(({ text }) => shown.has(labelKey(text)))) return false;
  if (under === null) return true;
  for (let one = grid.section; one; one = one.parent) if (labelKey(one.text) === labelKey(under)) return true;
  return false;
}

function matchTaught({ list, headers }: TaughtTable, grid: Grid): ListMatch | null {
  if (list === null) return null;
  const columns = new Map<number, string>();
  for (const { text, column } of headers) {
    const at = grid.heads.findIndex((cells) => headerKey(cells) === labelKey(text));
    if (column !== null && at >= 0) columns.set(at, column);
  }
  return { grid, list, columns };
}

/** The header of a column as a label key: of the cell next to the rows. */
export function headerKey(cells: Cell[]): string {
  return labelKey(cells.at(-1)?.text ?? '');
}

/** Nearest kind a heading or one above it tells. */
export function sectionKindOf(section: Section | null): SectionKind | null {
  for (let one = section; one; one = one.parent) if (one.kind) return one.kind;
  return null;
}

/** What a header's cells may mean: both joined, then the nearest to the rows, then the one above. */
function columnRefs(cells: Cell[], { lookUp }: Lexicon): ColumnRef[] {
  const own = cells.at(-1)?.hit?.word.columns ?? [];
  if (cells.length < 2) return own;
  const joined = lookUp(cells.map(({ text }) => text.trim()).join(''))?.columns ?? [];
  if (joined.length > 0) return joined;
  const parent = cells[0]?.hit?.word.columns ?? [];
  // 专业科目 over 学时: the general word below says less than the one above it.
  return parent.length > 0 &&
    !own.some(({ strong, column }) => (strong && column !== 'hours') || column === 'start' || column === 'end')
    ? parent
    : own;
}

function assign(refs: ColumnRef[][], list: ListId): { columns: Map<number, string>; strong: number } {
  const taken = new Map<string, { at: number; strong: boolean }>();
  const twice = new Set<string>();
  // Who may be one column only is asked first: 附件 beside 附件名称 is the file, whichever of them comes first. Words that another list
  // has too come last: 操作 is no file beside 文件名.
  const isWeak = ([best]: ColumnRef[]) => Number(best?.strong !== true);
  const asked = refs
    .map((of, at) => ({
      at,
      fits: of.filter((ref) => ref.list === list).sort((a, b) => Number(b.strong) - Number(a.strong)),
    }))
    .sort((a, b) => isWeak(a.fits) - isWeak(b.fits) || a.fits.length - b.fits.length || a.at - b.at);
  for (const { at, fits } of asked) {
    const ref = fits.find(({ column }) => !taken.has(column)) ?? fits[0];
    if (!ref) continue;
    // Whatever else it could have been is no surer than this.
    for (const { column, strong } of taken.has(ref.column) ? fits : [])
      if (taken.get(column)?.strong === strong) twice.add(column);
    const before = taken.get(ref.column);
    if (!before || (ref.strong && !before.strong)) {
      if (before) twice.delete(ref.column);
      taken.set(ref.column, { at, strong: ref.strong });
    }
  }
  const columns = new Map<number, string>();
  let strong = 0;
  for (const [column, { at, strong: speaks }] of taken) {
    if (twice.has(column)) continue;
    columns.set(at, column);
    if (speaks) strong++;
  }
  return { columns, strong };
}
