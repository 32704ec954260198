import { formOf } from '@/lib/dossier/acting-address';
import { urlOf } from '@/lib/dossier/parse/address';
import type { FetchedPage } from '@/lib/messages/fetched';
import type { FilesPart } from '@/lib/portal/act/parts';
import { readPage } from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { isToLookAt, paperAddressIn, readApplicantList } from './applicant-list';
import { writeStrikes } from './written-strikes';

/** A page of the portal has a few hundred KB; anything much longer is not one. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Wait for an answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * One GET to the portal's own origin with the page's session, read as that page would be. Its scripts do not run, its
 * pictures are not fetched. Refused are an address of none of these forms, which were learnt from the list, and one that
 * sounds like an action. With `learnFiles` it says what the page's attachment list leads to. Never rejects.
 */
export async function fetchPage(
  url: string,
  forms: readonly string[],
  page: { href: string; origin: string },
  lexicon: Lexicon,
  learnFiles: FilesPart['learnFiles'] | null,
): Promise<FetchedPage> {
  const address = urlOf(url);
  const isOfForm = address !== null && forms.includes(formOf(address));
  if (!isOfForm || !isToLookAt(url, page.href)) {
    return { is: 'refused', message: '这个地址不是本平台上供查看的页面，未去获取。请在平台上打开该申报人。' };
  }
  try {
    const mode = page.origin.startsWith('https:') ? { mode: 'same-origin' as const } : {};
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, {
      credentials: 'same-origin',
      redirect: 'follow',
      cache: 'no-store',
      signal,
      ...mode,
    });
    if (response.status >= 500 || response.status === 429) {
      await response.body?.cancel();
      return { is: 'busy', message: `平台答复 ${response.status}，可能繁忙` };
    }
    if (!response.ok) return { is: 'refused', message: `平台答复 ${response.status}，没有这个页面` };
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MOST_BYTES) return { is: 'refused', message: '页面过大，未读取' };
    return readFetched(
      textOf(bytes, response.headers.get('content-type') ?? ''),
      response.url || url,
      lexicon,
      learnFiles,
    );
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      is: 'busy',
      message: late ? '平台没有及时答复' : `没有连上平台（${error instanceof Error ? error.message : String(error)}）`,
    };
  }
}

/** The page in this HTML, which was given at `url`. */
export function readFetched(
  html: string,
  url: string,
  lexicon: Lexicon,
  learnFiles: FilesPart['learnFiles'] | null = null,
): FetchedPage {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  // Relative addresses stand for those of the page that was fetched, not of the one that fetched it.
  if (doc.querySelector('base[href]') === null) {
    const base = doc.createElement('base');
    base.href = url;
    doc.head.prepend(base);
  }
  writeStrikes(doc);
  const reading = { ...readPage(doc, lexicon, Date.now(), true), url };
  if (reading.kind === 'login') return { is: 'login' };
  if (reading.kind === 'list') {
    const list = readApplicantList(doc, lexicon, reading);
    if (list !== null) return { is: 'list', list };
  }
  const paper = paperAddressIn(doc, url);
  if (learnFiles === null) return { is: 'page', reading, paper };
  return { is: 'page', reading, paper, files: learnFiles(doc, reading, lexicon, new URL(url).origin) };
}

/** The text in the charset that the answer or its head names; GBK pages are common on old portals. */
function textOf(bytes: ArrayBuffer, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(type)?.[1] ?? named.exec(head)?.[1] ?? 'utf-8';
  return decoderFor(charset).decode(bytes);
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    // A charset nobody knows: the browser itself would fall back, too.
    if (error instanceof RangeError) return new TextDecoder('utf-8');
    throw error;
  }
}
