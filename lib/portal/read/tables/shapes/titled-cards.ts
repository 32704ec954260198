import type { Word } from '@/lib/portal/read/dictionary';
import type { Cell, Hit, Row, Scan, Section, Table } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { sectionKindOf } from '@/lib/portal/read/tables/list-match';
import { fold } from '@/lib/portal/read/text';
import { commonBox, parentOf, TEXT } from '@/lib/portal/read/visible';
import { findValue } from '@/lib/portal/read/ways/find-value';
import type { SectionKind } from '@/lib/profile/profile';
import { type Claim, type LooseShape, rowOf, unsaid } from './shape';

/** What the title of a card says under a heading of this kind. */
const NAMED: Partial<Record<SectionKind, string>> = { paper: '论文题目', achievement: '业绩名称' };
const FEWEST_LABELS = 2;

/** A card: its heading, what the heading says, and the labels under it. */
export interface Card {
  section: Section;
  says: { word: Word; element: Element; text: string }[];
  hits: Hit[];
}

/** Records that stand as cards with the year in the title. */
export const cardsByYear: LooseShape = {
  name: 'cards by year',
  lists: (open, scan) =>
    claims(scan, open, ({ element }) => yearIn(element, scan)).filter(({ cards }) => cards.length > 1),
};

/** Records that stand as cards with the name of the work in the title. */
export const cardsByName: LooseShape = {
  name: 'cards by name',
  lists: (open, scan) => {
    const filled = new Set(open.map(({ section }) => section));
    // A card that is not named like the others is a row that would be missing.
    const others = (cards: Card[]) =>
      scan.sections.filter((one) => filled.has(one) && one.parent === cards[0]?.section.parent).length;
    return claims(scan, open, (section) => nameIn(section, scan)).filter(
      ({ cards }) => others(cards) === cards.length && cards.every(isNamed),
    );
  },
};

function isNamed({ says: [title], hits }: Card): boolean {
  return (
    new Set(hits.map(({ word }) => word.key)).size >= FEWEST_LABELS &&
    !hits.some(({ word }) => shares(word, title?.word))
  );
}

/** Whether a label may be the column that the titles are taken for. */
function shares(word: Word, title: Word | undefined): boolean {
  return word.columns.some(({ strong, column }) => strong && title?.columns.some((of) => of.column === column));
}

export function yearIn(element: Element, { lexicon }: Scan): Card['says'] {
  const [, year = '', rest = ''] = lexicon.texts.yearTitle.exec(fold(element.textContent ?? '')) ?? [];
  const words = [lexicon.lookUp('年度'), lexicon.lookUp('考核结果')];
  return [year, rest].flatMap((text, at) => {
    const word = words[at];
    return word && year !== '' ? [{ word, element: at === 0 ? element : holderOf(element, text), text }] : [];
  });
}

/** The heading's own text: what stands in boxes within it is a state or a rank. */
function nameIn({ element, level, parent }: Section, { lexicon }: Scan): Card['says'] {
  const kind = sectionKindOf(parent);
  const word = lexicon.lookUp((kind && NAMED[kind]) ?? '');
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === TEXT);
  const text = fold(own.map(({ textContent }) => textContent).join(' '));
  return word && level <= LOWEST_HEADING && lexicon.texts.workName.test(text) && !lexicon.headingEnd.test(text)
    ? [{ word, element, text }]
    : [];
}

const LOWEST_HEADING = 6;

function claims(
  scan: Scan,
  open: readonly Hit[],
  says: (section: Section) => Card['says'],
): (Claim & { cards: Card[] })[] {
  const found = new Map<Section, Card[]>();
  for (const section of scan.sections) {
    const { parent, element } = section;
    if (!parent || sectionKindOf(parent) === null || !scan.visible(element)) continue;
    const said = says(section);
    if (said.length === 0) continue;
    const card = { section, says: said, hits: open.filter((hit) => hit.section === section && !isInHeading(hit)) };
    found.set(parent, [...(found.get(parent) ?? []), card]);
  }
  return [...found].map(([parent, cards]) => ({
    cards,
    grid: gridOfCards(cards, parent, scan),
    hits: cards.flatMap(({ hits }) => hits),
  }));
}

/** A label in the heading of the next card still stands under the one before. */
function isInHeading({ node }: Hit): boolean {
  return parentOf(node)?.closest('h1,h2,h3,h4,h5,h6') != null;
}

export function gridOfCards(cards: Card[], section: Section, scan: Scan): Grid | null {
  const around = commonBox(cards.map((card) => card.section.element));
  if (!around) return null;
  const labels = new Map(cards.flatMap(({ hits }) => hits.map((hit) => [hit.word.key, hit] as const)));
  const says = ({ word }: Hit) => word.columns.some(({ column }) => column === 'grade');
  // Where no label names the grade, a word behind the year is the grade.
  const graded =
    sectionKindOf(section) === 'appraisal' &&
    ![...labels.values()].some(says) &&
    cards.some((card) => card.says[1]?.text);
  const table: Table = { element: around, rows: [], section, labels: labels.size };
  const heads: Cell[] = [];
  const header = rowOf(around, table, heads);
  const title = (word: Word, element: Element, hit: Hit | null): Cell => ({
    element,
    row: header,
    text: word.key,
    has: 0,
    hit: hit ?? unsaid(word, table, element),
    first: hit,
  });
  const top = cards[0]?.section.element ?? around;
  const told = ({ says: all }: Card) => all.slice(0, graded ? 2 : 1);
  heads.push(
    ...(cards[0] ? told(cards[0]) : []).map(({ word }) => title(word, top, null)),
    ...[...labels.values()].map((hit) => title(hit.word, top, hit)),
  );
  const lines: Row[] = [];
  for (const card of cards) {
    const { element } = card.section;
    const cells: Cell[] = [];
    const row = rowOf(parentOf(element) ?? element, table, cells);
    const cell = (at: Element, text: string): Cell => ({ element: at, row, text, has: 0, hit: null, first: null });
    cells.push(...told(card).map((one) => cell(one.element, one.text)));
    for (const [key] of labels) {
      const own = card.hits.filter(({ word }) => word.key === key);
      const [hit, more] = own;
      const value = hit && !more ? findValue(hit, scan, true) : null;
      // A card without one of the labels, or with one twice, is no record like the others.
      if (!value) return null;
      cells.push(cell(value.element, value.text));
    }
    lines.push(row);
  }
  return { heads: heads.map((one) => [one]), lines, section, table, header, bodyTable: table, isLabelled: true };
}

/** The element in a heading that shows this text and nothing else, else the heading. */
function holderOf(heading: Element, text: string): Element {
  return [...heading.querySelectorAll('*')].find((one) => fold(one.textContent ?? '') === text) ?? heading;
}
