import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Cell, Row, Table } from './scanned';
import { type Line, spread } from './tables/spans';
import { compatible, labelKey } from './text';

/** A title of its own may stand over the header. */
const MOST_ABOVE = 2;

/** The columns of a table that sets something else beside what is the case. */
export interface DemandColumns {
  lines: Line[];
  /** Of its header: with a cell more or less, nothing tells which is which. */
  width: number;
  /** The column of what is the case; -1 when nothing tells which it is. */
  at: number;
  /** The column of what it was found to be: where that differs, nothing tells which of them counts. -1 without one. */
  verified: number;
}

const COMPARED = new WeakMap<Table, DemandColumns | null>();

/**
 * Where a table sets something beside what is the case (项目 │ 岗位要求 │ 实际情况; 数据项 │ 共享数据 │ 申报数据), the value stands in
 * the column of the latter; in a history of changes (变更项 │ 变更前 │ 变更后) in none. Null for all other tables, and for those
 * that no scan has looked at.
 */
export function actualColumn(table: Table): DemandColumns | null {
  return COMPARED.get(table) ?? null;
}

type Texts = Lexicon['texts'];

/** Finds it out, once for each table of a scan. `before` is the table in front of it, which may be its header. */
export function findActualColumn(table: Table, texts: Texts, before?: Table): DemandColumns | null {
  const found = compare(table.rows, texts) ?? (before ? belowHeader(table, before, texts) : null);
  COMPARED.set(table, found);
  return found;
}

/** Libraries keep a header in a table of its own, so that it stays while its rows are scrolled. */
function belowHeader({ rows }: Table, { rows: [header, more] }: Table, texts: Texts): DemandColumns | null {
  const found = header && !more ? compare([header, ...rows], texts) : null;
  return found && { ...found, lines: found.lines.slice(1) };
}

/** A row that may be the header, with its cells' words. */
interface Titled {
  row: Row;
  words: string[];
}

function compare(rows: readonly Row[], texts: Texts): DemandColumns | null {
  const top = rows
    .slice(0, MOST_ABOVE + 1)
    .flatMap((row) =>
      row.cells.length > 2 && row.cells.some(({ text }) => texts.demandHint.test(compatible(text)))
        ? { row, words: wordsOf(row) }
        : [],
    );
  if (top.length === 0) return null;
  // In a table without labels of fields, nothing but demands is told from what is the case.
  const own = rows.filter(({ cells }) => cells.some(isLabel));
  const beside = (kind: RegExp) => top.find((one) => own.length > 0 && headsLabels(one, kind, own));
  const changed = beside(texts.changedBefore);
  const header =
    changed ??
    beside(texts.knownElsewhere) ??
    top.find((one) => headsDemands(one, texts)) ??
    top.find((one) => headsReview(one, own, texts));
  if (!header) return null;
  const above = rows.indexOf(header.row);
  const lines = spread(rows.slice(above));
  const heads = lines[0] ?? [];
  const speaking = heads.flatMap((cell, at) => (cell && texts.actual.test(labelKey(cell.text)) ? [at] : []));
  const [at = -1, ...others] = speaking;
  return {
    width: heads.length,
    lines: [...rows.slice(0, above).map(() => heads), ...lines],
    // Whether a change came to stand, and whether it was the last, nothing here tells.
    at: others.length > 0 || changed ? -1 : at,
    verified: heads.findIndex((cell) => cell && texts.verified.test(labelKey(cell.text))),
  };
}

function wordsOf({ cells }: Row): string[] {
  return cells.map(({ text }) => labelKey(text));
}

function headsDemands({ words }: Titled, { demands, actual, demandSubject }: Texts): boolean {
  const demand = words.findIndex((text) => demands.test(text));
  return (
    demand >= 0 &&
    (words.some((text) => actual.test(text)) || words.slice(0, demand).some((text) => demandSubject.test(text)))
  );
}

/** Over rows that begin with labels of fields: the items of a list are none. */
function headsReview(
  { words }: Titled,
  labelled: readonly Row[],
  { reviewed, verified, actual, demandSubject }: Texts,
): boolean {
  const own = labelled.filter(({ cells: [first, second] }) => [first, second].some((one) => one && isLabel(one)));
  const isOf = (kinds: RegExp[]) => (text: string) => kinds.some((kind) => kind.test(text));
  return (
    own.length > 1 &&
    words.some(isOf([actual])) &&
    words.some(isOf([reviewed, verified])) &&
    words.every(isOf([demandSubject, actual, reviewed, verified]))
  );
}

function isLabel({ hit }: Cell): boolean {
  return hit !== null && hit.word.fields.length > 0;
}

/** No row of a form, which has labels of fields, and no header of a list, which has words that speak for it alone. */
function headsLabels({ row: { cells }, words }: Titled, kind: RegExp, labelled: readonly Row[]): boolean {
  const at = words.findIndex((text) => kind.test(text));
  return (
    at > 0 &&
    cells.every(({ hit }) => hit?.word.fields.length !== 0 || hit.word.columns.some(({ strong }) => !strong)) &&
    !cells.some(isLabel) &&
    labelled.some((row) => row.cells.slice(0, at).some(isLabel))
  );
}
