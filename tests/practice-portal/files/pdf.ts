import { type FilePage, PAGE, type Stamp, type Words } from './page.ts';

/** A picture that fills a page, as scanners store it. */
export interface Scan {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** A PDF of written pages, in a Chinese font that is not embedded, and of scanned ones. Text is text, stamps are drawn. */
export function makePdf(pages: readonly (FilePage | Scan)[]): Buffer {
  const objects: Buffer[] = [
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin(`<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + i * 3} 0 R`).join(' ')}] /Count ${pages.length} >>`),
    latin(
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    ),
    latin(
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
    ),
    latin(
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ),
  ];
  for (const [i, page] of pages.entries()) {
    const [content, image] = [7 + i * 3, 8 + i * 3];
    const resources = 'jpeg' in page ? `/XObject << /Im ${image} 0 R >>` : '/Font << /F1 3 0 R >>';
    objects.push(
      latin(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${content} 0 R /Resources << ${resources} >> >>`,
      ),
    );
    if ('jpeg' in page) {
      objects.push(stream('', latin(`q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /Im Do Q`)));
      const head = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode `;
      objects.push(stream(head, page.jpeg));
    } else {
      objects.push(stream('', latin(contentOf(page))), latin('null'));
    }
  }
  return assemble(objects, '');
}

/** The same file behind a password that nobody knows. */
export function lock(pdf: Buffer): Buffer {
  const secret = 'ab'.repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >> /ID [<${secret}> <${secret}>] `;
  return Buffer.from(pdf.toString('latin1').replace('trailer\n<< ', `trailer\n<< ${encrypt}`), 'latin1');
}

function contentOf({ words, lines, stamps }: FilePage): string {
  const ruled = lines.map(([x0, y0, x1, y1]) => `${x0} ${up(y0)} m ${x1} ${up(y1)} l S`);
  return ['0.6 w', ...ruled, ...words.map(show), ...stamps.map(draw)].join('\n');
}

function show({ text, x, y, size }: Words): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${up(y)} Tm <${hex(text)}> Tj ET`;
}

/** Ring, star, and the name along the upper two thirds of the ring. */
function draw({ name, x, y, radius }: Stamp): string {
  const centre = Number(up(y));
  const k = 0.5523 * radius;
  const ring = [
    `${x + radius} ${centre} m`,
    `${x + radius} ${centre + k} ${x + k} ${centre + radius} ${x} ${centre + radius} c`,
    `${x - k} ${centre + radius} ${x - radius} ${centre + k} ${x - radius} ${centre} c`,
    `${x - radius} ${centre - k} ${x - k} ${centre - radius} ${x} ${centre - radius} c`,
    `${x + k} ${centre - radius} ${x + radius} ${centre - k} ${x + radius} ${centre} c s`,
  ];
  const star = Array.from({ length: 10 }, (_, i) => {
    const at = (i * Math.PI) / 5 + Math.PI / 2;
    const reach = i % 2 === 0 ? radius * 0.32 : radius * 0.13;
    return `${(x + Math.cos(at) * reach).toFixed(1)} ${(centre + Math.sin(at) * reach).toFixed(1)} ${i === 0 ? 'm' : 'l'}`;
  });
  const chars = [...name];
  const letters = chars.map((char, i) => {
    const at = (Math.PI * 7) / 6 - ((Math.PI * 4) / 3) * ((i + 0.5) / chars.length);
    const [cos, sin] = [Math.sin(at), -Math.cos(at)];
    const px = x + Math.cos(at) * radius * 0.78 - cos * 4.5;
    const py = centre + Math.sin(at) * radius * 0.78 - sin * 4.5;
    return `BT /F1 9 Tf ${[cos, sin, -sin, cos, px, py].map((n) => n.toFixed(3)).join(' ')} Tm <${hex(char)}> Tj ET`;
  });
  return ['q 0.82 0.1 0.12 RG 0.82 0.1 0.12 rg 3 w', ...ring, ...star, 'h f', ...letters, 'Q'].join('\n');
}

function up(y: number): string {
  return (PAGE.height - y).toFixed(1);
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function stream(head: string, content: Uint8Array): Buffer {
  return Buffer.concat([latin(`<< ${head}/Length ${content.length} >>\nstream\n`), content, latin('\nendstream')]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(length);
    add(Buffer.concat([latin(`${i + 1} 0 obj\n`), object, latin('\nendobj\n')]));
  });
  const start = length;
  add(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`));
  add(latin(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')));
  add(latin(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
