import type { FileFact, HourColumn } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { groundsOf, overlap } from './grounds';
import type { FileCell, FileLine } from './page-text';

const COLUMNS: readonly [HourColumn, RegExp][] = [
  ['total', headOf('(?:总学时数?|合计|学时合计|合计学时|总计)')],
  ['professional', headOf('专业(?:科目|课程?)')],
  ['trade-public', headOf('行业公需(?:科目|课程?)?')],
  // In a picture, the first character may be taken for a ruled line.
  ['general-public', headOf('一?般公需(?:科目|课程?)?')],
];

/** Hours that were made; those that are asked for, or marks, are headed otherwise. */
function headOf(words: string): RegExp {
  return new RegExp(`^${words}(?:学时|课时)?(?:[（(](?:学时|课时|小时|个)[）)])?$`);
}

/** Whether these are the words over a column of hours. */
export function isHoursHead(text: string): boolean {
  return COLUMNS.some(([, head]) => head.test(text));
}

/** Tables of continuing education: a line with 年度 and columns of hours, and below it a line for each year. */
export function hoursSaid(lines: readonly FileLine[], page: number): FileFact[] {
  const facts: FileFact[] = [];
  let columns: { column: HourColumn; box: FileCell['box'] }[] = [];
  for (const line of lines) {
    const heads = line.flatMap(({ text, box }) => {
      const column = COLUMNS.find(([, words]) => words.test(compact(text)))?.[0];
      return column === undefined ? [] : [{ column, box }];
    });
    if (heads.length > 0 && line.some(({ text }) => /^年[度份]$/.test(compact(text)))) {
      columns = heads;
      continue;
    }
    const [first, ...cells] = line;
    const year = Number(/^(20\d\d)年?度?$/.exec(compact(first?.text ?? ''))?.[1] ?? Number.NaN);
    if (columns.length === 0 || Number.isNaN(year)) continue;
    for (const cell of cells) {
      const under = columns.filter(({ box }) => overlap(box, cell.box) > 0);
      const [column, another] = under;
      if (column === undefined || another !== undefined) continue;
      facts.push({ is: `hours.${column.column}`, year, text: compact(cell.text), ...groundsOf(cell, page) });
    }
    // In a picture, a lone figure may have been missed where the table has one.
    if (first?.likely === undefined) continue;
    for (const { column } of columns) {
      if (facts.some((fact) => fact.is === `hours.${column}` && fact.year === year)) continue;
      facts.push({ is: `hours.${column}`, year, text: '', ...groundsOf(first, page), likely: 0 });
    }
  }
  return facts;
}
