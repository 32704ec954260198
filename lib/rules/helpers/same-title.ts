import { compact } from '@/lib/dossier/parse/text';

const MARKS = /[《》〈〉「」『』“”"'‘’]/g;
const DASHES = /[-\u2010-\u2015\u2212\u2500－_]+/g;

/** Whether two titles are the same letter by letter, whatever the width of their signs and the marks around them. */
export function sameTitle(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Whether two titles may be one's: one within the other, or alike up to a subtitle. */
export function mayBeOneTitle(one: string, other: string): boolean {
  const [first, second] = [folded(one), folded(other)];
  if (first.includes(second) || second.includes(first)) return true;
  return mainOf(first) === mainOf(second);
}

function folded(title: string): string {
  return compact(title).replace(MARKS, '').replace(DASHES, '-').toLowerCase();
}

/** What stands before a subtitle. */
function mainOf(title: string): string {
  return title.split(/[-:]|\(/)[0] ?? title;
}
