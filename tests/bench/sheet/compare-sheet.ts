import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from '@/lib/sheet/write-xlsx';
import { length } from '../length';
import { measure } from '../measure';
import type { Comparison } from '../table';

const ROWS = length(10_000, 200);
const COLUMNS = 25;
const OURS = 'writeXlsx';
const MINIMAL = 'a minimal writer';
const EXCELJS = 'exceljs';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Row = (string | number)[];

/** A roster of ten thousand: texts as a page shows them, some with what XML must escape, every fifth column a number. */
export function rosterRows(): Row[] {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) =>
      column % 5 === 0 ? row * COLUMNS + column : `虚构<测绘院>&第${row}行“${column}”`,
    ),
  );
}

export const titles = Array.from({ length: COLUMNS }, (_, index) => `列${index + 1}`);

/** The workbook as this product writes it. */
export function ours(rows: Row[]): Promise<Blob> {
  return writeXlsx([{ name: '花名册', columns: titles.map((title) => ({ title, width: 12 })), rows: [rows] }]);
}

export async function compareSheet(): Promise<Comparison> {
  const { default: ExcelJS } = await import('exceljs');
  const rows = rosterRows();
  const measured = await measure(
    [
      { name: MINIMAL, run: () => void minimal(rows) },
      { name: OURS, run: () => ours(rows).then(() => undefined) },
      {
        name: EXCELJS,
        rounds: length(3, 1),
        async run() {
          const workbook = new ExcelJS.Workbook();
          const sheet = workbook.addWorksheet('花名册');
          sheet.addRow(titles);
          sheet.addRows(rows);
          await workbook.xlsx.writeBuffer();
        },
      },
    ],
    { clock: () => performance.now(), rounds: length(7, 1), warmUp: 1 },
  );
  return {
    title: `Spreadsheet: ${ROWS} × ${COLUMNS} cells`,
    notes: [
      'a minimal writer: every cell as inline text or number, no widths, no styles, no heading that stays, one zip at the end;',
      '  the same zip library at the same level.',
      'exceljs: the workbook most would pick, every row added and the whole written to a buffer.',
    ],
    rows: measured,
    pieces: { count: ROWS, name: 'row' },
    aims: [{ of: OURS, by: MINIMAL, is: 'at most', ratio: 2.5 }],
  };
}

function minimal(rows: Row[]): Uint8Array {
  const lines = [titles, ...rows].map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 4 });
}

function cell(value: string | number): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const text = value.replace(/[<>&]/g, (found) => (found === '<' ? '&lt;' : found === '>' ? '&gt;' : '&amp;'));
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
