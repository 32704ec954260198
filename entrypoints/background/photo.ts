import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { Ask } from '@/lib/messages/protocol';

/** Looks into a photo's bytes; `totalBytes` is the length of the file when only its head is given. */
export type InspectPhoto = (bytes: Uint8Array, info: { url: string; totalBytes: number }) => Promise<PhotoFacts>;

/** Facts of a photo from base64. Never rejects: what cannot be established is null, with the reason in `note`. */
export async function photoFacts(
  { url, base64, bytes: totalBytes }: Ask<'background/inspect-photo'>,
  inspect: InspectPhoto,
): Promise<PhotoFacts> {
  try {
    return await inspect(fromBase64(base64), { url, totalBytes });
  } catch (error) {
    console.warn('photo not inspected', error);
    return {
      url,
      bytes: totalBytes,
      format: 'unknown',
      width: null,
      height: null,
      orientation: 1,
      truncated: false,
      background: null,
      note: '照片内容未能读取，请人工查看',
    };
  }
}

function fromBase64(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
