/** Spreadsheets run a cell that begins so as a formula, full-width forms included; white space before it is skipped. */
const FORMULA = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

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
