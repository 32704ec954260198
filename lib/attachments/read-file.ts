import type { FileFacts, FilePage, FoundSeal } from '@/lib/dossier/file-facts';
import { kindOf } from './kind';
import { type PdfJob, readPdf } from './read-pdf';
import { notRead, troubleOfKind } from './trouble';

/** The stamps on a picture; `damaged` where it cannot be decoded, `not-read` where nobody tried. */
export type Picture = FoundSeal[] | 'damaged' | 'not-read';

export interface FileJob extends PdfJob {
  /** Decodes a picture and looks for stamps on it. */
  lookAtPicture(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<Picture>;
}

/** What the bytes of one attachment say. Never rejects because of the file. */
export async function readFile(bytes: Uint8Array, url: string, job: FileJob): Promise<FileFacts> {
  const kind = kindOf(bytes);
  const known = { url, bytes: bytes.length, digest: await digestOf(bytes), kind };
  const trouble = troubleOfKind(kind);
  const nothing = { pages: [] as FilePage[], paper: null, states: [], firm: [], facts: [] };
  if (trouble !== null) return { ...known, ...nothing, trouble };
  if (kind === 'pdf') return { ...known, ...(await readPdf(bytes, job)) };
  job.progress(1, 1);
  const seals = await job.lookAtPicture(bytes, kind === 'png' ? 'image/png' : 'image/jpeg');
  if (seals === 'not-read') return { ...known, ...nothing, trouble: notRead('图片过大，或看不出大小，未打开') };
  if (seals === 'damaged') {
    const says = '图片打不开或不完整，请申报人重新上传';
    return { ...known, ...nothing, trouble: { is: 'damaged', says, wanting: true } };
  }
  return { ...known, ...nothing, pages: [{ is: 'image', seals }], trouble: null };
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
