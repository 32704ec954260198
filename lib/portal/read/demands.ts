import type { Table } from './page-parts';
import { type Line, spread } from './spans';
import { fold } from './text';

const DEMANDS = /^(?:\S{0,4}(?:要求|条件|标准|规定))$/;
const ACTUAL = /^(?:实际|本人|个人|申报人?|填报|报名人?)(?:情况|内容|条件)?$/;
const COMPARED = new WeakMap<Table, { at: number; lines: Line[] } | null>();

/**
 * In a table that sets what is demanded beside what is (项目 │ 岗位要求 │ 实际情况), the value stands in the latter's column.
 * Null for all other tables.
 */
export function actualColumn(table: Table): { at: number; lines: Line[] } | null {
  const known = COMPARED.get(table);
  if (known !== undefined) return known;
  const head = table.rows[0]?.cells.map(({ text }) => fold(text).replaceAll(' ', '')) ?? [];
  const compares = head.some((text) => DEMANDS.test(text)) && head.some((text) => ACTUAL.test(text));
  const lines = compares ? spread(table.rows) : [];
  const at = lines[0]?.findIndex((cell) => cell && ACTUAL.test(fold(cell.text).replaceAll(' ', ''))) ?? -1;
  const found = at < 0 ? null : { at, lines };
  COMPARED.set(table, found);
  return found;
}
