// @vitest-environment happy-dom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CELL_LIMIT } from '@/lib/sheet/workbook';
import { type Sheet, writeXlsx } from '@/lib/sheet/write-xlsx';
import { xmlText } from '@/lib/sheet/xml';
import { runs } from '@/tests/runs';

const COLUMNS = [
  { title: '序号', width: 8 },
  { title: '审核意见', width: 60 },
];

async function opened(...sheets: Sheet[]): Promise<Record<string, Document>> {
  const blob = await writeXlsx(sheets);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parsed = Object.entries(files).map(([name, bytes]) => {
    const document = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
    expect(document.querySelector('parsererror'), name).toBeNull();
    return [name, document] as const;
  });
  return Object.fromEntries(parsed);
}

function cells(document: Document | undefined): (string | number)[][] {
  return [...(document?.querySelectorAll('row') ?? [])].map((row) =>
    [...row.querySelectorAll('c')].map((cell) =>
      cell.getAttribute('t') === 'inlineStr' ? (cell.textContent ?? '') : Number(cell.textContent),
    ),
  );
}

describe('a workbook', () => {
  test('has numbers as numbers and everything else as text that is never a formula', async () => {
    const texts = ['=1+1', '+86', '-2', '@SUM(A1)', '＝1', '\t=2', 'a\nb', '<a>&"'];
    const files = await opened({ name: '审核记录', columns: COLUMNS, rows: [texts.map((text, i) => [i + 1, text])] });
    const sheet = files['xl/worksheets/sheet1.xml'];
    expect(cells(sheet)).toEqual([['序号', '审核意见'], ...texts.map((text, i) => [i + 1, text])]);
    expect(sheet?.querySelectorAll('f')).toHaveLength(0);
  });

  test('names its sheets without what a sheet name must not have, and lets the heading be filtered by', async () => {
    const rows = [
      [[1, '甲']],
      [
        [2, '乙'],
        [3, '丙'],
      ],
    ];
    const files = await opened(
      { name: '说明', columns: COLUMNS, rows: [] },
      { name: '审核/记录*'.repeat(8), columns: COLUMNS, rows },
    );
    const names = [...(files['xl/workbook.xml']?.querySelectorAll('sheet') ?? [])].map((one) =>
      one.getAttribute('name'),
    );
    expect(names).toEqual(['说明', '审核 记录 '.repeat(8).slice(0, 31)]);
    expect(files['xl/worksheets/sheet2.xml']?.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:B4');
    expect(
      [...(files['xl/worksheets/sheet2.xml']?.querySelectorAll('row') ?? [])].map((row) => row.getAttribute('r')),
    ).toEqual(['1', '2', '3', '4']);
  });

  test('says so where a cell is longer than a spreadsheet keeps', async () => {
    const files = await opened({ name: '长', columns: COLUMNS, rows: [[[1, '述'.repeat(CELL_LIMIT + 1)]]] });
    const text = String(cells(files['xl/worksheets/sheet1.xml'])[1]?.[1]);
    expect(text).toHaveLength(CELL_LIMIT);
    expect(text).toContain('其余未列出');
  });

  test('has no character in it that XML cannot hold, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).toMatch(/^(?:[^\p{Cc}<>"&]|[\t\n\r]|&(?:amp|lt|gt|quot);)*$/u);
      }),
      { numRuns: runs(30) },
    );
    expect(xmlText('a\u0000_x0041_')).toBe('a_x0000__x005F_x0041_');
  });

  test('ends with what its rows throw', async () => {
    async function* rows() {
      yield [[1, '甲']];
      throw new DOMException('stopped', 'AbortError');
    }
    await expect(writeXlsx([{ name: '甲', columns: COLUMNS, rows: rows() }])).rejects.toThrow('stopped');
  });
});
