import { rowsOf } from '@/lib/portal/read/tables/spans';
import { headingText } from '@/lib/portal/read/text';
import type { DraftScan, DraftSection, DraftTable } from './draft';

/** A longer text down the side of some rows is not their heading. */
const LONGEST_HEADING = 20;
/** The level of headings within tables. */
const LEVEL = 8;

/**
 * A first cell that reaches down over rows of labels and values is their heading (全日制教育 │ 毕业院校 │ …):
 * labels of those rows stand under it.
 */
export function applyRowGroups(table: DraftTable, scan: DraftScan): void {
  for (const [at, row] of table.rows.entries()) {
    const [first, second] = row.cells;
    if (!first || !second?.hit || rowsOf(first) < 2) continue;
    const text = headingText(first.text);
    if (text === '' || text.length > LONGEST_HEADING) continue;
    const covered = new Set(table.rows.slice(at, at + rowsOf(first)));
    const section: DraftSection = {
      text,
      kind: scan.lexicon.sectionKind(text),
      level: LEVEL,
      parent: row.section,
      element: first.element,
    };
    scan.sections.push(section);
    for (const hit of scan.hits) {
      if (hit.cell && hit.cell !== first && covered.has(hit.cell.row) && hit.section === hit.cell.row.section)
        hit.section = section;
    }
  }
}
