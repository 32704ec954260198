import type { FilePart } from './fetched';

/** All bytes of a file that a page holds, got piece by piece; rejects where it does not hold all of them any more. */
export async function fileBytes(length: number, part: (at: number) => Promise<FilePart>): Promise<Uint8Array> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (let next: number | null = 0; next !== null && length > 0; ) {
    const piece = await part(next);
    const text = atob(piece.base64);
    for (let index = 0; index < text.length; index += 1) whole[at + index] = text.charCodeAt(index);
    at += text.length;
    next = piece.next;
  }
  if (at !== length) throw new Error('文件没有传完');
  return whole;
}
