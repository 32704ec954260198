import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FoundSeal } from '@/lib/dossier/file-facts';
import { MOST_PIXELS } from './open-pdf';
import { pictureSize } from './picture-size';
import type { Picture } from './read-file';
import { findSeals } from './seals/find-seals';

/** Dots along the longer side of a page that is drawn only for its stamps. */
const LONG_SIDE = 930;

/** Draws a page of a PDF and looks for stamps on it. Runs where there is an OffscreenCanvas. */
export async function sealsOnPage(page: PDFPageProxy): Promise<FoundSeal[]> {
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(plain.width, plain.height) });
  const { pen, raster } = sheet(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvasContext: pen as unknown as CanvasRenderingContext2D, viewport }).promise;
  return findSeals(raster(), page.pageNumber);
}

/** Decodes a picture and looks for stamps on it. One whose size cannot be told, or is that of no scan, is not decoded. */
export async function sealsInPicture(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<Picture> {
  const size = pictureSize(bytes, type);
  if (size === null || size.width * size.height > MOST_PIXELS) return 'not-read';
  const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type })).catch(() => null);
  if (picture === null) return 'damaged';
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const { pen, raster } = sheet(Math.round(picture.width * scale), Math.round(picture.height * scale));
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, pen.canvas.width, pen.canvas.height);
  picture.close();
  return findSeals(raster(), 1);
}

function sheet(width: number, height: number) {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('nothing can be drawn here');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { pen, raster: () => pen.getImageData(0, 0, canvas.width, canvas.height) };
}
