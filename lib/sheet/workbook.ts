import { xmlText } from './xml';

export interface Column {
  title: string;
  /** Width in characters. */
  width: number;
}

export type Cell = string | number;

/** Most characters that a spreadsheet keeps in one cell. */
export const CELL_LIMIT = 32_767;
const CUT = '…（超出单元格上限，其余未列出，全文见 JSON 导出）';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything in the file but its sheets, by name. Style 1 is a heading, style 2 a text that wraps. */
export function frameParts(sheets: readonly string[]): Record<string, string> {
  const each = (write: (name: string, number: number) => string) =>
    sheets.map((name, index) => write(name, index + 1)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  };
}

/** What stands before the rows of a sheet: the first row stays in view, and can be filtered by. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const titles = columns.map(({ title }, index) => textCell(title, at(index, 1), 1)).join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${titles}</row>`;
}

/** What stands after `rows` rows (the heading not counted). */
export function sheetEnd(columns: readonly Column[], rows: number): string {
  return `</sheetData><autoFilter ref="A1:${at(columns.length - 1, rows + 1)}"/></worksheet>`;
}

/** One row; `number` counts from 1, the heading being 1. Numbers stay numbers, text is never a formula. */
export function sheetRow(cells: readonly Cell[], number: number): string {
  const written = cells.map((cell, index) =>
    typeof cell === 'number' ? numberCell(cell, at(index, number)) : textCell(cell, at(index, number), 2),
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

function numberCell(value: number, where: string): string {
  return Number.isFinite(value) ? `<c r="${where}"><v>${value}</v></c>` : '';
}

function textCell(text: string, where: string, style: number): string {
  if (text === '') return '';
  const held = text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT - CUT.length) + CUT : text;
  return `<c r="${where}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(held)}</t></is></c>`;
}

/** A1, B1 … AA1 … */
function at(column: number, row: number): string {
  return `${letters(column)}${row}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** At most 31 characters, without those that a sheet's name must not have. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
