import wasmUrl from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import { createDecoder } from './decode';

/** The decoder of the packed extension: its module is a file of the package, compiled once per life of the service worker. */
export const decodeJpeg = createDecoder(async () => {
  const response = await fetch(wasmUrl);
  return WebAssembly.compile(await response.arrayBuffer());
});
