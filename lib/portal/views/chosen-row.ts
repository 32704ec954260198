import type { FieldId, FieldReading } from '@/lib/dossier/reading';

type Fields = Record<FieldId, FieldReading>;

/** A row of a list of persons as it stands on the page now. */
export interface PersonRow {
  /** What it is made of: one element, or one in each pane of a list with frozen columns. */
  elements: Element[];
  name: FieldReading;
}

/** Whose row was opened from a list that stays beside what it opens. */
export interface ChosenRow {
  /** Told of every click on the page, once what was shown until then is read, and before anything follows from it. */
  clicked(target: EventTarget | null): void;
  /**
   * The name in the row that was clicked, while it still stands there: from when the page shows something else than
   * before the click, because until then it shows whoever was opened before.
   */
  among(rows: PersonRow[], fields: Fields): FieldReading | null;
}

/** Fewer values are a search form or a heading, and nobody's application. */
const FEWEST = 4;
/** A click on these marks a row, and opens nothing. */
const MARKING = 'input,select,label';

export function createChosenRow(): ChosenRow {
  let rows: PersonRow[] = [];
  let shows = '';
  let asked: { row: string; before: string } | null = null;
  let open: string | null = null;
  /** A click that came before the row under it was read, and what the row said then. */
  let early: { node: Element; line: string } | null = null;

  const ask = (row: PersonRow) => {
    const text = textOf(row);
    if (asked?.row !== text) asked = { row: text, before: shows };
  };

  return {
    clicked(target) {
      const node = target as Element | null;
      if (node?.nodeType !== 1 || node.closest(MARKING)) return;
      const row = rowOf(node, rows);
      early = row ? null : { node, line: lineOf(node) };
      // A click elsewhere is about whoever is open.
      if (row) ask(row);
      else asked = null;
    },
    among(now, fields) {
      rows = now;
      const missed = early && lineOf(early.node) === early.line ? rowOf(early.node, now) : null;
      early = null;
      if (missed) ask(missed);
      const values = Object.entries(fields).flatMap(([id, { state, text }]) =>
        state === 'read' ? `${id}=${text}` : [],
      );
      shows = values.length < FEWEST ? '' : values.join('\n');
      if (asked && shows !== '' && shows !== asked.before) {
        open = asked.row;
        asked = null;
      }
      const [own, another] = shows === '' ? [] : now.filter((row) => textOf(row) === open);
      return own && !another ? own.name : null;
    },
  };
}

function rowOf(node: Element, rows: readonly PersonRow[]): PersonRow | null {
  return rows.find(({ elements }) => elements.some((element) => element.contains(node))) ?? null;
}

function textOf({ elements }: PersonRow): string {
  return elements.map(({ textContent }) => textContent).join('\n');
}

/** What the line says in which something stands: libraries use a line again for somebody else. */
function lineOf(node: Element): string {
  return node.closest('tr')?.textContent ?? '';
}
