import { urlOf } from '@/lib/dossier/parse/address';
import type { PhotoBytes } from '@/lib/messages/fetched';

/** Most that is read of one photo, and what is carried of a longer one: enough for its header. */
const MOST_BYTES = 8 * 1024 * 1024;
const HEAD_BYTES = 256 * 1024;

/** Divisible by three, so that the pieces of base64 can be joined; small enough for the argument list of one call. */
const PIECE_BYTES = 3 * 8192;

/**
 * Gets a photo of the page with the page's own session: one GET to the portal's own origin, nothing else.
 * Answers bytes as base64, of a file over 8 MiB the first 256 KiB only (`partial`); every failure comes in words.
 */
export async function fetchPhoto(url: string, page: { href: string; origin: string }): Promise<PhotoBytes> {
  const refuse = (message: string): PhotoBytes => ({ ok: false, url, message });
  const address = urlOf(url, page.href);
  if (!address) return refuse(`照片地址无法识别：${url.slice(0, 80)}。请在页面上打开照片人工查看。`);
  if (!isOurs(address, page.origin)) return refuse('照片不在本平台上，未去获取。请在页面上打开照片人工查看。');
  try {
    // In this mode the browser itself stops a redirect to another site before anything is sent there.
    const mode = address.protocol === 'https:' ? { mode: 'same-origin' as const } : {};
    const response = await fetch(address.href, { credentials: 'same-origin', redirect: 'follow', ...mode });
    const type = response.headers.get('content-type') ?? '';
    if (/^\s*text\/html/i.test(type)) {
      await response.body?.cancel();
      return refuse('照片地址返回的是登录页或错误页，不是照片。请重新登录后再打开本页。');
    }
    if (!response.ok) return refuse(`照片没有取到（平台答复 ${response.status}）。请刷新页面后再试。`);
    const { head, bytes, partial } = await readUpTo(response);
    if (bytes === 0) return refuse('照片文件是空的（0 字节）。请在页面上打开照片人工查看。');
    return { ok: true, url, base64: toBase64(head), bytes, partial };
  } catch (error) {
    return refuse(`照片没有取到（${error instanceof Error ? error.message : String(error)}）。请刷新页面后再试。`);
  }
}

/** `data:` carries its bytes with it and `blob:` belongs to an origin: neither leaves the page. */
function isOurs(address: URL, origin: string): boolean {
  if (address.protocol === 'data:') return true;
  return (address.protocol === 'https:' || address.protocol === 'blob:') && address.origin === origin;
}

/** All bytes up to the limit; beyond it the head, with the length the server declared or the number seen so far. */
async function readUpTo(response: Response): Promise<{ head: Uint8Array; bytes: number; partial: boolean }> {
  const declared = Number(response.headers.get('content-length') ?? Number.NaN);
  const most = declared > MOST_BYTES ? HEAD_BYTES : MOST_BYTES;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return { head: join(chunks, bytes), bytes, partial: false };
    chunks.push(value);
    bytes += value.byteLength;
    if (bytes <= most) continue;
    await reader.cancel();
    return { head: join(chunks, HEAD_BYTES), bytes: Math.max(bytes, declared || 0), partial: true };
  }
  return { head: new Uint8Array(), bytes: 0, partial: false };
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Bytes as base64, made piece by piece. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE_BYTES))));
  }
  return pieces.join('');
}
