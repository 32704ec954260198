import type { Cell, Row } from './scanned';
import { fold } from './text';

const YEAR = /^(?:19|20)\d\d(?:年度?)?$/;

/** What may stand behind the years over the columns of such a list. */
const BESIDE_YEARS = /^(?:备注|说明|小计|合计|总计|平均)?$/;

/** Whether the cells of a row but the first are years: they stand over columns, each of which is a record. */
export function areYears({ cells }: Row): boolean {
  const [corner, ...others] = cells.map(({ text }) => fold(text));
  return (
    corner !== undefined &&
    others.filter((text) => YEAR.test(text)).length > 1 &&
    others.every((text) => YEAR.test(text) || BESIDE_YEARS.test(text))
  );
}

/** Whether a cell is a year and nothing else. */
export function isYear({ text }: Cell): boolean {
  return YEAR.test(fold(text));
}
