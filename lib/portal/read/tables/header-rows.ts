import { answers } from '@/lib/portal/read/dictionary';
import type { Cell, Row } from '@/lib/portal/read/scanned';
import { HAS_CONTROL, HAS_TABLE, isHead } from '@/lib/portal/read/scanned';
import { compatible, fold } from '@/lib/portal/read/text';
import { rowsOf } from './spans';

/**
 * Header cells are labels that stand beside each other; label and value take turns in a form.
 * A first cell that reaches over several rows is the heading of a group of form rows.
 */
export function isHeaderRow(row: Row, below: Row | undefined): boolean {
  if (row.labels === 0) return false;
  const cells = groupless(row.cells);
  if (cells.length < 2) return false;
  const known = cells.filter((cell) => cell.hit !== null).length;
  const heads = cells.filter((cell) => isHead(cell)).length;
  if (known === 0) return false;
  if (cells.some((cell) => cell.has & HAS_TABLE)) return false;
  // Colons stand behind labels of a form.
  if (!row.inHead && cells.some(({ hit, text }) => hit !== null && /[:：]\s*$/.test(text))) return false;
  const turns = cells.length % 2 === 0 && cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  if (heads === cells.length)
    return (
      !turns || row.inHead || (below?.cells.length === row.cells.length && below.cells.every((cell) => !isHead(cell)))
    );
  if (!row.inHead && isRowOfPairs(cells)) return false;
  if (heads > 0 && cells.some((cell) => cell.hit === null && !isHead(cell) && fold(cell.text) !== '')) return false;
  if (known < 2 || cells.some((cell) => cell.hit === null && !mayHead(cell))) return false;
  const beside = cells.some((cell, index) => cell.hit !== null && cells[index + 1]?.hit);
  const titled = cells.filter((cell) => cell.hit !== null || fold(cell.text) !== '').length;
  if (known === titled && titled > 1 && (beside || row.inHead)) return true;
  if (row.inHead) return known >= 2 && known * 2 >= titled;
  if (beside && known * 10 >= titled * 6) return true;
  return known * 2 >= titled && alike(cells) && below !== undefined && isValueRow(below, row);
}

/** Made alike, as headers are, whatever words some of them have. */
function alike(cells: readonly Cell[]): boolean {
  const written = cells.filter(({ hit, text }) => hit !== null || fold(text) !== '');
  return written.every(({ element }) => element.className === written[0]?.element.className);
}

/** Labels and values that take turns, one of the values being a word of the dictionary. */
function isRowOfPairs(cells: readonly Cell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.some(({ hit }, index) => index % 2 === 1 && hit !== null) &&
    cells.every(({ hit }, index) => {
      const before = cells[index - 1]?.hit;
      return index % 2 === 0 ? hit !== null : hit === null || (before != null && answers(before.word, hit.word));
    })
  );
}

/** All cells of the row are values: as many as the header has, none of them a label, made differently or with figures in them. */
function isValueRow(row: Row, header: Row): boolean {
  if (row.cells.length !== header.cells.length || row.cells.some((cell) => cell.hit !== null)) return false;
  // Where the last of an odd number is a label, it has no value beside it.
  const even = header.cells.length % 2 === 0;
  const alternates = even && header.cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  const marked = (cell: Cell) =>
    isHead(cell) ||
    cell.element.className !== '' ||
    /^(?:b|strong|th)$/.test(cell.element.firstElementChild?.localName ?? '');
  if (!alternates) return true;
  const odd = header.cells.filter((_, index) => index % 2 === 1);
  const first = header.cells.filter((_, index) => index % 2 === 0);
  return odd.every(marked) === first.every(marked) && first.every(marked) && !row.cells.some(marked);
}

function groupless(cells: readonly Cell[]): readonly Cell[] {
  const first = cells[0];
  if (!first || cells.length < 3 || rowsOf(first) < 2 || cells.slice(1).some((cell) => rowsOf(cell) > 1)) return cells;
  return cells.slice(1).some((cell) => cell.hit === null) ? cells.slice(1) : cells;
}

/** A cell that is no known label may still head a column: short words, no figures, or nothing but the box that ticks all rows. */
function mayHead({ text, has }: Cell): boolean {
  const shown = compatible(fold(text));
  return shown.length <= 14 && !/\d{2}/.test(shown) && !(has & (HAS_TABLE | HAS_CONTROL));
}

export function reachesBelow(above: Row[]): boolean {
  const count = above.length;
  return above.some((row, index) => row.cells.some((cell) => rowsOf(cell) > count - index));
}

export function isSubHeader(row: Row | undefined): boolean {
  return (
    row !== undefined &&
    row.cells.length > 0 &&
    row.cells.every((cell) => cell.hit !== null || isHead(cell) || (mayHead(cell) && row.inHead))
  );
}
