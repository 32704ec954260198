import type { ViewedFile } from '@/lib/messages/viewer-line';

/** A place that a person has to look at. */
export interface Stop {
  file: number;
  page: number;
  /** Which of the file's places, null for the page as a whole. */
  spot: number | null;
}

/** All places that neither machine nor reviewer settled, in the order of files and pages. */
export function unclearStops(files: readonly ViewedFile[]): Stop[] {
  return files.flatMap(({ facts, spots }, file): Stop[] => {
    if (facts?.looked !== undefined) return [];
    if (facts === null || facts.trouble !== null) return [{ file, page: 1, spot: null }];
    return facts.pages.flatMap(({ is, recognised }, index): Stop[] => {
      const page = index + 1;
      const own = spots.flatMap(({ flagged, at }, spot): Stop[] =>
        flagged && at.page === page ? [{ file, page, spot }] : [],
      );
      return own.length === 0 && is === 'image' && recognised !== 'clear' ? [{ file, page, spot: null }] : own;
    });
  });
}

/** The one after where the viewer stands, the first behind the last; null where there is none. */
export function nextStop(stops: readonly Stop[], { file, page, spot }: Stop): Stop | null {
  const later = stops.find(
    (stop) =>
      stop.file > file ||
      (stop.file === file && (stop.page > page || (stop.page === page && (stop.spot ?? -1) > (spot ?? -1)))),
  );
  return later ?? stops[0] ?? null;
}
