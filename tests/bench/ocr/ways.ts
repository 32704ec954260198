import type { Face } from '../../practice-portal/files/draw-page';
import type { Treatment } from '../../practice-portal/files/treat';

/** A way in which a page gets into a file. */
export interface Way {
  name: string;
  dpi: number;
  face: Face;
  treatment: Treatment;
  /** Whether a stamp lies over the date and who signs. */
  stamped?: boolean;
}

export const WAYS: readonly Way[] = [
  { name: 'clean, 300 dpi', dpi: 300, face: 'song', treatment: { noise: 2, quality: 80 } },
  { name: 'clean, 300 dpi, sans', dpi: 300, face: 'hei', treatment: { noise: 2, quality: 80 } },
  { name: '300 dpi, +3°', dpi: 300, face: 'song', treatment: { tilt: 3, noise: 8 } },
  { name: '150 dpi, −3°', dpi: 150, face: 'hei', treatment: { tilt: -3, noise: 8 } },
  { name: '150 dpi, noise', dpi: 150, face: 'song', treatment: { tilt: 0.7, noise: 40 } },
  { name: '150 dpi, JPEG 40', dpi: 150, face: 'song', treatment: { tilt: -1, noise: 6, quality: 40 } },
  { name: 'turned by 90°', dpi: 200, face: 'song', treatment: { quarters: 1, tilt: 1 } },
  { name: 'upside down', dpi: 200, face: 'hei', treatment: { quarters: 2, tilt: -1 } },
  { name: 'stamp over writing', dpi: 200, face: 'song', treatment: { tilt: 1, noise: 6 }, stamped: true },
  { name: 'photograph', dpi: 200, face: 'song', treatment: { slant: 0.1, tilt: 1.5, noise: 8 } },
  { name: 'photograph, steep', dpi: 200, face: 'hei', treatment: { slant: 0.2, tilt: -2, noise: 12 } },
];
