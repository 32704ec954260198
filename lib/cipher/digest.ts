import { bytesOf, hexOf } from './bytes';

/** SHA-256 of the text's UTF-8 bytes, 64 hex digits. */
export async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))));
}

/** HMAC-SHA-256 of the text's UTF-8 bytes under `key`, 64 hex digits. */
export async function hmac(key: CryptoKey, text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text))));
}

/** `bytes` random bytes as hex. */
export function randomHex(bytes: number): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(bytes)));
}
