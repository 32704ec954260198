import type { Field } from '@/lib/dossier/dossier';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { FieldReading, PageReading } from '@/lib/dossier/reading';

/** The photo as the newest page that has one shows it, with the facts of its bytes. Pages newest first. */
export function photoField(
  pages: readonly PageReading[],
  photo: PhotoFacts | { unread: string } | null,
): Field<PhotoFacts> {
  const reading = photoOf(pages);
  if (reading === undefined) return { state: 'absent' };
  const { state, text, places, reason } = reading;
  const unreadable = (why: string): Field<PhotoFacts> => ({ state: 'unreadable', text, places, reason: why });
  if (state === 'unreadable') return unreadable(reason ?? '证件照未能可靠读取');
  if (state === 'empty' || text === '')
    return reading.settled ? { state: 'empty', places } : unreadable('证件照为空，但页面仍在加载');
  if (photo === null) return unreadable('证件照尚未读取');
  if ('unread' in photo) return unreadable(`证件照未能读取：${photo.unread}`);
  if (photo.url !== text) return unreadable('证件照已更换，尚未重新读取');
  return { state: 'read', value: photo, text, places };
}

/** The photo's reading on the newest page that has one. Pages newest first. */
export function photoOf(pages: readonly PageReading[]): (FieldReading & { settled: boolean }) | undefined {
  const page = pages.find(({ fields }) => fields.photo.state !== 'absent');
  return page && { ...page.fields.photo, settled: page.settled };
}
