import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Scan, Section, Table } from '@/lib/portal/read/scanned';
import { hasLetters, headingText } from '@/lib/portal/read/text';
import { parentOf } from '@/lib/portal/read/visible';
import type { Grid } from './grids';
import type { ListMatch } from './list-match';

/**
 * Whether the heading of a list, or one above it, says that its records are of another application or person, or samples
 * (上次申报的论文, 推荐专家代表作, 填写示例): whatever its columns are called, they are none of the applicant's.
 */
export function isOfOthers(
  { section, element }: Pick<Table, 'section' | 'element'>,
  { lexicon: { texts }, sections }: Scan,
): boolean {
  const title = titleBefore(element);
  if (texts.otherRecords.test(title) || [title, section?.text ?? ''].some((text) => texts.samples.test(text)))
    return true;
  for (let one = section; one; one = one.parent)
    if (texts.otherRecords.test(one.text) && isOver(one, section, element, sections)) return true;
  return false;
}

/** What stands right before a table and may be its title though nothing makes it a heading: <p>填写示例：</p>. */
function titleBefore(table: Element): string {
  const before = nodeBefore(table);
  const text = headingText(before?.textContent ?? '');
  const box = before as Partial<Element> | null;
  // Several words side by side are tabs; one that is clicked leads somewhere.
  const isOther = box?.matches?.('a,button') || box?.querySelector?.('a,button,*+*');
  return !isOther && text.length <= LONGEST_TITLE && !/[:：。]/.test(text) ? text : '';
}

/** The nearest thing with words in it before a table, or before a box close around it. */
function nodeBefore(table: Element): ChildNode | null {
  for (let around: Element | null = table, up = 0; around && up < MOST_AROUND; up++, around = parentOf(around)) {
    let before = around.previousSibling;
    while (before && !hasLetters(before.textContent ?? '')) before = before.previousSibling;
    if (before) return before;
  }
  return null;
}

/** Whether a line over or in a table says that what it counts are no 学时: 单位：小时. */
export function isInOtherUnit({ table: { element } }: Grid, { otherUnit }: Lexicon['texts']): boolean {
  return [nodeBefore(element), element].some((node) => otherUnit.test(node?.textContent ?? ''));
}

const MOST_AROUND = 4;
const LONGEST_TITLE = 24;

/** Whether months that no column names a kind of stand under a heading of another insurance (医疗保险): with the pension's, they would fill its gaps. */
export function isOtherInsurance({ list, grid, columns }: ListMatch, { lexicon: { texts } }: Scan): boolean {
  const heading = list === 'social-security' && ![...columns.values()].includes('kind') && grid.section?.text;
  return heading ? texts.otherInsurance.test(heading) : false;
}

/**
 * By its rank a heading may seem to stand over what only follows it: what is its own it begins, or stands beside with headings
 * of a rank that none has on the page without such a one above it.
 */
function isOver(one: Section, nearest: Section | null, table: Element, all: readonly Section[]): boolean {
  const box = parentOf(one.element);
  if (!nearest || one === nearest) return true;
  const isPeer = (peer: Section) => peer.level === nearest.level && !isBelow(peer.parent, one.level);
  if (parentOf(nearest.element) === box && !all.some(isPeer)) return true;
  for (let from = one.element, around = box; around?.firstElementChild === from; around = parentOf(from)) {
    if (around.contains(table)) return true;
    from = around;
  }
  return false;
}

/** Whether a heading is of this rank, or stands under one that is. */
function isBelow(section: Section | null, level: number): boolean {
  return section !== null && (section.level === level || isBelow(section.parent, level));
}
