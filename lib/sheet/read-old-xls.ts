import { type CellObject, CFB, read, SSF } from '@e965/xlsx';
import { BROKEN_WORKBOOK, SheetError } from './sheet-error';

/**
 * The first sheet of an Excel 97–2003 workbook as texts, row by row; at most `most` rows and one, so that more can be told.
 * Throws a SheetError for anything but such a workbook. Kept apart, because the reader is large and few portals need it.
 */
export function readOldXls(bytes: Uint8Array, most: number): string[][] {
  refuseOthers(bytes);
  const book = parsed(bytes, most);
  const [name = ''] = book.SheetNames;
  const lines = book.Sheets[name]?.['!data'] ?? [];
  if (lines.length === 0) throw new SheetError('工作簿的第一张表没有内容，请重新下载后再载入。');
  return Array.from(lines, (line) => Array.from(line ?? [], cellText));
}

/** Word, encrypted and older files stand in containers of the same kind. */
function refuseOthers(bytes: Uint8Array): void {
  const container = opened(bytes);
  const has = (name: string) => CFB.find(container, name) !== null;
  if (has('Workbook')) return;
  if (has('EncryptedPackage')) throw new SheetError(LOCKED);
  if (has('Book'))
    throw new SheetError('这是 Excel 5.0/95 的文件，不能读取。请用 Excel 或 WPS 打开，另存为“xlsx”后再载入。');
  throw new SheetError('这不是 Excel 工作簿，请确认是花名册文件。');
}

const LOCKED = '文件设有打开密码，不能读取。请去掉密码另存后再载入。';

function opened(bytes: Uint8Array) {
  try {
    return CFB.read(bytes, { type: 'array' });
  } catch (error) {
    throw new SheetError(BROKEN_WORKBOOK, { cause: error });
  }
}

function parsed(bytes: Uint8Array, most: number) {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      sheets: 0,
      sheetRows: most + 1,
      cellNF: true,
      cellFormula: false,
    });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new SheetError(locked ? LOCKED : BROKEN_WORKBOOK, { cause: error });
  }
}

function cellText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined) return '';
  if (cell.t !== 'n') return String(cell.t === 'e' ? (cell.w ?? '') : cell.v).trim();
  if (!SSF.is_date(String(cell.z ?? ''))) return String(cell.v);
  // What is not a day of the calendar (20120405 under a date format, a time alone) stays the number that it is.
  const day = SSF.parse_date_code(Number(cell.v));
  if (day === null || day.y < 1901) return String(cell.v);
  const { y, m, d } = day;
  return [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}
