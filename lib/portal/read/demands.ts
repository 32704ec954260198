import type { Row, Table } from './scanned';
import { type Line, spread } from './spans';
import { fold } from './text';

const DEMANDS = /^(?:\S{0,4}(?:要求|条件|标准|规定))$/;
const ACTUAL =
  /^(?:(?:本人|个人|申报人|报名人|应聘人)?(?:实际|填报|填写|具备)(?:情况|内容)?|(?:本人|个人|申报人?|报名人?|应聘人)(?:情况|内容)?|(?:本人|个人|申报人|报名人)条件)$/;
/** The header of the column that says what each row is about. */
const SUBJECT = /^(?:\S{0,4}(?:项目?|内容|指标|类别|名称)|序号)$/;
/** A title of its own may stand over the header. */
const MOST_ABOVE = 2;

/** The columns of a table that sets what is demanded beside what is the case. */
export interface DemandColumns {
  lines: Line[];
  /** The column of what is the case; -1 when nothing tells which it is. */
  at: number;
}

const COMPARED = new WeakMap<Table, DemandColumns | null>();

/**
 * Where a table sets what is demanded beside what is the case (项目 │ 岗位要求 │ 实际情况), the value stands in the column of the
 * latter. Null for all other tables.
 */
export function actualColumn(table: Table): DemandColumns | null {
  const known = COMPARED.get(table);
  if (known !== undefined) return known;
  const found = compare(table);
  COMPARED.set(table, found);
  return found;
}

function compare(table: Table): DemandColumns | null {
  const words = ({ cells }: Row) => cells.map(({ text }) => fold(text).replaceAll(' ', ''));
  const header = table.rows.slice(0, MOST_ABOVE + 1).find((row) => words(row).some((text) => DEMANDS.test(text)));
  if (!header || header.cells.length < 3) return null;
  const names = words(header);
  const demand = names.findIndex((text) => DEMANDS.test(text));
  if (!names.some((text) => ACTUAL.test(text)) && !names.slice(0, demand).some((text) => SUBJECT.test(text)))
    return null;
  const above = table.rows.indexOf(header);
  const lines = spread(table.rows.slice(above));
  const heads = lines[0] ?? [];
  const speaking = heads.flatMap((cell, at) =>
    cell && ACTUAL.test(names[header.cells.indexOf(cell)] ?? '') ? [at] : [],
  );
  const [at = -1, ...others] = speaking;
  return { lines: [...table.rows.slice(0, above).map(() => heads), ...lines], at: others.length > 0 ? -1 : at };
}
