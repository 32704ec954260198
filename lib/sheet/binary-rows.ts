import { readSheet as readXlsx } from 'read-excel-file/web-worker';
import { refuseLargeXlsx } from './measure-xlsx';
import { SheetError } from './sheet-error';

/** More are no roster. */
export const MOST_ROWS = 20_000;

/** The first sheet of an Excel workbook, of either kind, as texts. Throws a SheetError. May take long: run in a worker. */
export async function binaryRows(bytes: Uint8Array): Promise<string[][]> {
  if (startsWith(bytes, ZIP)) return xlsxRows(bytes);
  return (await import('./read-old-xls')).readOldXls(bytes, MOST_ROWS);
}

/** Whether a file is an Excel workbook by its first bytes, and no text. */
export function isBinary(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND);
}

const ZIP = [0x50, 0x4b] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  try {
    refuseLargeXlsx(bytes);
    // Numbers stay as they are written: an ID number is longer than a number can be.
    const rows = await readXlsx<string>(new Blob([bytes.slice()]), { parseNumber: (text) => text });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError('文件已损坏或不是 Excel 工作簿，请重新下载后再载入。', { cause: error });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
