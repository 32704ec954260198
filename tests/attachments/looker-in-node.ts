import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Looker, Looking, SeenPage } from '@/lib/attachments/look-at-page';
import type { OcrEngine } from '@/lib/attachments/ocr/engine';
import { findSeals } from '@/lib/attachments/seals/find-seals';

const SIDE = 2240;
const SEALS_SIDE = 930;

/** Looks at pages as the worker does, with canvases of Node. */
export function lookerInNode(engine: OcrEngine): Looker {
  const looked = async (canvas: Canvas, number: number, want: Looking): Promise<SeenPage> => {
    const scale = Math.min(1, SEALS_SIDE / Math.max(canvas.width, canvas.height));
    const small = createCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
    const pen = small.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(canvas, 0, 0, small.width, small.height);
    const seals = findSeals(pen.getImageData(0, 0, small.width, small.height), number);
    if (!want.read) return { seals, words: null };
    const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return { seals, words: await engine.read(dots, { ...want, stamps: seals.map(({ at }) => at.box) }) };
  };
  return {
    async page(page: PDFPageProxy, want) {
      const plain = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({
        scale: (want.read ? SIDE : SEALS_SIDE) / Math.max(plain.width, plain.height),
      });
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
      await page.render({ canvasContext, viewport }).promise;
      return looked(canvas, page.pageNumber, want);
    },
    async picture(bytes, _type, want) {
      const image = await loadImage(Buffer.from(bytes));
      const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
      const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      return looked(canvas, 1, want);
    },
  };
}
