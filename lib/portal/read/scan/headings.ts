import { HEAD_END } from '@/lib/portal/read/glance';
import { headsBox } from '@/lib/portal/read/heads-box';
import { isHead, type Section } from '@/lib/portal/read/scanned';
import { CLOSED, LEVEL, WIDE } from '@/lib/portal/read/tags';
import { headingText } from '@/lib/portal/read/text';
import type { SectionKind } from '@/lib/profile/profile';
import type { DraftSection } from './draft';
import type { Held } from './held';
import { FILLED } from './labels';
import type { Pass } from './pass';

const TITLE_CLASS = /(?:^|[-_ ])(?:title|tit|head|header|heading|divider|caption|legend|hd|biaoti)(?:$|[-_ ])/i;
/** Headings by their element may be longer than texts that only look like one. */
const LONGEST_HEADING = 40;
const LONGEST_TITLE = 24;
/** With numbers and ornaments. */
const LONGEST_LINE = 80;
/** Kinds of sections whose headings are labels of fields elsewhere: 最高学历, 学历核验, 现专业技术职务. */
const NAMED_LIKE_FIELDS = new Set<SectionKind | null>(['edu-top', 'edu', 'title']);

/** Notes a heading below the one that the pass stands under now. */
export function newSection(
  pass: Pass,
  text: string,
  level: number,
  element: Element,
  kind = pass.lexicon.sectionKind(text),
): DraftSection {
  const head: DraftSection = { text, kind, level, parent: pass.section, element };
  pass.scan.sections.push(head);
  return head;
}

/** Makes a heading the one that what follows stands under, and hangs it below the heading it belongs to. */
export function adopt(pass: Pass, head: DraftSection, base: Section | null): void {
  let parent = pass.section;
  while (parent && (parent !== base || (head.level <= 6 && parent.level <= 6)) && parent.level >= head.level) {
    parent = parent.parent;
  }
  head.parent = parent;
  pass.section = head;
}

/** Takes an element for a heading where its name, its class or its words say so. */
export function closeHeading(pass: Pass, element: Element, traits: number, held: Held): void {
  const level = traits >> LEVEL;
  const { text } = held;
  if (level) {
    const heading = headingText(text);
    if (heading.length > 0 && heading.length <= LONGEST_HEADING) held.head = newSection(pass, heading, level, element);
    if (held.hit && held.head) held.hit.section = held.head;
    if (held.hit && held.head?.kind && NAMED_LIKE_FIELDS.has(held.head.kind) && headsBox(element)) {
      held.hit.taken = true;
      held.hit = null;
    }
    return;
  }
  if (
    !held.head &&
    held.hit &&
    held.words === 1 &&
    !(traits & CLOSED) &&
    !(pass.cell && isHead(pass.cell)) &&
    isTitled(element)
  ) {
    const kind = pass.lexicon.sectionKind(headingText(text));
    const isColumn = held.hit.word.fields.length === 0;
    if (kind && (isColumn || NAMED_LIKE_FIELDS.has(kind)) && headsBox(element, isColumn)) {
      held.hit.taken = true;
      held.hit = null;
      held.head = newSection(pass, headingText(text), 9, element, kind);
      return;
    }
  }
  if (held.head || held.words !== 1 || pass.link || traits & (CLOSED | WIDE) || held.has & FILLED) return;
  // A text of its own may have no label but its title: 附件, then 个人述职.
  const mayState = pass.cell === null && held.hit?.word.fields.some(({ field }) => field === 'statement');
  const states = mayState && isTitled(element);
  if (text.length > LONGEST_LINE || (held.hit?.word.fields.length && !states)) return;
  const endsSo = (held.end & HEAD_END) !== 0 && pass.lexicon.headingEnd.test(text);
  if (!endsSo && (pass.cell !== null || held.hit || !isTitled(element))) return;
  const heading = headingText(text);
  // A label with its value heads nothing: 附件类型：证明材料.
  const first = pass.scan.hits[held.outer.labels];
  if (heading.length < 2 || heading.length > LONGEST_TITLE || (first && first.from >= 0)) return;
  const kind = pass.lexicon.sectionKind(heading);
  if (kind || !endsSo) held.head = newSection(pass, heading, 9, element, kind);
  if (states && held.hit && held.head) held.hit.section = held.head;
}

function isTitled({ className }: Element): boolean {
  return TITLE_CLASS.test(className);
}
