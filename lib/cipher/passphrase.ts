import type { Bytes } from './bytes';

/** What OWASP asks for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;

/** The AES-256-GCM key that a passphrase stands for; it cannot be read out again. */
export async function keyFromPassphrase(
  passphrase: string,
  { salt, iterations }: { salt: Bytes; iterations: number },
): Promise<CryptoKey> {
  // Equal on every keyboard: a composed and a decomposed letter are one.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Ciphertext with its tag behind a fresh 12-byte iv. `bound` must be given again to open it. */
export async function sealBytes(key: CryptoKey, bytes: Bytes, bound: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, bytes);
  return new Uint8Array(await new Blob([iv, sealed]).arrayBuffer());
}

/** Null when the key is another one or anything was changed. */
export async function openBytes(key: CryptoKey, bytes: Bytes, bound: Bytes): Promise<Bytes | null> {
  const iv = bytes.slice(0, 12);
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, bytes.slice(12));
    return new Uint8Array(opened);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
