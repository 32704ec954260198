/** A place says where a value stood on a page that is long gone; on the pages that show the log it is never resolved. */
const NO_PLACE = { label: '', nth: 0, section: null, frame: [], path: '', quote: '' } as const;

/** A picture may stand in its own address, which is then as long as its file. */
const INLINE_PICTURE = /^data:[^,]{0,100},.*$/s;

/**
 * A deep copy for keeping: every `places` is empty, every `place` blank, and a picture given as its own address is cut to
 * `data:`. A dossier shrinks to about a third; the values themselves stay as they were read.
 */
export function withoutPlaces<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('data:') ? value.replace(INLINE_PICTURE, 'data:') : value;
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, kept(key, member)]));
}

function kept(key: string, member: unknown): unknown {
  if (key === 'places' && Array.isArray(member)) return [];
  if (key === 'place' && typeof member === 'object') return { ...NO_PLACE, frame: [] };
  return copy(member);
}
