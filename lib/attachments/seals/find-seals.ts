import type { FoundSeal } from '@/lib/dossier/file-facts';
import { type Blob, blobsOf } from './blobs';
import { type Frame, frameOf } from './frame';
import { type Picture, type RedPage, redPage } from './red';

/** Stamps are of these widths, in shares of the page's width: 30 mm to 60 mm on A4, with room for photographs. */
const NARROWEST = 0.1;
const WIDEST = 0.4;
/** A frame is closed when so much of it is red. */
const CLOSED = 0.93;
/** Between the frame and its characters the paper is nearly free: else it was stamped twice. */
const MOST_CROSSED = 0.12;
/** What a frame holds, in shares of its inside: characters, and neither nothing nor a filled sign. */
const LEAST_INSIDE = 0.04;
const MOST_INSIDE = 0.4;
/** Round the frame, nothing else is red: else it is part of a larger red thing, or a second stamp lies over it. */
const MOST_OUTSIDE = 0.05;
/** Thicker than this share of its half width, the frame is blurred, doubled or a filled sign. */
const THICKEST = 0.2;
/** Ink as pale as this may be a copy or a stain. */
const FAINT = 0.3;
/** With so much print under it, what is red cannot be told from the print. */
const PRINTED = 0.1;
/** Characters along the frame begin so often in one turn; a sign or an emblem does not. */
const FEWEST_CHARACTERS = 7;

/**
 * Red stamps of one page, by colour and shape. Only whole, clear ones: pale, cut, doubled or overprinted stamps are not
 * among them, nor grey ones, so that a page without any says nothing. What is found may be drawn as well as stamped.
 */
export function findSeals(picture: Picture, page: number): FoundSeal[] {
  const red = redPage(picture);
  return blobsOf(red).flatMap((blob) => {
    const shape = shapeOf(blob, red);
    const [left, top, right, bottom] = blob.box;
    const box: FoundSeal['at']['box'] = [left / red.width, top / red.height, right / red.width, bottom / red.height];
    return shape === null ? [] : [{ shape, at: { page, box } }];
  });
}

function shapeOf(blob: Blob, red: RedPage): FoundSeal['shape'] | null {
  const [left, top, right, bottom] = blob.box;
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) > WIDEST * red.width || Math.max(width, height) < NARROWEST * red.width) return null;
  if (Math.min(width, height) < Math.max(width, height) * 0.5) return null;
  if (left < 3 || top < 3 || right > red.width - 3 || bottom > red.height - 3) return null;
  const curved = frameOf(blob, red, 'curved');
  if (isSeal(curved)) return curved.aspect > 0.9 ? 'round' : 'oval';
  const straight = frameOf(blob, red, 'straight');
  return straight.aspect > 0.8 && isSeal(straight) ? 'square' : null;
}

function isSeal({ closed, crossed, inside, outside, thickness, colour, printed, characters }: Frame): boolean {
  return (
    closed >= CLOSED &&
    crossed <= MOST_CROSSED &&
    inside >= LEAST_INSIDE &&
    inside <= MOST_INSIDE &&
    outside <= MOST_OUTSIDE &&
    thickness <= THICKEST &&
    colour >= FAINT &&
    printed <= PRINTED &&
    characters >= FEWEST_CHARACTERS
  );
}
