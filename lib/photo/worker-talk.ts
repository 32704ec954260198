import type { PhotoFacts } from '@/lib/dossier/photo-facts';

/** A photo as it is carried between contexts: all of its bytes, or its head, in base64. */
export interface CarriedPhoto {
  url: string;
  base64: string;
  /** Length of the whole file. */
  bytes: number;
}

/** What the worker is given: a photo, and the compiled decoder, null where it could not be loaded. */
export interface PhotoAsk {
  photo: CarriedPhoto;
  decoder: WebAssembly.Module | null;
}

/** What it says: that it has started, and the end of its one job; null facts where the photo could not be looked into at all. */
export type PhotoAnswer = { says: 'ready' } | { says: 'facts'; facts: PhotoFacts | null };

/** The bytes of base64; null where it is none. */
export function fromBase64(base64: string): Uint8Array | null {
  let text: string;
  try {
    text = atob(base64);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
