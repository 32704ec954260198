import { SheetError } from './sheet-error';
import { isWorkbook, MOST_ROWS } from './workbook-mark';

export { SheetError };

export type ReadWorkbook = (bytes: Uint8Array) => Promise<string[][]>;

const MOST_BYTES = 20_000_000;

/**
 * The first sheet of a file as texts, row by row: xlsx, xls (of Excel 97–2003, or an HTML table under that name), or
 * CSV in UTF-8 or GB18030. `workbook` gives the rows of a binary workbook: in a page, by a worker that can be ended.
 * Throws a SheetError with what is wrong and what to do; the file is not kept.
 */
export async function readSheet(file: Blob, workbook: ReadWorkbook): Promise<string[][]> {
  if (file.size === 0) throw new SheetError('文件是空的。');
  if (file.size > MOST_BYTES) throw new SheetError('文件过大（超过20MB），请确认是花名册文件。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const rows = await rowsOf(bytes, workbook);
  if (rows.length > MOST_ROWS) throw new SheetError(`文件超过${MOST_ROWS}行，请分开载入。`);
  return rows;
}

async function rowsOf(bytes: Uint8Array, workbook: ReadWorkbook): Promise<string[][]> {
  if (isWorkbook(bytes)) return workbook(bytes);
  const text = textOf(bytes);
  return /^\s*</.test(text) ? htmlRows(text) : csvRows(text);
}

/** Chinese office programs write GB18030 unless told otherwise, so what is not UTF-8 is taken for that. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function htmlRows(html: string): string[][] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  // A row around another one lays it out; read with all that it holds, a table of a thousand of them would be a bomb.
  const rows = [...doc.querySelectorAll('tr')].filter((row) => row.querySelector('tr') === null);
  if (rows.length === 0) throw new SheetError('文件中没有表格，请重新下载后再载入。');
  return rows.map((row) =>
    [...row.children]
      .filter((cell) => cell.matches('th,td'))
      .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

/** RFC 4180, also with line feeds alone and tabs in place of commas. */
function csvRows(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = (plain.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  if (quoted) throw new SheetError('CSV 文件中有没有结束的引号，文件可能不完整，请重新下载。');
  endCell();
  return rows.filter((row) => row.some((one) => one !== ''));
}
