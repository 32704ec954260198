import jpeg from 'jpeg-js';

type Colour = [number, number, number];

/** Pixels of one colour with a darker figure in the middle whose shoulders touch the lower border. */
export function portrait(width: number, height: number, background: Colour): Uint8Array {
  return paint(width, height, (x, y) => {
    const head = Math.hypot((x - width / 2) / (width * 0.22), (y - height * 0.42) / (height * 0.25)) < 1;
    const shoulders = y > height * 0.75;
    return head || shoulders ? [90, 70, 60] : background;
  });
}

/** Pixels from a function of their place. */
export function paint(width: number, height: number, colour: (x: number, y: number) => Colour): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return data;
}

/** A real baseline JPEG file. */
export function encode(width: number, height: number, data: Uint8Array, quality = 90): Uint8Array {
  return new Uint8Array(jpeg.encode({ width, height, data }, quality).data);
}

export function segment(marker: number, payload: ArrayLike<number>): number[] {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...Array.from(payload)];
}

export function frame(marker: number, width: number, height: number, components = 3): number[] {
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return segment(marker, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, components, ...parts]);
}

/** Header of a scan and a few bytes of data with a stuffed FF and a restart mark in it. */
export function scan(): number[] {
  return [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

/** An EXIF segment that says nothing but the orientation. */
export function exif(orientation: number, littleEndian: boolean): number[] {
  const short = (value: number) => (littleEndian ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number) => (littleEndian ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const tiff = [...ascii(littleEndian ? 'II' : 'MM'), ...short(42), ...long(8), ...short(2)];
  const entries = [
    [...short(0x0110), ...short(3), ...long(1), ...short(7), 0, 0],
    [...short(0x0112), ...short(3), ...long(1), ...short(orientation), 0, 0],
  ].flat();
  return segment(0xe1, [...ascii('Exif\0\0'), ...tiff, ...entries, ...long(0)]);
}

/** A file of start marker, parts and end marker. */
export function file(...parts: number[][]): Uint8Array {
  return new Uint8Array([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);
}

/** The file with segments put in right behind its start marker. */
export function withSegments(bytes: Uint8Array, ...parts: number[][]): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, 2), ...parts.flat(), ...bytes.subarray(2)]);
}
