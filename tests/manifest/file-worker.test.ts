import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { FileAnswer } from '@/lib/attachments/worker-talk';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { fontOf } from '../practice-portal/files/draw-page';
import { writePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { builtText } from './build';

const BUILD = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** Runs a script in a thread without what came after Chromium 109. */
function oldThread(script: string): Worker {
  return new Worker(new URL('./old-thread.ts', import.meta.url), { workerData: { folder: BUILD, script } });
}

/** The worker's next answer that is not about how far it is. */
function answerOf(thread: Worker): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    const isEnd = ({ says }: FileAnswer) => says !== 'page' && says !== 'looking';
    thread.on('message', (answer: FileAnswer) => isEnd(answer) && resolve(answer));
  });
}

async function factsOf(thread: Worker, bytes: Uint8Array): Promise<FileFacts> {
  const answered = answerOf(thread);
  thread.postMessage({ do: 'read', job: 1, bytes, url: 'https://portal.example/file' });
  const answer = await answered;
  if (answer.says !== 'facts') throw new Error(JSON.stringify(answer));
  return answer.facts;
}

function pdfOf(name: string): Uint8Array {
  const paper = writePage('继续教育证明');
  paper.say(`姓名：${name}`);
  paper.sign('虚构单位', '2020年9月25日', '虚构单位（模拟）');
  return makePdf([paper.page]);
}

function pictureOf(text: string): Uint8Array {
  const canvas = createCanvas(420, 120);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, 420, 120);
  pen.fillStyle = 'black';
  pen.font = `36px "${fontOf('song')}"`;
  pen.fillText(text, 40, 72);
  return canvas.toBuffer('image/png');
}

test('the worker that reads files needs nothing that Chromium 109 has not: text, stamps and pictures', {
  timeout: 180_000,
}, async () => {
  const thread = oldThread(builtText('file-worker.js'));
  expect(await answerOf(thread)).toEqual({ says: 'ready' });
  const written = await factsOf(thread, pdfOf('钱虚拟'));
  expect(written.trouble).toBeNull();
  expect(written.facts.map(({ text }) => text)).toEqual(['钱虚拟']);
  expect(written.pages.map(({ is, seals }) => [is, seals.length])).toEqual([['text', 1]]);
  const pictured = await factsOf(thread, pictureOf('姓名：钱虚拟'));
  expect(pictured.facts.map(({ text }) => text)).toEqual(['钱虚拟']);
  await thread.terminate();
});

test('a script that asks for something younger fails there', async () => {
  await expect(answerOf(oldThread('Promise.withResolvers();'))).rejects.toThrow(/withResolvers/);
  await expect(answerOf(oldThread('AbortSignal.any([]);'))).rejects.toThrow(/any/);
});
