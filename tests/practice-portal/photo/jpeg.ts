import { encode } from 'jpeg-js';
import type { Picture } from './draw.ts';

/** The longest segment: two bytes of marker and 65 535 of length and content. */
const LONGEST = 65_537;
/** Markers of the frame header, which names the sides, and of the scan, which holds the pixels. */
export const FRAME = 0xc0;
export const SCAN = 0xda;

/** Encodes a picture as a JPEG of exactly `bytes` bytes: quality first, comment segments for the rest. */
export function encodeJpeg(picture: Picture, bytes: number, orientation: number): Buffer {
  for (const quality of [92, 80, 65, 50, 35, 20]) {
    const plain = withOrientation(encode(picture, quality).data, orientation);
    if (plain.length === bytes) return plain;
    if (plain.length + 4 <= bytes) return pad(plain, bytes - plain.length);
  }
  throw new Error(`a ${picture.width}×${picture.height} picture does not fit into ${bytes} bytes`);
}

/** Adds an EXIF segment that says how to turn the picture; 1 needs none. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  if (orientation === 1) return jpeg;
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, 24);
  return insertSegment(jpeg, 0xe1, exif, 2);
}

function pad(jpeg: Buffer, missing: number): Buffer {
  let padded = jpeg;
  let left = missing;
  while (left > 0) {
    // What remains for the next round must hold a segment of its own, which takes at least four bytes.
    const size = left <= LONGEST ? left : Math.min(LONGEST, left - 4);
    padded = insertSegment(padded, 0xfe, Buffer.alloc(size - 4, 'comment '), findSegment(padded, SCAN));
    left -= size;
  }
  return padded;
}

/** Where the first segment with this marker begins; throws when the file ends before it. */
export function findSegment(jpeg: Buffer, marker: number): number {
  let at = 2;
  while (jpeg[at + 1] !== marker) at += 2 + jpeg.readUInt16BE(at + 2);
  return at;
}

function insertSegment(jpeg: Buffer, marker: number, content: Buffer, at: number): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, at), head, content, jpeg.subarray(at)]);
}
