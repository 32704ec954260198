import type { Word } from '@/lib/portal/read/dictionary';
import type { Grid } from '@/lib/portal/read/grids';
import { sectionKindOf } from '@/lib/portal/read/list-match';
import type { Cell, Hit, Row, Scan, Section, Table } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { commonBox, parentOf } from '@/lib/portal/read/visible';
import { findValue } from '@/lib/portal/read/ways/find-value';
import type { LooseShape } from './shape';

/** A year, and what is written behind it in the same heading: 2019年度 优秀. */
const TITLE = /^((?:19|20)\d\d)\s*(?:年度?|学年)?\s*[·:：—-]?\s*(.{0,8})$/;

/** A card of one year: its heading, and the labels under it. */
interface Card {
  section: Section;
  year: string;
  rest: string;
  hits: Hit[];
}

/** Records that stand as cards with the year in the title. */
export const cardsByYear: LooseShape = {
  name: 'cards by year',
  lists: (open, scan) =>
    [...byParent(scan, open)].flatMap(([parent, cards]) =>
      cards.length > 1 ? [{ grid: gridOfCards(cards, parent, scan), hits: cards.flatMap(({ hits }) => hits) }] : [],
    ),
};

function byParent({ sections, visible }: Scan, open: readonly Hit[]): Map<Section, Card[]> {
  const found = new Map<Section, Card[]>();
  for (const section of sections) {
    const { parent, element } = section;
    const [, year = '', rest = ''] = TITLE.exec(fold(element.textContent ?? '')) ?? [];
    if (year === '' || !parent || sectionKindOf(parent) === null || !visible(element)) continue;
    const card = { section, year, rest, hits: open.filter((hit) => hit.section === section) };
    found.set(parent, [...(found.get(parent) ?? []), card]);
  }
  return found;
}

function gridOfCards(cards: Card[], section: Section, scan: Scan): Grid | null {
  const year = scan.lexicon.lookUp('年度');
  const grade = scan.lexicon.lookUp('考核结果');
  const around = commonBox(cards.map((card) => card.section.element));
  if (!year || !grade || !around) return null;
  const labels = new Map(cards.flatMap(({ hits }) => hits.map((hit) => [hit.word.key, hit] as const)));
  const says = ({ word }: Hit) => word.columns.some(({ column }) => column === 'grade');
  // Where no label names the grade, a word behind the year is the grade.
  const graded =
    sectionKindOf(section) === 'appraisal' && ![...labels.values()].some(says) && cards.some(({ rest }) => rest);
  const table: Table = { element: around, rows: [], section, labels: labels.size };
  const newRow = (element: Element, cells: Cell[]): Row => ({
    element,
    table,
    cells,
    section,
    inHead: false,
    heading: false,
    labels: 0,
  });
  const heads: Cell[] = [];
  const header = newRow(around, heads);
  const title = (word: Word, element: Element, hit: Hit | null): Cell => ({
    element,
    row: header,
    text: word.key,
    has: 0,
    hit: hit ?? {
      word,
      node: element,
      from: -1,
      section,
      cell: null,
      whole: true,
      boxed: false,
      taken: true,
      index: -1,
    },
    first: hit,
  });
  const top = cards[0]?.section.element ?? around;
  heads.push(
    title(year, top, null),
    ...(graded ? [title(grade, top, null)] : []),
    ...[...labels.values()].map((hit) => title(hit.word, top, hit)),
  );
  const lines: Row[] = [];
  for (const card of cards) {
    const { element } = card.section;
    const cells: Cell[] = [];
    const row = newRow(parentOf(element) ?? element, cells);
    const cell = (at: Element, text: string): Cell => ({ element: at, row, text, has: 0, hit: null, first: null });
    cells.push(cell(element, card.year), ...(graded ? [cell(holderOf(element, card.rest), card.rest)] : []));
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
  return { heads: heads.map((one) => [one]), lines, section, table, header, bodyTable: table };
}

/** The element in a heading that shows this text and nothing else, else the heading. */
function holderOf(heading: Element, text: string): Element {
  return [...heading.querySelectorAll('*')].find((one) => fold(one.textContent ?? '') === text) ?? heading;
}
