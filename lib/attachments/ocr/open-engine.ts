import * as ort from 'onnxruntime-web/wasm';
import { createOcrEngine, type OcrEngine } from './engine';
import { openNetworks } from './networks';

/** Opens the engine with the weights that are files of the package; runs in a worker of the extension, with one thread. */
export async function openEngine(): Promise<OcrEngine> {
  const { wasm } = ort.env;
  wasm.numThreads = 1;
  wasm.proxy = false;
  wasm.wasmBinary = (await file('ort-wasm-simd-threaded.wasm')).buffer as ArrayBuffer;
  const networks = await openNetworks(ort, {
    detection: await file('ch_PP-OCRv4_det_infer.onnx'),
    recognition: await file('ch_PP-OCRv4_rec_infer.onnx'),
    characters: new TextDecoder().decode(await file('ppocr_keys_v1.txt')),
  });
  return createOcrEngine(networks);
}

async function file(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/ocr/${name}`, self.location.origin));
  if (!response.ok) throw new Error(`the package has no ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
