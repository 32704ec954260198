import { zipSync } from 'fflate';
import { readSheet as readXlsx } from 'read-excel-file/universal';
import { measuredParts } from './measure-xlsx';
import { BROKEN_WORKBOOK, SheetError } from './sheet-error';
import { isZip, MOST_ROWS } from './workbook-mark';

/** The first sheet of an Excel workbook, of either kind, as texts. Throws a SheetError. May take long: run in a worker. */
export async function binaryRows(bytes: Uint8Array): Promise<string[][]> {
  if (isZip(bytes)) return xlsxRows(bytes);
  return (await import('./read-old-xls')).readOldXls(bytes, MOST_ROWS);
}

async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  try {
    // Handed on uncompressed: the reader would unpack large parts in workers made of text, which the extension forbids.
    const stored = zipSync(measuredParts(bytes), { level: 0 });
    // Numbers stay as they are written: an ID number is longer than a number can be.
    const rows = await readXlsx<string>(new Blob([Uint8Array.from(stored)]), { parseNumber: (text) => text });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError(BROKEN_WORKBOOK, { cause: error });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
