import type { ListId } from '@/lib/dossier/reading';
import { headerKey, labelKey, lexiconOf, matchList, parentOf } from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { mayBeLabel } from './labels-near';
import { headingsOf, readParts } from './trial';

/** A table as it can be pointed out: its headers, and what the profile takes them for already. */
export interface TableThere {
  /** Headings above, the nearest first. */
  headings: string[];
  headers: { text: string; column: string | null }[];
  list: ListId | null;
  rows: number;
}

const CLIMB = 8;
const HEAD = 'th,[role="columnheader"],thead td';
const MOST_HEADERS = 40;

/** The table that the picked element is part of, header row known or not; null when it stands in none. */
export function tableAt(doc: Document, lexicon: Lexicon, picked: Element): TableThere | null {
  const texts = headerTexts(picked);
  if (texts.length < 2) return null;
  const { profile } = lexicon;
  const knowing = { ...profile, otherLabels: [...profile.otherLabels, ...texts] };
  const there = gridAround(doc, lexiconOf(knowing), picked);
  const headers = there ? headersOf(there) : texts.map((text) => ({ text, column: null }));
  const taken = there ? matchOf(doc, lexicon, picked) : null;
  return {
    headings: there ? headingsOf(there.section).filter((heading) => !holdsFigures(heading)) : [],
    headers: headers.map((header) => ({ ...header, column: taken?.columns.get(labelKey(header.text)) ?? null })),
    list: taken?.list ?? null,
    rows: there?.lines.length ?? 0,
  };
}

function headersOf(grid: Grid): { text: string; column: null }[] {
  const keys = [...new Set(grid.heads.map(headerKey))].filter(mayBeLabel);
  return keys.slice(0, MOST_HEADERS).map((text) => ({ text, column: null }));
}

/** What the profile takes the table for, columns by header. */
function matchOf(
  doc: Document,
  lexicon: Lexicon,
  picked: Element,
): { list: ListId; columns: Map<string, string> } | null {
  const grid = gridAround(doc, lexicon, picked);
  const match = grid && matchList(grid, lexicon);
  if (!match) return null;
  const columns = [...match.columns].map(([at, column]) => [headerKey(match.grid.heads[at] ?? []), column] as const);
  return { list: match.list, columns: new Map(columns) };
}

function gridAround(doc: Document, lexicon: Lexicon, picked: Element): Grid | null {
  const grids = readParts(doc, lexicon).flatMap(({ parts }) => parts.grids);
  const holds = (element: Element) => element.contains(picked);
  return (
    grids.find(({ lines, header }) => lines.some(({ element }) => holds(element)) || holds(header.element)) ??
    grids.find(({ bodyTable, table }) => holds(bodyTable.element) || (table.rows.length < 3 && holds(table.element))) ??
    null
  );
}

/** Texts that may head the columns of the table around an element, in the order they stand there. */
function headerTexts(picked: Element): string[] {
  let around: Element | null = picked;
  for (let up = 0; up < CLIMB && around; up++) {
    around = parentOf(around);
    const heads = around ? [...around.querySelectorAll(HEAD)] : [];
    // A row of its own may begin with a header cell: the header of columns has several.
    const found = unique(heads.filter(isColumnHead).map((head) => head.textContent ?? ''));
    if (found.length > 1) return found;
  }
  return firstRow(picked);
}

function isColumnHead(head: Element): boolean {
  const row = head.parentElement;
  return row !== null && [...row.children].filter((cell) => cell.matches(HEAD)).length > 1;
}

/** The first of rows made alike, when it has no figures and the others have. */
function firstRow(picked: Element): string[] {
  let row: Element | null = picked;
  for (let up = 0; up < CLIMB && row; up++) {
    const parent: Element | null = parentOf(row);
    const rows = parent ? [...parent.children].filter((one) => one.localName === row?.localName) : [];
    const [first, ...rest] = rows;
    const wide = first && first.children.length > 1 && rest.length > 0;
    if (wide && rest.every((one) => one.children.length === first.children.length)) {
      const texts = unique([...first.children].map((cell) => cell.textContent ?? ''));
      const figures = rest.some((one) => /\d/.test(one.textContent ?? ''));
      if (texts.length > 1 && figures && texts.every((text) => !/\d/.test(text))) return texts;
    }
    row = parent;
  }
  return [];
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map(labelKey))].filter(mayBeLabel).slice(0, MOST_HEADERS);
}

function holdsFigures(text: string): boolean {
  return /\d{5}/.test(text);
}
