import type { FetchedFile, FilePart } from '@/lib/messages/fetched';
import type { Ask } from '@/lib/messages/protocol';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { isLearnt, listFiles, unlearn } from './attachment-links';
import { toBase64 } from './fetch-photo';
import { createHeld } from './held';

const MOST_BYTES = 50 * 1024 * 1024;
/** Most that is held of all files together. */
const MOST_HELD = 100 * 1024 * 1024;
/** Longest silence of the portal, in milliseconds. */
const PATIENCE = 20_000;
/** Divisible by three, so that the pieces of base64 can be joined. */
const PIECE_BYTES = 3 * 512 * 1024;

const held = createHeld(MOST_HELD);
const running = new Map<string, AbortController>();

/**
 * One GET with the page's own session, only of a link that the attachment list shows now on this page, or did on one that was fetched; none where the file is
 * held and may be `kept`. The bytes stay in memory until they are dropped. Every failure comes in words.
 */
export async function fetchFile(
  doc: Document,
  lexicon: Lexicon,
  { url, kept }: Ask<'page/fetch-file'>,
): Promise<FetchedFile> {
  const before = held.get(url);
  if (kept && before !== undefined) return { is: 'held', bytes: before.length };
  if (!isLearnt(url) && listFiles(doc, lexicon).files.every((file) => file.url !== url)) {
    return { is: 'unlisted', message: '附件列表中已没有这个链接，未去获取' };
  }
  const control = new AbortController();
  running.set(url, control);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => control.abort('late'), PATIENCE);
  };
  heard();
  try {
    const mode = doc.location.protocol === 'https:' ? { mode: 'same-origin' as const } : {};
    const { signal } = control;
    const response = await fetch(url, {
      credentials: 'same-origin',
      redirect: 'follow',
      cache: 'no-store',
      signal,
      ...mode,
    });
    heard();
    const type = response.headers.get('content-type') ?? '';
    if (response.status >= 500 || response.status === 429)
      return ended(response, 'busy', `平台答复 ${response.status}，可能繁忙`);
    if (!response.ok) return ended(response, 'refused', `平台答复 ${response.status}，没有这个文件`);
    if (/^\s*text\/html/i.test(type)) return ended(response, 'login', '取到的是登录页或错误页，不是文件');
    if (Number(response.headers.get('content-length')) > MOST_BYTES) return ended(response, 'refused', TOO_LARGE);
    const bytes = await readAll(response, heard);
    if (bytes === null) return ended(response, 'refused', TOO_LARGE);
    held.put(url, bytes);
    return { is: 'held', bytes: bytes.length };
  } catch (error) {
    const why =
      control.signal.reason === 'late'
        ? '平台没有及时答复'
        : `没有取到（${error instanceof Error ? error.message : String(error)}）`;
    return { is: 'busy', message: why };
  } finally {
    clearTimeout(silence);
    running.delete(url);
  }
}

const TOO_LARGE = '文件超过50MB，未获取，请人工查看';

/** A piece of a file that is held, from this byte on. */
export function partOf(url: string, at: number): FilePart {
  const bytes = held.get(url);
  if (bytes === undefined) return { base64: '', next: null };
  const end = at + PIECE_BYTES;
  return { base64: toBase64(bytes.subarray(at, end)), next: end < bytes.length ? end : null };
}

/** Lets go of a file, or stops getting it. */
export function dropFile(url: string): void {
  running.get(url)?.abort('dropped');
  held.drop(url);
  unlearn(url);
}

async function ended(response: Response, is: 'busy' | 'refused' | 'login', message: string): Promise<FetchedFile> {
  // When an answer was read to its end, there is nothing left to cancel.
  if (response.body?.locked === false) await response.body.cancel();
  return { is, message };
}

/** All bytes, or null as soon as there are too many. */
async function readAll(response: Response, heard: () => void): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    heard();
    chunks.push(next.value);
    length += next.value.byteLength;
    if (length <= MOST_BYTES) continue;
    await reader?.cancel();
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
