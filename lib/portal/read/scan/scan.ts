import { findActualColumn } from '@/lib/portal/read/demands';
import type { Scan } from '@/lib/portal/read/scanned';
import { joinAriaRows } from './aria-rows';
import { joinFrozenCopies } from './frozen-copies';
import { newPass, type Pass, type ToScan } from './pass';
import { applyRowGroups } from './row-groups';
import { dropRulers } from './rulers';
import { cutAtSideHeadings } from './side-headings';
import { walk, walkInParts } from './walk';

/** One pass over a document: labels, tables, headings, controls and telling texts, in document order. Touches nothing. */
export function scanDocument(what: ToScan): Scan {
  const pass = newPass(what);
  walk(pass);
  for (const _ of setTablesRight(pass));
  return pass.scan;
}

/**
 * The same with rests: whoever asks may leave the page alone between two of them, but has to begin anew when the page
 * has changed meanwhile.
 */
export function* scanInParts(what: ToScan): Generator<Scan, Scan> {
  const pass = newPass(what);
  yield pass.scan;
  for (const _ of walkInParts(pass)) yield pass.scan;
  for (const _ of setTablesRight(pass)) yield pass.scan;
  return pass.scan;
}

/** What only a whole table tells: headings down its side, copies of its header, rows in several containers. Rests after each. */
function* setTablesRight({ scan }: Pass): Generator<void, void> {
  cutAtSideHeadings(scan);
  joinFrozenCopies(scan);
  yield;
  for (const [at, table] of scan.tables.entries()) {
    if (table.labels === 0 || findActualColumn(table, scan.lexicon.texts, scan.tables[at - 1]) !== null) continue;
    dropRulers(table, scan);
    joinAriaRows(table);
    applyRowGroups(table, scan);
    yield;
  }
}
