import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FilePlace } from '@/lib/dossier/file-facts';

type Matrix = [number, number, number, number, number, number];
type Box = FilePlace['box'];

/** What pdf.js makes of a page's drawing. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** What keeps the text of a page from being what is seen there. */
export interface DrawnOver {
  /** Pictures and filled shapes that may lie over text, in shares of the page. */
  boxes: Box[];
  /** Text that is drawn invisible, pale or through a mask: nothing on the page is then believed. */
  hidden: boolean;
  /** Share of the page that its largest picture covers; of a scan, most of it. */
  picture: number;
}

/** From this rendering mode on, text is not drawn, or only cuts out what is drawn later. */
const UNSEEN = 3;
/** Paler text than this (0–255) cannot be seen on white. */
const PALE = 190;
/** Filled shapes lower than the first share of a page are lines; those higher than the second cannot be outlines of characters. */
const LINE = 0.004;
const CHARACTER = 0.03;

const EVERYWHERE: Box = [0, 0, 1, 1];
const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
/** Groups of pictures, whose places are not worked out. */
const GROUPS: ReadonlySet<number> = new Set([
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
  OPS.shadingFill,
]);
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const TEXTS: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);

/** Walks through a page's drawing; `toPage` leads from its space to shares of the page. */
export function drawnOver({ fnArray, argsArray }: Operators, toPage: Matrix): DrawnOver {
  const found: DrawnOver = { boxes: [], hidden: false, picture: 0 };
  const kept: { matrix: Matrix; pale: boolean; unseen: boolean }[] = [];
  let now = { matrix: toPage, pale: false, unseen: false };
  let path: Box | null = null;
  let written = false;
  const save = () => kept.push({ ...now });
  const restore = () => {
    now = kept.pop() ?? now;
  };
  fnArray.forEach((fn, at) => {
    const args = (argsArray[at] ?? []) as unknown[];
    if (fn === OPS.save) save();
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) restore();
    else if (fn === OPS.transform) now.matrix = times(now.matrix, args as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      save();
      if (args[0] != null) now.matrix = times(now.matrix, args[0] as Matrix);
    } else if (fn === OPS.setFillRGBColor) now.pale = Math.min(...Array.from(args as ArrayLike<number>)) > PALE;
    else if (fn === OPS.setTextRenderingMode) now.unseen = Number(args[0]) >= UNSEEN;
    else if (fn === OPS.setGState && isSeeThrough(args[0])) found.hidden = true;
    // A layer may be switched off.
    else if (fn === OPS.beginMarkedContentProps && args[0] === 'OC') found.hidden = true;
    else if (TEXTS.has(fn)) {
      written = true;
      if (now.pale || now.unseen) found.hidden = true;
    } else if (IMAGES.has(fn)) {
      const box = boxOf([0, 0, 1, 1], now.matrix);
      found.boxes.push(box);
      found.picture = Math.max(found.picture, (box[2] - box[0]) * (box[3] - box[1]));
    } else if (GROUPS.has(fn)) found.boxes.push(EVERYWHERE);
    else if (fn === OPS.constructPath) {
      path = boxOf(hullOf(args[0] as number[], args[1] as number[]), now.matrix);
    } else if (FILLS.has(fn) && path !== null) {
      const height = path[3] - path[1];
      const width = path[2] - path[0];
      if (height > LINE && width > LINE && (written || height < CHARACTER)) found.boxes.push(path);
      path = null;
    }
  });
  return found;
}

/** Whether a graphics state makes what is drawn half transparent or masks it. */
function isSeeThrough(states: unknown): boolean {
  if (!Array.isArray(states)) return false;
  return states.some(
    ([key, value]: [string, unknown]) =>
      (key === 'ca' && typeof value === 'number' && value < 0.5) || (key === 'SMask' && value !== false),
  );
}

/** How many numbers each step of a path takes. */
const STEPS: Readonly<Record<number, number>> = {
  [OPS.moveTo]: 2,
  [OPS.lineTo]: 2,
  [OPS.curveTo]: 6,
  [OPS.curveTo2]: 4,
  [OPS.curveTo3]: 4,
};

/** The box around all points of a path, those that only bend it among them. */
function hullOf(steps: readonly number[], numbers: readonly number[]): Box {
  const hull: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const take = (x = 0, y = 0) => {
    hull[0] = Math.min(hull[0], x);
    hull[1] = Math.min(hull[1], y);
    hull[2] = Math.max(hull[2], x);
    hull[3] = Math.max(hull[3], y);
  };
  let at = 0;
  for (const step of steps) {
    if (step === OPS.rectangle) {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(at, at + 4);
      take(x, y);
      take(x + width, y + height);
      at += 4;
      continue;
    }
    const end = at + (STEPS[step] ?? 0);
    for (; at < end; at += 2) take(numbers[at], numbers[at + 1]);
  }
  return hull;
}

function boxOf([x0, y0, x1, y1]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The matrix that applies `second` first and then `first`. */
function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
