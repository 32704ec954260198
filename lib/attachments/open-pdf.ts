import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as handler from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { startUnpacking } from './unpacked';

/** Gives a table of Chinese characters of this name (`UniGB-UCS2-H.bcmap`) from the package. */
export type ReadTable = (name: string) => Promise<Uint8Array>;

/** A picture with more pixels than an A3 page at 600 dpi is not a scan. */
export const MOST_PIXELS = 70_000_000;

// Where this stands, the library runs beside its own worker code instead of starting a worker of that.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= handler;

/**
 * Opens a PDF in the present thread, which must be a worker that can be ended. Nothing in it is executed or followed, and no
 * address is asked for anything. Rejects as pdf.js does.
 */
export function openPdf(bytes: Uint8Array, readTable: ReadTable): Promise<PDFDocumentProxy> {
  startUnpacking();
  const { fonts } = globalThis as { fonts?: FontFaceSet };
  const task = getDocument({
    // The library takes the bytes over.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: true,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    CMapReaderFactory: tables(readTable),
    ...(fonts === undefined
      ? {}
      : {
          CanvasFactory: OffscreenCanvases,
          FilterFactory: NoFilters,
          // In a worker the fonts stand where a page has them at its document.
          ownerDocument: { fonts } as unknown as HTMLDocument,
        }),
  });
  return task.promise;
}

function tables(readTable: ReadTable) {
  return class {
    async fetch({ name }: { name: string }) {
      return { cMapData: await readTable(`${name}.bcmap`), isCompressed: true };
    }
  };
}

interface Drawing {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases of a thread without a document. */
class OffscreenCanvases {
  create(width: number, height: number): Drawing {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Drawing, width: number, height: number): void {
    if (canvas !== null) Object.assign(canvas, { width, height });
  }
  destroy(drawing: Drawing): void {
    this.reset(drawing, 0, 0);
    drawing.canvas = null;
    drawing.context = null;
  }
}

/** Filters need a document; colours are then drawn as they are. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {
    this.addFilter = () => 'none';
  }
}
