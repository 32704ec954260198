import type { PhotoSpec } from '../applicants/types.ts';
import { drawPortrait, layOnSide } from './draw.ts';
import { encodeJpeg, FRAME, findSegment, SCAN } from './jpeg.ts';
import { encodePng } from './png.ts';

/** The bytes behind an applicant's photo cell. */
export function makePhoto(spec: PhotoSpec, seed: number): Uint8Array {
  const picture = drawPortrait(spec, seed);
  if (spec.format === 'png') return encodePng(picture, spec.bytes);
  const jpeg = spec.rotated ? encodeJpeg(layOnSide(picture), spec.bytes, 6) : encodeJpeg(picture, spec.bytes, 1);
  if (spec.damage === 'truncated') return cutScan(jpeg);
  if (spec.damage === 'huge-header') return claimSides(jpeg, 65_535, 65_535);
  return jpeg;
}

/** Leaves the first half of the pixels, as an upload that broke off. */
function cutScan(jpeg: Buffer): Buffer {
  const scan = findSegment(jpeg, SCAN);
  return jpeg.subarray(0, scan + Math.floor((jpeg.length - scan) / 2));
}

/** Overwrites the sides in the frame header and leaves everything else as it is. */
function claimSides(jpeg: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(jpeg);
  const frame = findSegment(claimed, FRAME);
  claimed.writeUInt16BE(height, frame + 5);
  claimed.writeUInt16BE(width, frame + 7);
  return claimed;
}
