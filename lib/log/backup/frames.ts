import { type Bytes, hexOf } from '@/lib/cipher/bytes';
import { LogError } from '@/lib/database/errors';

/**
 * A backup file: 8 bytes that name it, then frames. A frame is its length (4 bytes, big-endian) and that many bytes. The
 * first frame is the header as plain JSON, the last one the end (`endText`), each other one JSON lines, deflated; all but
 * the header are sealed when there is a passphrase. The end is not deflated, because it is all that the digest in it does
 * not cover: deflated bytes have bits that unpack to the same text whatever they are.
 */
export const MAGIC = 'ZCPSBAK1';

/** Larger files are refused before anything of them is read: a hundred thousand reviews take a fifth of it. */
export const MOST_BYTES = 200 * 1024 * 1024;
/** The most one frame may hold, packed and unpacked: a small file must not unpack into all the memory there is. */
const MOST_PACKED = 8 * 1024 * 1024;
const MOST_UNPACKED = 32 * 1024 * 1024;

/** Fatal, because bytes that are not UTF-8 are not a backup. */
const decoder = new TextDecoder('utf-8', { fatal: true });

const END = '{"k":"end",';

/** What the last frame says, to the letter: how many frames stand between the header and it, and their digest. */
export function endText(frames: number, digest: Bytes): string {
  return `${END}"frames":${frames},"digest":"${hexOf(digest)}"}`;
}

/** Whether an opened frame is marked as the last one. */
export function isEnd(bytes: Bytes): boolean {
  return Array.from(END, (_, index) => END.charCodeAt(index)).every((code, index) => bytes[index] === code);
}

/** Throws a LogError for bytes that are not text. */
export function decodeText(bytes: Bytes): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw refused('备份文件内容已损坏，无法识别。', error);
  }
}

/** A file that is not what it should be; nothing was changed. */
export function refused(why: string, cause?: unknown): LogError {
  return new LogError('refused', `${why}未作任何改动。`, cause);
}

export function lengthPrefix(length: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

/** The frames of a file one after the other, read as they are needed. Throws a LogError when the file is not one of ours. */
export async function* readFrames(file: Blob): AsyncGenerator<Bytes> {
  if (file.size > MOST_BYTES) {
    throw refused(`文件过大（${Math.ceil(file.size / 1024 / 1024)} MB，上限 ${MOST_BYTES / 1024 / 1024} MB）。`);
  }
  const name = await part(file, 0, Math.min(MAGIC.length, file.size));
  if (new TextDecoder().decode(name) !== MAGIC) {
    throw refused('这不是本插件的备份文件，或由本版本不认识的版本生成。');
  }
  let at = MAGIC.length;
  while (at < file.size) {
    const prefix = await part(file, at, at + 4);
    const length = new DataView(prefix.buffer).getUint32(0);
    if (length > MOST_PACKED) throw refused('备份文件内容已损坏，数据块长度不正确。');
    at += 4 + length;
    yield await part(file, at - length, at);
  }
}

async function part(file: Blob, from: number, to: number): Promise<Bytes> {
  if (to > file.size) throw refused('备份文件不完整，可能没有下载完或被截断。');
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

export async function deflated(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Throws a LogError for bytes that are not deflated, or that unpack into more than a frame may hold. */
export async function inflated(bytes: Bytes): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Bytes[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > MOST_UNPACKED) break;
      parts.push(next.value as Bytes);
    }
  } catch (error) {
    if (error instanceof TypeError) throw refused('备份文件内容已损坏，无法解压。', error);
    throw error;
  }
  if (length > MOST_UNPACKED) {
    await reader.cancel();
    throw refused('备份文件内容异常，解压后过大。');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** SHA-256 over the digest so far and the next bytes: one number for a file that is never in memory whole. */
export async function nextDigest(before: Bytes, bytes: Bytes): Promise<Bytes> {
  const joined = await new Blob([before, bytes]).arrayBuffer();
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined));
}
