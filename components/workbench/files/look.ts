import type { FilePlace } from '@/lib/dossier/file-facts';
import type { ViewedFile } from '@/lib/messages/viewer-line';
import type { Stop } from './stops';

const ZOOMS = ['fit', 1, 2] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Where the viewer stands. */
export interface ViewerLook {
  /** Row of the attachment list, from 0. */
  file: number;
  /** From 1. */
  page: number;
  zoom: Zoom;
  /** Quarters by which pages were turned, by file and page. */
  turns: Readonly<Record<string, number>>;
  /** Which of the file's places is looked at. */
  spot: number | null;
  /** A piece of writing that was looked for or chosen, to be outlined. */
  found: FilePlace | null;
}

export const START: ViewerLook = { file: 0, page: 1, zoom: 'fit', turns: {}, spot: null, found: null };

export type Move =
  | { do: 'page'; by: 1 | -1 }
  | { do: 'file'; by: 1 | -1 }
  | { do: 'go'; file: number; page: number }
  | { do: 'spot'; file: number; spot: number }
  | { do: 'found'; file: number; at: FilePlace }
  | { do: 'stop'; stop: Stop }
  | { do: 'zoom'; by: 1 | -1 }
  | { do: 'zoom-to'; zoom: Zoom }
  | { do: 'turn' };

/** How many pages can be gone through; one that cannot be drawn still has its place. */
export function pagesIn(file: ViewedFile | undefined): number {
  return Math.max(1, file?.facts?.pages.length ?? 0);
}

/** Where the viewer stands after a move; the same where there is nowhere to go. */
export function moved(look: ViewerLook, move: Move, files: readonly ViewedFile[]): ViewerLook {
  const at = (file: number, page: number, more: Partial<ViewerLook> = {}): ViewerLook =>
    files[file] === undefined || page < 1 || page > pagesIn(files[file])
      ? look
      : { ...look, file, page, spot: null, found: null, ...more };
  switch (move.do) {
    case 'page': {
      const page = look.page + move.by;
      if (page < 1) return at(look.file - 1, pagesIn(files[look.file - 1]));
      return page > pagesIn(files[look.file]) ? at(look.file + 1, 1) : at(look.file, page);
    }
    case 'file':
      return at(look.file + move.by, 1);
    case 'go':
      return at(move.file, move.page);
    case 'spot':
      return at(move.file, files[move.file]?.spots[move.spot]?.at.page ?? 0, { spot: move.spot });
    case 'found':
      return at(move.file, move.at.page, { found: move.at });
    case 'stop':
      return at(move.stop.file, move.stop.page, { spot: move.stop.spot });
    case 'zoom': {
      const zoom = ZOOMS[ZOOMS.indexOf(look.zoom) + move.by];
      return zoom === undefined ? look : { ...look, zoom };
    }
    case 'zoom-to':
      return { ...look, zoom: move.zoom };
    case 'turn':
      return { ...look, turns: { ...look.turns, [turnKey(look)]: (turnOf(look) + 1) % 4 } };
  }
}

/** Quarters by which the page in sight is turned. */
export function turnOf(look: ViewerLook): number {
  return look.turns[turnKey(look)] ?? 0;
}

function turnKey({ file, page }: Pick<ViewerLook, 'file' | 'page'>): string {
  return `${file} ${page}`;
}
