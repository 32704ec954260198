// @vitest-environment happy-dom
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { binaryRows } from '@/lib/sheet/binary-rows';
import { readSheet } from '@/lib/sheet/read-sheet';
import { SheetError } from '@/lib/sheet/sheet-error';
import { makeXlsx } from '../practice-portal/files/xlsx';
import { worked } from '../work-time';
import { met, tried } from './met';

const HONEST = makeXlsx('花名册', [['姓名'], ['虚构甲']]);
const PACKED = zipSync(unzipSync(HONEST), { level: 6 });
const SHEET = 'xl/worksheets/sheet1.xml';
const DIRECTORY = 0x02014b50;

/** The archive with other sizes in its directory than its parts have. */
function claiming(zip: Uint8Array, unpacked: number, packed?: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) continue;
    view.setUint32(at + 24, unpacked, true);
    if (packed !== undefined) view.setUint32(at + 20, packed, true);
  }
  return bytes;
}

const parts = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/${at}.xml`, new Uint8Array(1)]));
const spaces = new Uint8Array(120 * 1024 * 1024).fill(0x20);
const big = zipSync({ ...unzipSync(HONEST), [SHEET]: spaces }, { level: 6 });

/** Is found out only when it is unpacked, into the room that it claims: it costs time, in a worker that is ended in time. */
const LIE = 'a part of 120 MB that claims a kilobyte';

const BOMBS: Readonly<Record<string, Uint8Array>> = {
  'a part that claims four gigabytes': claiming(PACKED, 0xffff_fff0),
  [LIE]: claiming(big, 1_024),
  'fifty thousand parts': zipSync(parts(50_000), { level: 0 }),
  'a workbook in a workbook in a workbook': zipSync({ 'a.xlsx': zipSync({ 'b.xlsx': big }) }),
  'text that only calls itself an archive': strToU8(`PK\u0003\u0004${'x'.repeat(2_000_000)}`),
};

test.each(Object.entries(BOMBS))('%s is refused at once and in little room', async (what, bytes) => {
  const before = process.memoryUsage().rss;
  const from = worked();
  const failure = await readSheet(new Blob([bytes.slice()]), binaryRows).catch((error: unknown) => error);
  const took = worked() - from;
  const room = (process.memoryUsage().rss - before) / 1024 / 1024;
  expect(failure).toBeInstanceOf(SheetError);
  expect(took).toBeLessThanOrEqual(
    what === LIE ? tried('T11', 'a lie refused within, ms') : tried('T11', 'refused within, ms'),
  );
  expect(room).toBeLessThanOrEqual(tried('T11', 'room taken, MB'));
  met('T11', what, `${what}: ${took.toFixed(0)} ms`);
});

test('control: the same workbook is read', async () => {
  expect(await readSheet(new Blob([HONEST.slice()]), binaryRows)).toEqual([['姓名'], ['虚构甲']]);
});
