import type { FilePlace, FoundSeal } from '@/lib/dossier/file-facts';
import { type Blob, blobsOf } from './blobs';
import { type Raster, type RedInk, redInk } from './raster';
import { covered, drawn, isRed, type Ring, ringAround, writtenIn } from './ring';
import { hasStar } from './star';

/** More red than this share of the page is its paper or its cover, on which stamps cannot be told. */
const RED_PAPER = 0.2;
/** Width of what may be a stamp, as a share of the page's shorter side. */
const SIZES = { least: 0.05, most: 0.5 };
/** Width of the public seal of a unit (38–45 mm) on A4, on a page a little larger or smaller, or on a photograph of one. */
const SEAL = { least: 0.13, most: 0.36 };

/** Share of a stamp under other ink, above which its own letters cannot be told. A signature and a date are 4 to 7 of 100. */
const DENSE = 0.12;

/**
 * Stamps on a page by colour and shape, from the top. `sure` is one whose ring is whole, with letters along it, a
 * five-pointed star in the middle and no ink around it: the public seal of a unit. Whatever else may be a stamp (oval, square, cut off,
 * doubled, faint, under writing) is for a person to look at. Black copies have no red ink and give nothing.
 */
export function findSeals(picture: Raster, page: number): FoundSeal[] {
  const red = redInk(picture);
  if (red.count > red.width * red.height * RED_PAPER) return [];
  const found = blobsOf(red).flatMap((blob) => sealOf(red, blob));
  return found
    .filter((one) => !found.some((other) => other !== one && isWithin(one.box, other.box)))
    .map(({ shape, sure, box }) => ({ shape, sure, at: { page, box: inShares(box, red) } }))
    .sort((one, other) => one.at.box[1] - other.at.box[1]);
}

interface Candidate {
  shape: FoundSeal['shape'];
  sure: boolean;
  box: FilePlace['box'];
}

function sealOf(red: RedInk, blob: Blob): Candidate[] {
  const [width, height] = [blob.right - blob.left + 1, blob.bottom - blob.top + 1];
  const size = Math.max(width, height) / Math.min(red.width, red.height);
  if (size < SIZES.least || size > SIZES.most) return [];
  const box: Candidate['box'] = [blob.left, blob.top, blob.right + 1, blob.bottom + 1];
  if (isFrame(red, blob)) return [{ shape: 'square', sure: false, box }];
  const circle = ringAround(red, blob, 'round');
  if (drawn(red, circle) > 0.5 && isRoundish(width, height)) {
    return [{ shape: 'round', sure: isPublicSeal(red, circle, blob), box }];
  }
  const oval = ringAround(red, blob, 'oval');
  if (width > height && width < height * 2 && drawn(red, oval) > 0.6) return [{ shape: 'oval', sure: false, box }];
  // Two stamps over each other, or half of one at the edge of the page.
  const fill = blob.ink / (width * height);
  const mayBe =
    size > SEAL.least * 0.6 && fill > 0.06 && fill < 0.6 && Math.max(width, height) < 2.2 * Math.min(width, height);
  return mayBe && hasArc(red, circle) ? [{ shape: 'round', sure: false, box }] : [];
}

function isRoundish(width: number, height: number): boolean {
  return width < height * 1.25 && height < width * 1.25;
}

/** Each of these is asked for; a stamp that lacks one is looked at by a person. */
function isPublicSeal(red: RedInk, ring: Ring, blob: Blob): boolean {
  const size = (2 * ring.across) / Math.min(red.width, red.height);
  const isWhole = blob.left > 1 && blob.top > 1 && blob.right < red.width - 2 && blob.bottom < red.height - 2;
  return (
    isWhole &&
    size > SEAL.least &&
    size < SEAL.most &&
    drawn(red, ring) > 0.82 &&
    drawn({ ...red, dots: red.strong }, ring) > 0.7 &&
    // Letters stand apart from each other, and apart from the ring.
    isBetween(covered(red, ring, 0.62, 0.86), 0.16, 0.97) &&
    covered(red, ring, 1.1, 1.3) < 0.15 &&
    writtenIn(red, ring) < DENSE &&
    hasStar(red, ring)
  );
}

/** The star and the letters of a stamp that do not hang together with its ring. */
function isWithin(one: FilePlace['box'], other: FilePlace['box']): boolean {
  return one[0] >= other[0] && one[1] >= other[1] && one[2] <= other[2] && one[3] <= other[3];
}

function isBetween(value: number, least: number, most: number): boolean {
  return value > least && value < most;
}

/** A third of a circle at least. */
function hasArc(red: RedInk, ring: Ring): boolean {
  return drawn(red, ring) > 0.33;
}

/** Four straight sides of about the same length, with ink between them: the seal of a person. */
function isFrame(red: RedInk, { left, top, right, bottom, ink }: Blob): boolean {
  const [width, height] = [right - left + 1, bottom - top + 1];
  if (width > height * 1.3 || height > width * 1.3 || ink < width * height * 0.15) return false;
  const band = Math.max(3, Math.round(Math.min(width, height) * 0.08));
  const side = (length: number, at: (along: number, inward: number) => number) => {
    let found = 0;
    for (let along = 0; along < length; along += 1) {
      for (let inward = 0; inward < band; inward += 1) {
        if (at(along, inward) === 0) continue;
        found += 1;
        break;
      }
    }
    return found / length;
  };
  return [
    side(width, (along, inward) => isRed(red, left + along, top + inward)),
    side(width, (along, inward) => isRed(red, left + along, bottom - inward)),
    side(height, (along, inward) => isRed(red, left + inward, top + along)),
    side(height, (along, inward) => isRed(red, right - inward, top + along)),
  ].every((share) => share > 0.75);
}

function inShares([left, top, right, bottom]: FilePlace['box'], { width, height }: RedInk): FilePlace['box'] {
  return [left / width, top / height, right / width, bottom / height];
}
