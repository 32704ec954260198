import type { ByteReader } from './bytes';
import { bareHeader, type PhotoHeader } from './header';

/** PNG: size from the IHDR chunk, which always comes first. */
export function readPngHeader(reader: ByteReader): PhotoHeader {
  const hasSize = reader.text(12, 4) === 'IHDR';
  const truncated = !reader.text(Math.max(0, reader.length - 64), 64).includes('IEND');
  return sized('png', hasSize ? reader.u32(16) : null, hasSize ? reader.u32(20) : null, truncated);
}

/** GIF: size of the logical screen. */
export function readGifHeader(reader: ByteReader): PhotoHeader {
  return sized('gif', reader.u16(6, true), reader.u16(8, true), reader.u8(reader.length - 1) !== 0x3b);
}

/** BMP: size from the info header; a negative height only means that rows run downwards. */
export function readBmpHeader(reader: ByteReader): PhotoHeader {
  const truncated = (reader.u32(2, true) ?? 0) > reader.length;
  if (reader.u32(14, true) === 12) return sized('bmp', reader.u16(18, true), reader.u16(20, true), truncated);
  const height = reader.u32(22, true);
  return sized('bmp', reader.u32(18, true), height === null ? null : Math.abs(height | 0), truncated);
}

/** WebP in its three forms: extended, lossless, lossy. */
export function readWebpHeader(reader: ByteReader): PhotoHeader {
  const truncated = (reader.u32(4, true) ?? 0) + 8 > reader.length;
  const kind = reader.text(12, 4);
  if (kind === 'VP8X') {
    const [width, height] = [reader.u32(24, true), reader.u32(26, true)];
    return sized('webp', plusOne(width, 0xffffff), height === null ? null : plusOne(height >>> 8, 0xffffff), truncated);
  }
  if (kind === 'VP8L') {
    const bits = reader.u32(21, true);
    return sized('webp', plusOne(bits, 0x3fff), bits === null ? null : plusOne(bits >>> 14, 0x3fff), truncated);
  }
  const [width, height] = kind === 'VP8 ' ? [reader.u16(26, true), reader.u16(28, true)] : [null, null];
  return sized('webp', width === null ? null : width & 0x3fff, height === null ? null : height & 0x3fff, truncated);
}

function plusOne(value: number | null, mask: number): number | null {
  return value === null ? null : (value & mask) + 1;
}

function sized(
  format: PhotoHeader['format'],
  width: number | null,
  height: number | null,
  truncated: boolean,
): PhotoHeader {
  const known = width !== null && height !== null && width > 0 && height > 0;
  const trouble = truncated ? '照片文件不完整' : known ? null : '照片文件没有写明像素尺寸';
  return bareHeader(format, { width: known ? width : null, height: known ? height : null, truncated, trouble });
}
