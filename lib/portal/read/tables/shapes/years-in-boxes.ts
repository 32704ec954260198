import { boxUnder } from '@/lib/portal/read/heads-box';
import type { Hit, Scan, Section } from '@/lib/portal/read/scanned';
import { sectionKindOf } from '@/lib/portal/read/tables/list-match';
import { readValue } from '@/lib/portal/read/values';
import { childrenOf, parentOf } from '@/lib/portal/read/visible';
import type { LooseShape } from './shape';
import { type Card, gridOfCards, yearIn } from './titled-cards';

/** Records of a line of time: each year, in no heading, has a box of its own with what there is to say of it. */
export const yearsInBoxes: LooseShape = {
  name: 'years in boxes',
  lists: (open, scan) =>
    scan.sections.flatMap((section) => {
      const years = /^(?:appraisal|training)$/.test(sectionKindOf(section) ?? '') ? yearsUnder(section, scan) : [];
      const cards = years.flatMap((year) => cardOf(year, years, section, open, scan) ?? []);
      if (cards.length < 2 || cards.length < years.length) return [];
      return { grid: gridOfCards(cards, section, scan), hits: cards.flatMap(({ hits }) => hits) };
    }),
};

/** Elements that hold a year, with a grade at most, in the box under the heading. */
function yearsUnder({ element }: Section, scan: Scan): Element[] {
  const box = boxUnder(element);
  if (scan.sections.some((one) => box?.contains(one.element))) return [];
  return [...(box?.querySelectorAll('*') ?? [])].filter(
    (one) =>
      one.childElementCount === 0 && isApart(one, box, scan) && scan.visible(one) && yearIn(one, scan).length > 0,
  );
}

/** Where cells hold years, only rows of two are boxes, and only under a heading below which no label heads anything. */
function isApart(element: Element, box: Element | null, { hits }: Scan): boolean {
  const row = element.closest('td,th')?.parentElement;
  return !row || (row.childElementCount === 2 && !hits.some(({ node }) => box?.contains(node)));
}

function cardOf(element: Element, years: Element[], parent: Section, open: readonly Hit[], scan: Scan): Card | null {
  const isOthers = (around: Element) => years.some((one) => one !== element && around.contains(one));
  const beside: Element[] = [];
  let box = element;
  for (let up = parentOf(box); up && !isOthers(up); up = parentOf(box)) {
    beside.push(...childrenOf(up).filter((one) => one !== box));
    box = up;
  }
  const [year, grade] = yearIn(element, scan);
  const hits = open.filter(({ node }) => box.contains(node));
  const value = readValue(beside, box, scan.visible);
  const says = grade?.text ? grade : grade && { ...grade, text: value.text, element: value.element };
  if (!year || !says || (hits.length === 0 && !scan.lexicon.texts.grade.test(says.text))) return null;
  return { section: { text: year.text, kind: null, level: 9, parent, element }, hits, says: [year, says] };
}
