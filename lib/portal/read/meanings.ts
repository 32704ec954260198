import type { FieldId } from '@/lib/dossier/reading';
import type { Bound, FieldRef, Word } from './dictionary';
import type { Section } from './scanned';
import { sectionKindOf } from './tables/list-match';
import { labelKey } from './text';

/** Labels around one, in the order of the page. */
export interface Around {
  before: Word[];
  after: Word[];
}

/** How many labels on each side are close by. */
export const CLOSE = 8;
/** How many labels may stand between a label and the one it belongs to: 现任职称, 级别, 取得时间. */
const BETWEEN = 3;

/**
 * The fields a label stands for here. Words bound to exactly this heading come first, then those bound to this kind of
 * section; a bound word whose conditions do not hold stands for nothing.
 */
export function refsFor(refs: FieldRef[], section: Section | null, around: () => Around): FieldRef[] {
  if (refs.every(({ bound }) => bound === null)) return refs;
  const here = refs.filter(({ bound }) => bound === null || holds(bound, section, around));
  const under = here.filter(({ bound }) => bound?.under !== undefined);
  if (under.length > 0) return under;
  const within = here.filter(({ bound }) => bound?.in !== undefined);
  return within.length > 0 ? within : here;
}

/** Whether the section stands under exactly the heading that the word is bound to. */
export function isUnder(heading: string, section: Section | null): boolean {
  for (let one = section; one; one = one.parent) if (labelKey(one.text) === heading) return true;
  return false;
}

function holds(bound: Bound, section: Section | null, around: () => Around): boolean {
  if (bound.under !== undefined && !isUnder(bound.under, section)) return false;
  if (bound.in !== undefined) {
    const kind = sectionKindOf(section);
    if (!bound.in.some((one) => one === kind || (one === 'edu' && kind?.startsWith('edu')))) return false;
  }
  const { near, after, without } = bound;
  if (near && ![...around().before, ...around().after].some((word) => means(word, near))) return false;
  if (after && !follows(around().before, after)) return false;
  return !without || ![...around().before, ...around().after].some(({ key }) => without.includes(key));
}

/** Whether the nearest label before this one that belongs to any field belongs to one of these. */
function follows(before: Word[], fields: FieldId[]): boolean {
  const last = before.slice(-BETWEEN).filter((word) => word.fields.length > 0);
  const nearest = last.at(-1);
  return (
    nearest !== undefined && (means(nearest, fields) || (isDated(nearest) && means(last.at(-2) ?? nearest, fields)))
  );
}

function isDated({ key }: Word): boolean {
  return /时间|日期|年月|编号|级别/.test(key);
}

function means(word: Word, fields: FieldId[]): boolean {
  return word.fields.some(({ field }) => fields.includes(field));
}
