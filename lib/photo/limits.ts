/**
 * How much work a photo may cause. A licence photo has well under 1 MiB and 10 megapixels; beyond these bounds the file
 * is not decoded, though its worker would be ended: the reviewer need not wait for that.
 */
export const DECODE_LIMITS = {
  bytes: 8 * 1024 * 1024,
  pixels: 40_000_000,
  scans: 100,
  /** Every scan of a progressive file walks the whole picture: ten scans of the largest picture are the most that is usual. */
  pixelsTimesScans: 400_000_000,
} as const;
