/**
 * What the bytes of the photo say. Header facts come without decoding; whiteness needs the pixels.
 * Anything that could not be established is null with the reason in `note`; it is never guessed.
 */
export interface PhotoFacts {
  /** Address the bytes came from. */
  url: string;
  /** Length of the file in bytes. */
  bytes: number;
  /** SHA-256 (hex) of the file, to tell a replaced photo; absent when only its head was carried. */
  digest?: string;
  /** By magic number, not by extension. */
  format: 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp' | 'unknown';
  /** Pixels as the picture is seen, after EXIF rotation. */
  width: number | null;
  height: number | null;
  /** EXIF orientation 1–8, 1 when none is given. */
  orientation: number;
  /** True when the file ends before its end marker. */
  truncated: boolean;
  /** Whiteness of the border strip, or null when it was not established. */
  background: PhotoBackground | null;
  /** Why something above is null, in words for the reviewer. */
  note: string | null;
}

export interface PhotoBackground {
  /** Share (0–1) of border pixels that are white. */
  whiteShare: number;
  /** Mean colour of the border strip, 0–255 each. */
  mean: [number, number, number];
}
