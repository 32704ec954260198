import type { ToPage, ToPanel } from './protocol';

/**
 * Members of an ask with their kinds: `a` array, `b` boolean, `n` number, `o` object, `s` string; or one of these words
 * (`x|y`). A member whose kind ends in `?` may be missing, in `0` null.
 */
type Shape = Readonly<Record<string, string>>;

/** What the panel is told. */
export const PANEL_ASKS: Readonly<Record<keyof ToPanel, Shape>> = {
  'panel/reading-changed': { reading: 'o' },
  'panel/mark-activated': { rule: 's' },
  'panel/row-chosen': { url: 's' },
  'panel/picked': { picked: 'o' },
  'panel/teaching-ended': {},
  'panel/decision-logged': { tabId: 'n', seq: 'n', verdict: 'pass|return|reject', opinion: 's0' },
  'panel/policy-changed': {},
  'panel/batch-changed': { by: 'n' },
  'panel/draft-changed': { tabId: 'n' },
  'panel/log-failed': { tabId: 'n', message: 's' },
};

/** What the page is asked, but for what is asked with nothing. */
export const PAGE_ASKS: Readonly<Partial<Record<keyof ToPage, Shape>>> = {
  'page/show': { rule: 's', places: 'a' },
  'page/marks': { marks: 'a' },
  'page/preview-fill': { verdict: 'pass|return|reject', quiet: 'b?' },
  'page/fill': { text: 's', verdict: 'pass|return|reject', mode: 'append|replace', setVerdict: 'b', applicant: 'o' },
  'page/fetch-photo': { url: 's' },
  'page/fetch-page': { url: 's', forms: 'a', files: 'b?' },
  'page/fetch-file': { url: 's', kept: 'b?' },
  'page/file-part': { url: 's', at: 'n' },
  'page/drop-file': { url: 's' },
  'page/teach': { what: 'start|stop|next|previous|pick' },
  'page/propose': { field: 's' },
  'page/try-change': { change: 'o' },
  'page/count-matches': { changes: 'a' },
  'page/use-profile': { profile: 'o' },
  'page/fold': { folded: 'b' },
};

/** Whether an ask has exactly the members of this shape. */
export function hasShape(shape: Shape, ask: unknown): boolean {
  if (kindOf(ask) !== 'o') return false;
  const members = ask as Record<string, unknown>;
  return Object.keys({ ...members, ...shape }).every((name) => {
    const kind = Object.hasOwn(shape, name) ? (shape[name] ?? '') : '';
    const value = members[name];
    return kind.includes('|') ? kind.split('|').some((word) => word === value) : kind.includes(kindOf(value));
  });
}

/** `0` for null, `?` for what is missing, `a` for an array. */
function kindOf(value: unknown): string {
  if (value === null) return '0';
  return Array.isArray(value) ? 'a' : value === undefined ? '?' : (typeof value).charAt(0);
}
