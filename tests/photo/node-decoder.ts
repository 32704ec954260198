import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createDecoder } from '@/lib/photo/decode';

/** The real @jsquash/jpeg module, read from the package instead of the packed extension. */
export const nodeDecoder = createDecoder(async () => {
  const path = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  return WebAssembly.compile(await readFile(path));
});
