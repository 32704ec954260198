import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { inspectPhoto } from './inspect-photo';
import { type CarriedPhoto, fromBase64, type PhotoAnswer, type PhotoAsk } from './worker-talk';

/** Facts of a photo. Never rejects: what cannot be established is null, with the reason in `note`. */
export type InspectPhoto = (photo: CarriedPhoto) => Promise<PhotoFacts>;

interface Parts {
  start(): Worker;
  /** The decoder, compiled; asked for once, and again after it failed. */
  loadDecoder(): Promise<WebAssembly.Module>;
  /** Longest time (ms) that a photo may take. */
  patience?: number;
}

/** A licence photo takes a tenth of a second; the largest that is decoded at all, about two. */
const PATIENCE = 4_000;
/** Longest time until the worker has started, on a slow machine. */
const START = 20_000;

/**
 * Looks into each photo in a worker of its own, which is ended with its answer, or without one when its time is over: what a
 * decoder took is given back whole, and nothing that a file does to it is felt by the page or the next photo.
 */
export function createPhotoInspector({ start, loadDecoder, patience = PATIENCE }: Parts): InspectPhoto {
  let loading: Promise<WebAssembly.Module> | null = null;

  async function decoder(): Promise<WebAssembly.Module | null> {
    loading ??= loadDecoder();
    try {
      return await loading;
    } catch (error) {
      console.warn('the decoder of photos could not be loaded', error);
      loading = null;
      return null;
    }
  }

  return async (photo) => {
    const ask = { photo, decoder: await decoder() };
    // Nothing is awaited between its start and the listening, or its first word would be missed.
    const told = await inWorker(start(), ask, patience);
    return typeof told === 'string' ? withoutPixels(photo, told) : told;
  };
}

/** What the worker says of the photo, or why it said nothing. */
function inWorker(line: Worker, ask: PhotoAsk, patience: number): Promise<PhotoFacts | string> {
  return new Promise((resolve) => {
    const end = (told: PhotoFacts | string) => {
      clearTimeout(timer);
      line.terminate();
      resolve(told);
    };
    let timer = setTimeout(() => end('照片检查组件未能启动，未检查背景'), START);
    line.addEventListener('message', ({ data }: MessageEvent<PhotoAnswer>) => {
      if (data.says === 'facts') return end(data.facts ?? UNREAD);
      clearTimeout(timer);
      timer = setTimeout(() => end(`照片${patience / 1_000}秒内没有解码完，已停止，未检查背景`), patience);
      line.postMessage(ask);
    });
    line.addEventListener('error', () => end('照片无法解码，内存可能不足，未检查背景'), { once: true });
  });
}

const UNREAD = '照片内容未能读取，请人工查看';

/** What the head of the file says by itself. */
async function withoutPixels({ url, base64, bytes: totalBytes }: CarriedPhoto, note: string): Promise<PhotoFacts> {
  const bytes = fromBase64(base64);
  const decode = () => Promise.reject(new Error('not decoded'));
  const facts = await inspectPhoto(bytes ?? new Uint8Array(), { url, totalBytes }, decode);
  return { ...facts, background: null, note };
}
