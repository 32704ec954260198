import type { PhotoBackground, PhotoFacts } from '@/lib/dossier/photo-facts';
import { type DecodeJpeg, DecoderMissing } from './decode';
import { swapsSides } from './exif-orientation';
import type { PhotoHeader } from './header';
import { DECODE_LIMITS } from './limits';
import { readHeader } from './read-header';
import { borderWhiteness } from './whiteness';

/**
 * Facts of a photo from its bytes, or from the head of a file that is too long to be carried whole (`totalBytes`).
 * Never rejects: what could not be established is null, and `note` says why.
 */
export async function inspectPhoto(
  bytes: Uint8Array,
  info: { url: string; totalBytes: number },
  decode: DecodeJpeg,
): Promise<PhotoFacts> {
  const header = readHeader(bytes);
  const partial = info.totalBytes > bytes.length;
  const swapped = swapsSides(header.orientation);
  const obstacle = partial && header.format !== 'unknown' ? ONLY_HEAD : obstacleTo(header, bytes.length);
  const looked = obstacle === null ? await look(bytes, header, decode) : obstacle;
  const background = typeof looked === 'string' ? null : looked;
  return {
    url: info.url,
    bytes: info.totalBytes,
    ...(partial ? {} : { digest: await digestOf(bytes) }),
    format: header.format,
    width: swapped ? header.height : header.width,
    height: swapped ? header.width : header.height,
    orientation: header.orientation,
    truncated: header.truncated && !partial,
    background,
    note: typeof looked === 'string' ? looked : null,
  };
}

/** SHA-256 of the bytes, 64 hex digits. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ONLY_HEAD = '照片文件过大，只读取了开头，未检查背景';

/** Why this file is not decoded, in words for the reviewer; null when it may be. */
function obstacleTo({ format, width, height, jpeg, trouble }: PhotoHeader, bytes: number): string | null {
  if (trouble !== null) return trouble;
  if (format !== 'jpeg' || jpeg === null || width === null || height === null) return '不是 JPG 照片，未检查背景';
  const pixels = width * height;
  if (bytes > DECODE_LIMITS.bytes) return '照片文件过大，未检查背景';
  if (pixels > DECODE_LIMITS.pixels) return `照片标称${width}×${height}像素，超出可检查的范围，未检查背景`;
  if (jpeg.scans === 0) return '照片文件没有图像内容';
  if (jpeg.scans > DECODE_LIMITS.scans || jpeg.scans * pixels > DECODE_LIMITS.pixelsTimesScans) {
    return '照片编码异常复杂，未检查背景';
  }
  return jpeg.components === 4 ? '照片是印刷用四色（CMYK）模式，未检查背景' : null;
}

async function look(bytes: Uint8Array, header: PhotoHeader, decode: DecodeJpeg): Promise<PhotoBackground | string> {
  try {
    const pixels = await decode(bytes);
    if (pixels.width !== header.width || pixels.height !== header.height) return '照片内容与标称尺寸不符，未检查背景';
    return borderWhiteness(pixels, header.orientation);
  } catch (error) {
    return error instanceof DecoderMissing
      ? '照片检查组件未能加载，未检查背景'
      : '照片无法解码，文件可能已损坏，未检查背景';
  }
}
