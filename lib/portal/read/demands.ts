import type { Cell, Row, Table } from './scanned';
import { type Line, spread } from './tables/spans';
import { compatible, labelKey } from './text';

const DEMANDS = /^(?:\S{0,4}(?:要求|条件|标准|规定))$/;
/** What it was before somebody changed it (修改前, 原值, 上次填报). */
const BEFORE = /^\S{2}前|^[原旧]\S{0,2}[值容据]|^[原上]\S{0,2}[填申]报/;
/** What another office knows of it (共享数据, 公安库信息). */
const ELSEWHERE = /(?:共享|比对|核验|系统|证照|公安|社|[库网])\S?(?:数据|信息)$/;
/** What somebody who checks it says of it (审核, 核验结果). */
const REVIEWED = /^\S{0,4}(?:审[核查批]|核[验查对实])(?:结果|情况|状态)?$/;
/** Characters one of which each of these has, and most other headers have none of. */
const HINT = /[求件准定前原旧上享对验统照安社库网审核]/;
const ACTUAL =
  /^(?:内容|(?:本人|个人|申报人|报名人|应聘人)?(?:实际|填报|填写|具备|申报)(?:情况|内容|信息|数据|值)?|(?:本人|个人|申报人?|报名人?|应聘人)(?:情况|内容)?|(?:本人|个人|申报人|报名人)条件)$/;
/** The header of the column that says what each row is about. */
const SUBJECT = /^(?:\S{0,4}(?:项目?|内容|指标|类别|名称)|序号)$/;
/** A title of its own may stand over the header. */
const MOST_ABOVE = 2;

/** The columns of a table that sets something else beside what is the case. */
export interface DemandColumns {
  lines: Line[];
  /** Of its header: with a cell more or less, nothing tells which is which. */
  width: number;
  /** The column of what is the case; -1 when nothing tells which it is. */
  at: number;
}

const COMPARED = new WeakMap<Table, DemandColumns | null>();

/**
 * Where a table sets something beside what is the case (项目 │ 岗位要求 │ 实际情况; 数据项 │ 共享数据 │ 申报数据), the value stands in
 * the column of the latter; in a history of changes (变更项 │ 变更前 │ 变更后) in none. Null for all other tables. `before` is the
 * table in front of it, which may be its header.
 */
export function actualColumn(table: Table, before?: Table): DemandColumns | null {
  const known = COMPARED.get(table);
  if (known !== undefined) return known;
  const found = compare(table.rows) ?? (before ? belowHeader(table, before) : null);
  COMPARED.set(table, found);
  return found;
}

/** Libraries keep a header in a table of its own, so that it stays while its rows are scrolled. */
function belowHeader({ rows }: Table, { rows: [header, more] }: Table): DemandColumns | null {
  const found = header && !more ? compare([header, ...rows]) : null;
  return found && { ...found, lines: found.lines.slice(1) };
}

/** A row that may be the header, with its cells' words. */
interface Titled {
  row: Row;
  words: string[];
}

function compare(rows: readonly Row[]): DemandColumns | null {
  const top = rows
    .slice(0, MOST_ABOVE + 1)
    .flatMap((row) => (row.cells.length > 2 && row.cells.some(mayTell) ? { row, words: wordsOf(row) } : []));
  if (top.length === 0) return null;
  // In a table without labels of fields, nothing but demands is told from what is the case.
  const own = rows.filter(({ cells }) => cells.some(isLabel));
  const beside = (kind: RegExp) => top.find((one) => own.length > 0 && headsLabels(one, kind, own));
  const changed = beside(BEFORE);
  const header = changed ?? beside(ELSEWHERE) ?? top.find(headsDemands) ?? top.find((one) => headsReview(one, own));
  if (!header) return null;
  const above = rows.indexOf(header.row);
  const lines = spread(rows.slice(above));
  const heads = lines[0] ?? [];
  const speaking = heads.flatMap((cell, at) => (cell && ACTUAL.test(labelKey(cell.text)) ? [at] : []));
  const [at = -1, ...others] = speaking;
  return {
    width: heads.length,
    lines: [...rows.slice(0, above).map(() => heads), ...lines],
    // Whether a change came to stand, and whether it was the last, nothing here tells.
    at: others.length > 0 || changed ? -1 : at,
  };
}

function mayTell({ text }: Cell): boolean {
  return HINT.test(compatible(text));
}

function wordsOf({ cells }: Row): string[] {
  return cells.map(({ text }) => labelKey(text));
}

function headsDemands({ words }: Titled): boolean {
  const demand = words.findIndex((text) => DEMANDS.test(text));
  return (
    demand >= 0 &&
    (words.some((text) => ACTUAL.test(text)) || words.slice(0, demand).some((text) => SUBJECT.test(text)))
  );
}

/** Over rows that begin with labels of fields: the items of a list are none. */
function headsReview({ words }: Titled, labelled: readonly Row[]): boolean {
  const own = labelled.filter(({ cells: [first] }) => first && isLabel(first));
  const isOf = (kinds: RegExp[]) => (text: string) => kinds.some((kind) => kind.test(text));
  return (
    own.length > 1 &&
    [REVIEWED, ACTUAL].every((kind) => words.some(isOf([kind]))) &&
    words.every(isOf([SUBJECT, ACTUAL, REVIEWED]))
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
