/**
 * Spreadsheets run a cell that begins so as a formula, full-width and small forms included; what has no shape before it, as
 * white space, control characters and marks of direction, is skipped.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** One CSV line with CRLF. Every cell is quoted, line breaks inside become LF, formulas are disarmed with `'`. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** One quoted CSV cell. Numbers are ours and stay numbers; text is anybody's. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const disarmed = FORMULA.test(value) ? `'${value}` : value;
  return `"${disarmed.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
