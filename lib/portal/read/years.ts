import type { Row } from './page-parts';
import { fold } from './text';

const YEAR = /^(?:19|20)\d\d(?:年度?)?$/;

/** Whether all cells of a row but the first are years: they stand over columns, each of which is a record. */
export function areYears({ cells }: Row): boolean {
  const [corner, ...years] = cells;
  return corner !== undefined && years.length > 1 && years.every(({ text }) => YEAR.test(fold(text)));
}
