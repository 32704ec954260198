import { xmlText } from './xml';

export interface Column {
  title: string;
  /** Width in characters. */
  width: number;
}

export type SheetCell = string | number;

/** A sheet to be printed on A4 lying down: a title over the table, lines below it, the heading again on every page. */
export interface PrintedSheet {
  title: string;
  /** Lines below the table: 填报单位（盖章）… */
  foot: readonly string[];
}

/** Most characters that a spreadsheet keeps in one cell. */
export const CELL_LIMIT = 32_767;
const CUT = '…（超出单元格上限，其余未列出，全文见 JSON 导出）';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Everything in the file but its sheets, by name. Style 1 is a heading, style 2 a text that wraps; on paper 3 is the
 * title, 4 a heading and 5 a cell, both with lines around them.
 */
export function frameParts(all: readonly { name: string; paper?: PrintedSheet | undefined }[]): Record<string, string> {
  const sheets = all.map(({ name }) => name);
  const each = (write: (name: string, number: number) => string) =>
    sheets.map((name, index) => write(name, index + 1)).join('');
  const repeated = all.flatMap(({ name, paper }, index) =>
    paper === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(sheetName(name).replaceAll("'", "''"))}'!$2:$2</definedName>`,
        ],
  );
  const names = repeated.length === 0 ? '' : `<definedNames>${repeated.join('')}</definedNames>`;
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`,
  };
}

/** The row that the heading stands in: below the title on paper. */
export function headingRow(paper?: PrintedSheet): number {
  return paper === undefined ? 1 : 2;
}

/** What stands before the rows of a sheet: the heading stays in view, and can be filtered by. */
export function sheetStart(columns: readonly Column[], paper?: PrintedSheet): string {
  const heading = headingRow(paper);
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/>`;
  const titles = columns.map(({ title }, index) => textCell(title, at(index, heading), paper ? 4 : 1)).join('');
  const fit = paper === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const title =
    paper === undefined ? '' : `<row r="1" ht="30" customHeight="1">${textCell(paper.title, 'A1', 3)}</row>`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${fit}<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${title}<row r="${heading}">${titles}</row>`;
}

/** What stands after `rows` rows (the heading not counted). */
export function sheetEnd(columns: readonly Column[], rows: number, paper?: PrintedSheet): string {
  const heading = headingRow(paper);
  const last = heading + rows;
  const filter = `<autoFilter ref="A${heading}:${at(columns.length - 1, last)}"/>`;
  if (paper === undefined) return `</sheetData>${filter}</worksheet>`;
  const wide = (row: number) => `<mergeCell ref="A${row}:${at(columns.length - 1, row)}"/>`;
  const foot = paper.foot.map(
    (line, index) => `<row r="${last + 1 + index}">${textCell(line, `A${last + 1 + index}`, 0)}</row>`,
  );
  const merged = [1, ...paper.foot.map((_, index) => last + 1 + index)].map(wide);
  const margins = '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  // Paper 9 is A4; as wide as the page, as many pages down as it takes.
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const pages = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
  return `${foot.join('')}</sheetData>${filter}<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>${margins}${setup}${pages}</worksheet>`;
}

/** One row; `number` counts from 1 over the whole sheet. Numbers stay numbers, text is never a formula. */
export function sheetRow(cells: readonly SheetCell[], number: number, paper?: PrintedSheet): string {
  const written = cells.map((cell, index) =>
    typeof cell === 'number'
      ? numberCell(cell, at(index, number), paper ? 5 : 0)
      : textCell(cell, at(index, number), paper ? 5 : 2, paper !== undefined),
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

function numberCell(value: number, where: string, style: number): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return Number.isFinite(value) ? `<c r="${where}"${styled}><v>${value}</v></c>` : '';
}

/** `lined` keeps an empty cell, for the lines around it. */
function textCell(text: string, where: string, style: number, lined = false): string {
  if (text === '') return lined ? `<c r="${where}" s="${style}"/>` : '';
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
