import type { DraftScan, DraftTable } from './draft';

/** Rows of no height to speak of. */
const FLAT = 2;

/** Rows without height, with which libraries measure columns; some write the header's words into them. */
export function dropRulers(table: DraftTable, scan: DraftScan): void {
  const rulers = new Set(
    table.rows.filter(
      ({ element }) => element.getAttribute('aria-hidden') === 'true' && element.getBoundingClientRect().height < FLAT,
    ),
  );
  if (rulers.size === 0) return;
  for (const hit of scan.hits) if (hit.cell && rulers.has(hit.cell.row)) hit.taken = true;
  table.rows = table.rows.filter((row) => !rulers.has(row));
}
