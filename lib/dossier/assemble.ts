import { attachmentsOf } from './assemble/attachments';
import { assembleFields } from './assemble/fields';
import { mergeList } from './assemble/merge-list';
import { photoField, photoOf } from './assemble/photo';
import { listOf } from './assemble/rows';
import type { Dossier, List, ListRows } from './dossier';
import type { RowFile } from './file-facts';
import { samePerson } from './identity';
import type { PhotoFacts } from './photo-facts';
import type { ListId, PageReading } from './reading';

/**
 * The applicant of the newest reading as rules see them, from all given readings (oldest first) that are certainly about
 * the same person. The newest reading of a field or list counts; pages that contradict each other make it unreadable with
 * all places. `photo` is what its bytes say, why they could not be had, or null while they are still being fetched; `files` is
 * what the attachments say that were opened.
 */
export function assemble(
  readings: readonly PageReading[],
  photo: PhotoFacts | { unread: string } | null,
  files: readonly RowFile[] = [],
): Dossier {
  const pages = pagesOfNewest(readings);
  const list = <L extends ListId>(id: L): List<ListRows[L]> => listOf(id, mergeList(pages, id));
  return {
    fields: { ...assembleFields(pages), photo: photoField(pages, photo) },
    lists: {
      appraisals: list('appraisals'),
      trainings: list('trainings'),
      'social-security': list('social-security'),
      papers: list('papers'),
      achievements: list('achievements'),
      attachments: attachmentsOf(mergeList(pages, 'attachments'), files),
    },
  };
}

/** Address of the photo whose facts `assemble` wants for these readings, or null when no page shows one. */
export function photoAddress(readings: readonly PageReading[]): string | null {
  const photo = photoOf(pagesOfNewest(readings));
  return photo?.state === 'read' && photo.text !== '' ? photo.text : null;
}

/** The readings that make up the dossier of the newest one's applicant, newest first. */
export function pagesOfNewest(readings: readonly PageReading[]): PageReading[] {
  const newest = readings.at(-1);
  if (newest === undefined) return [];
  const same = readings.slice(0, -1).filter((reading) => samePerson(reading, newest) === 'same');
  return [newest, ...same.reverse()];
}
