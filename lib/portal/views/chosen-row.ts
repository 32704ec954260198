import type { FieldId, FieldReading } from '@/lib/dossier/reading';

type Fields = Record<FieldId, FieldReading>;

/** A row of a list of persons as it stands on the page now. */
export interface PersonRow {
  element: Element;
  name: FieldReading;
}

/** Whose row was opened from a list that stays beside what it opens. */
export interface ChosenRow {
  /** Told of every click on the page, before anything follows from it. */
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
  return {
    clicked(target) {
      const node = target as Node | null;
      if (node?.nodeType !== 1 || (node as Element).closest(MARKING)) return;
      const row = rows.find(({ element }) => element.contains(node))?.element.textContent ?? null;
      // A click elsewhere is about whoever is open.
      if (row === null) asked = null;
      else if (asked?.row !== row) asked = { row, before: shows };
    },
    among(now, fields) {
      rows = now;
      const values = Object.entries(fields).flatMap(([id, { state, text }]) =>
        state === 'read' ? `${id}=${text}` : [],
      );
      shows = values.length < FEWEST ? '' : values.join('\n');
      if (asked && shows !== '' && shows !== asked.before) {
        open = asked.row;
        asked = null;
      }
      const [own, another] = shows === '' ? [] : now.filter(({ element }) => element.textContent === open);
      return own && !another ? own.name : null;
    },
  };
}
