import type { Applicant, AttachmentRow } from '../applicants/types.ts';
import { encodePng } from '../photo/png.ts';
import { pageOf } from './contents.ts';
import type { FilePage } from './page.ts';
import { lock, makePdf, type Scan } from './pdf.ts';
import { planFile } from './plan.ts';
import { scanPage } from './scan.ts';
import { asJpeg } from './treat.ts';

/** The bytes behind the `number`-th link of an applicant's attachment list. */
export function makeFile(applicant: Applicant, row: AttachmentRow, number: number): Uint8Array {
  const { form, contents, stamp } = planFile(applicant, row, number);
  const page = pageOf(row, contents, stamp);
  const seed = applicant.serial * 31 + number;
  const scanned = () => scanPage(page, seed, form === 'jpeg' ? 'telephone' : 'scanner');
  if (row.pages !== undefined) {
    const { are, count } = row.pages;
    return makePdf(Array.from({ length: count }, (_, nth) => (are === 'text' ? page : scanOf(page, seed + nth))));
  }
  switch (form) {
    case 'text':
      return makePdf([page]);
    case 'scan':
      return makePdf([scanOf(page, seed)]);
    case 'jpeg':
      return asJpeg(scanned(), 60);
    case 'png':
      return encodePng(scanned(), null);
    case 'cut':
      return makePdf([page]).subarray(0, 700);
    case 'empty':
      return new Uint8Array();
    case 'locked':
      return lock(makePdf([page]));
    case 'rar':
      return Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(4096, 7)]);
    case 'none':
      return makePdf([]);
  }
}

function scanOf(page: FilePage, seed: number): Scan {
  const picture = scanPage(page, seed, 'scanner');
  return { jpeg: asJpeg(picture, 60), width: picture.width, height: picture.height };
}
