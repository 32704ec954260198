import type { PhotoFacts } from '@/lib/dossier/photo-facts';

/** What the head of an image file says, before anything is decoded. */
export interface PhotoHeader {
  format: PhotoFacts['format'];
  /** Pixels as stored, before EXIF rotation; null when the head does not say. */
  width: number | null;
  height: number | null;
  orientation: number;
  truncated: boolean;
  /** Only for JPEG. */
  jpeg: { scans: number; components: number } | null;
  /** What is wrong with the file, in words for the reviewer. */
  trouble: string | null;
}

/** A header with nothing known but its format. */
export function bareHeader(format: PhotoHeader['format'], more: Partial<PhotoHeader> = {}): PhotoHeader {
  return { format, width: null, height: null, orientation: 1, truncated: false, jpeg: null, trouble: null, ...more };
}
