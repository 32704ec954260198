import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  type Column,
  frameParts,
  headingRow,
  type PrintedSheet,
  type SheetCell,
  sheetEnd,
  sheetRow,
  sheetStart,
} from './workbook';

export interface Sheet {
  name: string;
  columns: readonly Column[];
  /** Present for a sheet that is printed as it is. */
  paper?: PrintedSheet;
  /** Blocks of rows, written as they come: a large sheet is never held whole. */
  rows: AsyncIterable<readonly (readonly SheetCell[])[]> | Iterable<readonly (readonly SheetCell[])[]>;
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Most rows that a sheet holds, its heading included. */
const ROW_LIMIT = 1_048_576;
/** Speed before size: the file is half as large again as it could be, and written in half the time. */
const LEVEL = 4;

/**
 * A workbook as a file. Rejects with a RangeError when a sheet has more rows than a spreadsheet takes; whatever the rows
 * throw, an abort included, ends it.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) broken = error;
    else parts.push(Uint8Array.from(data));
  });
  for (const [name, text] of Object.entries(frameParts(sheets))) add(zip, name).push(strToU8(text), true);
  for (const [index, sheet] of sheets.entries()) await addSheet(zip, `xl/worksheets/sheet${index + 1}.xml`, sheet);
  zip.end();
  if (broken !== null) throw broken;
  return new Blob(parts, { type: XLSX_TYPE });
}

async function addSheet(zip: Zip, name: string, { columns, rows, paper }: Sheet): Promise<void> {
  const file = add(zip, name);
  file.push(strToU8(sheetStart(columns, paper)));
  const heading = headingRow(paper);
  let written = heading;
  for await (const block of rows) {
    const lines = block.map((cells, index) => sheetRow(cells, written + index + 1, paper));
    written += block.length;
    if (written > ROW_LIMIT) throw new RangeError(`more than ${ROW_LIMIT} rows`);
    file.push(strToU8(lines.join('')));
  }
  file.push(strToU8(sheetEnd(columns, written - heading, paper)), true);
}

function add(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: LEVEL });
  // A file made of the same log at another minute is the same file.
  file.mtime = new Date('2020-01-01T00:00:00Z');
  zip.add(file);
  return file;
}
