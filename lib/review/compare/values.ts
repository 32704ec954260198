import type { Field } from '@/lib/dossier/dossier';
import { idNumbersAgree } from '@/lib/dossier/identity';
import { compact } from '@/lib/dossier/parse/text';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { FieldId } from '@/lib/dossier/reading';

/** `unclear`: at least one side does not say. */
export type ValueSameness = 'same' | 'different' | 'unclear';

export const BLANK = '空白';

/** A field's value as text; null when it was not read. */
export function shownText(field: Field<unknown>): string | null {
  if (field.state === 'empty') return BLANK;
  return field.state === 'read' ? field.text : null;
}

/** Whether a field shows the same value as before. */
export function compareField(id: FieldId, before: Field<unknown>, now: Field<unknown>): ValueSameness {
  if (before.state === 'empty' && now.state === 'empty') return 'same';
  if (!isKnown(before) || !isKnown(now)) return 'unclear';
  if (before.state === 'empty' || now.state === 'empty') return 'different';
  if (id === 'photo') return comparePhotos(before.value as PhotoFacts, now.value as PhotoFacts);
  if (id === 'person.id-number') return idNumbersAgree(before.text, now.text) ? 'same' : 'different';
  return sameText(before.text, now.text) ? 'same' : 'different';
}

/** Whether it was read or found blank. */
export function isKnown(field: { state: string }): field is { state: 'read' | 'empty' } & typeof field {
  return field.state === 'read' || field.state === 'empty';
}

/** Whether two texts are one but for white space; a number that the log keeps masked fits the digits it stands for. */
export function sameText(before: string, now: string): boolean {
  const [one, other] = [compact(before), compact(now)];
  if (one === other) return true;
  if (!one.includes('*') || one.length !== other.length) return false;
  return [...one].every((character, index) => character === '*' || character === other.charAt(index));
}

/** A photo is told by its bytes: the same address may serve another picture, and another address the same one. */
function comparePhotos(before: PhotoFacts, now: PhotoFacts): ValueSameness {
  if (before.digest !== undefined && now.digest !== undefined) {
    return before.digest === now.digest ? 'same' : 'different';
  }
  const measures = ['bytes', 'format', 'width', 'height'] as const;
  return measures.some((measure) => before[measure] !== now[measure]) ? 'different' : 'unclear';
}

/** A photo in words; the beginning of its digest tells two of one size apart. */
export function photoText({ format, width, height, bytes, digest }: PhotoFacts): string {
  const size = width === null || height === null ? '像素未知' : `${width}×${height} 像素`;
  const fingerprint = digest === undefined ? '' : `，指纹 ${digest.slice(0, 8)}`;
  return `${format.toUpperCase()}，${size}，${(bytes / 1024).toFixed(1)} KB${fingerprint}`;
}
