import type { ByteReader } from './bytes';
import { readOrientation } from './exif-orientation';
import { bareHeader, type PhotoHeader } from './header';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** C0–CF are frame headers, but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * Walks the markers of a JPEG file from start to end marker: size, EXIF orientation, number of scans and components,
 * and whether the end marker is there. Pictures inside segments (thumbnails) are stepped over. One pass, no decoding.
 */
export function readJpegHeader(reader: ByteReader): PhotoHeader {
  const header = bareHeader('jpeg', { truncated: true });
  const jpeg = { scans: 0, components: 0 };
  let oriented = false;
  let framed = false;
  let at = nextMarker(reader, 2);
  while (at !== null) {
    const marker = reader.u8(at) ?? EOI;
    if (marker === EOI) return finish({ ...header, jpeg, truncated: false });
    if (marker === SOI || marker === 0x01 || isRestart(marker)) {
      at = nextMarker(reader, at + 1);
      continue;
    }
    const length = reader.u16(at + 1);
    if (length === null) break;
    if (length < 2) return finish({ ...header, jpeg, trouble: '照片文件已损坏' });
    // Which of two frames a decoder believes, nobody knows before it has made room for it.
    if (isFrame(marker) && framed) return finish({ ...header, jpeg, trouble: '照片文件已损坏' });
    if (isFrame(marker)) readFrame(reader, at + 3, header, jpeg);
    framed ||= isFrame(marker);
    if (marker === SOS) jpeg.scans += 1;
    if (marker === APP1 && !oriented && reader.text(at + 3, 6) === 'Exif\0\0') {
      header.orientation = readOrientation(reader, at + 9, at + 1 + length);
      oriented = true;
    }
    at = nextMarker(reader, at + 1 + length);
  }
  return finish({ ...header, jpeg });
}

function readFrame(reader: ByteReader, at: number, header: PhotoHeader, jpeg: { components: number }): void {
  const height = reader.u16(at + 1);
  const width = reader.u16(at + 3);
  header.height = height === 0 ? null : height;
  header.width = width === 0 ? null : width;
  jpeg.components = reader.u8(at + 5) ?? 0;
}

/**
 * Position of the next marker's code from `from` on, or null at the end of the file. Between segments, and inside the
 * data of a scan, everything is skipped that is no marker: stuffed FF 00, fill bytes and restart marks.
 */
function nextMarker(reader: ByteReader, from: number): number | null {
  let at = reader.find(0xff, from);
  while (at !== null) {
    const code = reader.u8(at + 1);
    if (code !== null && code !== 0 && code !== 0xff && !isRestart(code)) return at + 1;
    at = reader.find(0xff, at + 1);
  }
  return null;
}

function finish(header: PhotoHeader): PhotoHeader {
  if (header.trouble !== null) return header;
  if (header.truncated) return { ...header, trouble: '照片文件不完整（没有结束标记）' };
  if (header.width === null || header.height === null) return { ...header, trouble: '照片文件没有写明像素尺寸' };
  return header;
}
