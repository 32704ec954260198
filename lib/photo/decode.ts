import decode, { init } from '@jsquash/jpeg/decode.js';
import type { Pixels } from './whiteness';

/**
 * Pixels of a JPEG file as stored (EXIF rotation is not applied). Rejects with `DecoderMissing` when there is no decoder,
 * with anything else when the file cannot be decoded whole.
 */
export type DecodeJpeg = (bytes: Uint8Array) => Promise<Pixels>;

/** The decoder's own module could not be loaded: it is not the photo's fault. */
export class DecoderMissing extends Error {
  override name = 'DecoderMissing';
}

/**
 * A decoder on the given compiled @jsquash/jpeg module, which is loaded on the first use.
 *
 * Every file gets a fresh instance (under 1 ms): an instance that met a broken file is not safe to use again,
 * and its memory never shrinks after a large picture.
 */
export function createDecoder(load: () => Promise<WebAssembly.Module>): DecodeJpeg {
  let loading: Promise<WebAssembly.Module> | null = null;
  return async (bytes) => {
    loading ??= load();
    const module = await loading.catch((error: unknown) => {
      loading = null;
      throw new DecoderMissing('@jsquash/jpeg could not be loaded', { cause: error });
    });
    const warnings: string[] = [];
    // No await between the two: @jsquash/jpeg keeps its instance in a global, and another photo may be under way.
    const [, pixels] = await Promise.all([init(optionsFor(module, warnings)), decode(bytes.slice().buffer)]);
    const damage = warnings.find((warning) => !HARMLESS.test(warning));
    if (damage !== undefined) throw new Error(damage);
    return pixels;
  };
}

/** Bytes between segments, as some cameras leave them; after any other warning pixels are filled in that nobody took. */
const HARMLESS = /extraneous bytes before marker/;

function optionsFor(module: WebAssembly.Module, warnings: string[]) {
  return {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    printErr: (message: string) => {
      warnings.push(message);
    },
  };
}
