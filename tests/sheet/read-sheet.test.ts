// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { binaryRows } from '@/lib/sheet/binary-rows';
import * as sheets from '@/lib/sheet/read-sheet';
import { SheetError } from '@/lib/sheet/sheet-error';
import { writeXlsx } from '@/lib/sheet/write-xlsx';
import { makeXlsx } from '../practice-portal/files/xlsx';
import { worked } from '../work-time';

/** As in the worker, without one. */
const readSheet = (file: Blob) => sheets.readSheet(file, binaryRows);
const blob = (...parts: (string | Uint8Array)[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : part.slice())));
const ROWS = [
  ['序号', '姓名', '身份证号'],
  ['1', '虚构，“甲”', '990000198001010013'],
];
/** 姓名,单位 / 虚构甲,测绘院 as an old Chinese office program saves it. */
const GBK = Uint8Array.of(
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xb5,
  0xa5,
  0xce,
  0xbb,
  0x0a,
  0xd0,
  0xe9,
  0xb9,
  0xb9,
  0xbc,
  0xd7,
  0x2c,
  0xb2,
  0xe2,
  0xbb,
  0xe6,
  0xd4,
  0xba,
);

const OLD_XLS = readFileSync('tests/sheet/files/roster.xls');

/** A compound file of Microsoft's with one stream of this name. */
function container(stream: string): Uint8Array {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(
    made,
    `/${stream}`,
    Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 251),
  );
  return Uint8Array.from(CFB.write(made, { type: 'buffer' }));
}

describe('reads', () => {
  test('a workbook of Excel 97–2003, dates by the day and numbers as they are', async () => {
    expect(await readSheet(blob(OLD_XLS))).toEqual([
      ['正高级工程师申报评审人员花名册'],
      ['序号', '姓名', '身份证号', '毕业时间'],
      ['1', '虚构甲', '990000198001010013', '2006-06-30'],
      ['2.5', '虚构乙', '99000019800101002X'],
    ]);
  });

  test('a workbook, numbers as they are written', async () => {
    expect(
      await readSheet(
        blob(
          makeXlsx('花名册', [
            ['序号', '姓名', '身份证号'],
            [1, '虚构，“甲”', '990000198001010013'],
          ]),
        ),
      ),
    ).toEqual(ROWS);
  });

  test('what this tool itself wrote', async () => {
    const file = await writeXlsx([{ name: '花名册', columns: [{ title: '姓名', width: 9 }], rows: [[['虚构甲']]] }]);
    expect((await readSheet(file)).flat()).toEqual(['姓名', '虚构甲']);
  });

  test('a table of HTML under the name of an xls', async () => {
    const html = `<html><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
    expect(await readSheet(blob(html))).toEqual(ROWS);
  });

  test('a table of HTML within others, which only lay it out, however deep', async () => {
    const table = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const within = (depth: number) => `${'<table><tr><td>'.repeat(depth)}${table}${'</td></tr></table>'.repeat(depth)}`;
    expect(await readSheet(blob(within(1)))).toEqual(ROWS);
    expect(await readSheet(blob(within(60)))).toEqual(ROWS);
  });

  test('CSV with mark, quotes and line breaks within cells', async () => {
    expect(await readSheet(blob('\ufeff姓名,单位\r\n"虚构""甲""","虚构院\n二部"\r\n'))).toEqual([
      ['姓名', '单位'],
      ['虚构"甲"', '虚构院\n二部'],
    ]);
  });

  test('CSV in GB18030', async () => {
    expect(await readSheet(blob(GBK))).toEqual([
      ['姓名', '单位'],
      ['虚构甲', '测绘院'],
    ]);
  });
});

test('a number under a date format that is no day stays a number', async () => {
  const cell = (v: number) => ({ t: 'n' as const, v, z: 'yyyy-mm-dd' });
  const sheet = utils.aoa_to_sheet([['毕业时间', cell(20_120_405), cell(0.5), cell(38_898)]]);
  const bytes = write(utils.book_new(sheet, '花名册'), { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
  expect(await readSheet(blob(Uint8Array.from(bytes)))).toEqual([['毕业时间', '20120405', '0.5', '2006-06-30']]);
});

describe('refuses in words', () => {
  test.each([
    ['an empty file', blob(), '文件是空的'],
    ['half an old workbook', blob(OLD_XLS.slice(0, 2000)), '已损坏'],
    [
      'the head of an old workbook alone',
      blob(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
      '已损坏',
    ],
    ['an old workbook with noise in its stream', blob(container('Workbook')), '没有内容'],
    ['a workbook of Excel 95', blob(container('Book')), '另存为“xlsx”'],
    ['a letter', blob(container('WordDocument')), '不是 Excel 工作簿'],
    ['an encrypted workbook', blob(container('EncryptedPackage')), '打开密码'],
    ['a broken workbook', blob(makeXlsx('a', [['b']]).slice(0, 300)), '已损坏'],
    ['an archive that is no workbook', blob(zipSync({ 'a.txt': new Uint8Array(3) })), '已损坏或不是 Excel'],
    ['a page without a table', blob('<html><p>登录已过期</p></html>'), '没有表格'],
    ['a CSV that breaks off within quotes', blob('姓名\n"虚构'), '不完整'],
  ])('%s', async (_, file, words) => {
    const failure = await readSheet(file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SheetError);
    expect((failure as Error).message).toContain(words);
  });

  test('an archive that would unpack into more than there is room for, without unpacking it', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(210_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readSheet(blob(bomb))).rejects.toThrow('内容过大');
  });
});

describe('bombs', () => {
  const part = (text: string) => new TextEncoder().encode(text);
  /** The workbook with this inside of its sheet. */
  const sheet = (inside: string) => {
    const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
    const whole = unzipSync(makeXlsx('花名册', [['姓名']]));
    return blob(zipSync({ ...whole, 'xl/worksheets/sheet1.xml': part(`${head}${inside}</sheetData></worksheet>`) }));
  };
  const text = (at: string) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`;

  test.each([
    [
      'a cell at the last column of row 20000',
      `<row r="1">${text('A1')}</row><row r="20000">${text('XFD20000')}</row>`,
    ],
    ['a row far below', `<row r="99999999">${text('A99999999')}</row>`],
    ['a row by exponent', '<row r="1e9"><c t="inlineStr"><is><t>x</t></is></c></row>'],
    ['its address behind a bracket', `<row x=">" r="99999999"><c t="inlineStr"><is><t>x</t></is></c></row>`],
    ['its address by an entity', `<row r="&#57;9999999"><c t="inlineStr"><is><t>x</t></is></c></row>`],
    [
      'many rows of one far cell',
      Array.from({ length: 400 }, (_, at) => `<row r="${at + 1}">${text(`XFD${at + 1}`)}</row>`).join(''),
    ],
  ])('%s is refused at once', async (_, inside) => {
    const from = worked();
    await expect(readSheet(sheet(inside))).rejects.toThrow(/超出花名册的大小|已损坏/);
    expect(worked() - from).toBeLessThan(1_000);
  });

  test('a cell far off in a sheet that stands under another name', async () => {
    const parts = unzipSync(makeXlsx('花名册', [['姓名']]));
    const { 'xl/_rels/workbook.xml.rels': links = new Uint8Array(), 'xl/worksheets/sheet1.xml': one, ...rest } = parts;
    const moved = new TextDecoder().decode(links).replace('worksheets/sheet1.xml', 'media/other.xml');
    const far = new TextDecoder()
      .decode(one)
      .replace('r="A1"', 'r="XFD20000"')
      .replace('<row r="1">', '<row r="20000">');
    const file = zipSync({ ...rest, 'xl/_rels/workbook.xml.rels': part(moved), 'xl/media/other.xml': part(far) });
    await expect(readSheet(blob(file))).rejects.toThrow('超出花名册的大小');
  });

  test('an archive of ten thousand parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/${at}.xml`, part('x')]));
    await expect(readSheet(blob(zipSync(parts, { level: 0 })))).rejects.toThrow('文件内容过大');
  });

  test('formatted rows and cells without values far below and beside are no bomb', async () => {
    const inside = `<row r="1">${text('A1')}<c r="XFD1" s="1"/></row><row r="1048576"/>`;
    expect(await readSheet(sheet(inside))).toEqual([['x']]);
  });
});
