import type { Field, Training } from '@/lib/dossier/dossier';
import type { FileFact } from '@/lib/dossier/file-facts';
import { parseHours } from '@/lib/dossier/parse/number';
import type { Beside } from './file-rows';

/** What a figure of hours in a file is called, and which column of the application it is beside. */
export const HOURS_SAID = {
  'hours.total': ['总学时', 'total'],
  'hours.professional': ['专业科目学时', 'professional'],
  'hours.trade-public': ['行业公需学时', 'tradePublic'],
  'hours.general-public': ['一般公需学时', 'generalPublic'],
} as const satisfies Partial<Record<FileFact['is'], readonly [string, keyof Training]>>;

/** What was filed beside a fact; `same` and `why` are there where that was settled with the row that it is of. */
export type Other = Pick<Beside, 'label' | 'field' | 'text' | 'of'> & Partial<Beside>;

interface FiledHours {
  trainings: readonly Training[];
}

/** Rows by course, and papers of one institution, have less than a year's hours. */
export function hoursBeside(
  is: keyof typeof HOURS_SAID,
  fact: FileFact,
  facts: readonly FileFact[],
  filed: FiledHours,
): Other | null {
  const other = hoursFiled(is, fact.year, filed);
  if (other === null || other.field.state !== 'read') return other;
  const [found, value] = [parseHours(fact.text), other.field.value as number];
  const ofYear = facts.filter((one) => one.is === is && one.year === fact.year);
  if (ofYear.some(({ text }) => parseHours(text) !== found)) return { ...other, same: null, why: '同一年度有几个数' };
  const isWhole = filed.trainings.every(
    ({ year }) => year.state !== 'read' || facts.some((one) => one.is === is && one.year === year.value),
  );
  if (found !== null && found < value && !isWhole)
    return { ...other, same: null, why: '附件没有写明各年度，可能只是一部分' };
  return other;
}

function hoursFiled(is: keyof typeof HOURS_SAID, year: number | undefined, { trainings }: FiledHours): Other | null {
  const [name, key] = HOURS_SAID[is];
  const rows = trainings.filter((row) => row.year.state === 'read' && row.year.value === year);
  const [row, another] = rows;
  // Hours of a year that nobody asks for, or by course: there is nothing to compare them with.
  if (row === undefined || another !== undefined) return null;
  const field: Field<number> = row[key];
  if (field.state === 'absent') return null;
  return { label: `${year}年${name}`, field, text: field.state === 'read' ? field.text : '', of: null };
}

export function isHours(is: FileFact['is']): is is keyof typeof HOURS_SAID {
  return Object.hasOwn(HOURS_SAID, is);
}
