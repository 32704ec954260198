import wasmUrl from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';

/** The decoder of the packed extension, compiled: its module is a file of the package. */
export async function loadDecoder(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  return WebAssembly.compile(await response.arrayBuffer());
}
