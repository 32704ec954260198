/** A thread that has what a worker of Chromium 109 has and nothing younger, in which a built worker script runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { createCanvas, ImageData, loadImage, Path2D } from '@napi-rs/canvas';

const { folder, script } = workerData as { folder: string; script: string };
const TYPED = Object.getPrototypeOf(Uint8Array.prototype) as object;
const ITERATOR = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

/** What came after Chromium 109, by what it belongs to. */
const YOUNGER: readonly (readonly [object, string])[] = [
  [Promise, 'withResolvers try'],
  [Array, 'fromAsync'],
  [Array.prototype, 'toSorted toReversed toSpliced with'],
  [TYPED, 'toSorted toReversed with'],
  [ArrayBuffer.prototype, 'transfer transferToFixedLength resize resizable detached maxByteLength'],
  [Object, 'groupBy'],
  [Map, 'groupBy'],
  [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
  [String.prototype, 'isWellFormed toWellFormed'],
  [ITERATOR, 'map filter take drop flatMap reduce toArray forEach some every find'],
  [Uint8Array, 'fromBase64 fromHex'],
  [Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
  [RegExp, 'escape'],
  [Math, 'f16round sumPrecise'],
  [DataView.prototype, 'getFloat16 setFloat16'],
  [JSON, 'rawJSON isRawJSON'],
  [Error, 'isError'],
  [URL, 'canParse parse'],
  [AbortSignal, 'any'],
  [ReadableStream, 'from'],
  [Response.prototype, 'bytes'],
  [Blob.prototype, 'bytes'],
  [globalThis, 'Iterator Float16Array'],
];

type Heard = (event: { data: unknown }) => void;
const heard: Heard[] = [];
const port = parentPort;
if (port === null) throw new Error('this runs as a thread');

class OffscreenCanvas {
  constructor(width: number, height: number) {
    // biome-ignore lint/correctness/noConstructorReturn: a canvas of Node takes the place of the browser's.
    return createCanvas(width, height) as unknown as OffscreenCanvas;
  }
}

Object.assign(globalThis, {
  self: globalThis,
  location: new URL('https://extension.example/file-worker.js'),
  fonts: new Set(),
  OffscreenCanvas,
  ImageData,
  Path2D,
  createImageBitmap: async (picture: Blob) =>
    Object.assign(await loadImage(Buffer.from(await picture.arrayBuffer())), { close: () => undefined }),
  fetch: async (address: URL) => new Response(readFileSync(join(folder, address.pathname))),
  addEventListener: (type: string, hear: Heard) => void (type === 'message' && heard.push(hear)),
  removeEventListener: () => undefined,
  postMessage: (data: unknown) => port.postMessage(data),
});
for (const [owner, names] of YOUNGER) for (const name of names.split(' ')) Reflect.deleteProperty(owner, name);
const left = YOUNGER.flatMap(([owner, names]) => names.split(' ').filter((name) => name in owner));
if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
// By this libraries tell Node from a browser.
Reflect.deleteProperty(globalThis, 'process');
port.on('message', (data: unknown) => {
  for (const hear of heard) hear({ data });
});
runInThisContext(script, { filename: 'file-worker.js' });
