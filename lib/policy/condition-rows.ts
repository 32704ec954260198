import { FIELD_NAMES } from '@/lib/dossier/names';

/** One line of a condition as a form has it: which field, how it is looked at, and the words. */
export interface ConditionRow {
  field: string;
  how: 'has' | 'is' | 'not';
  words: readonly string[];
}

const HOWS = ['has', 'is', 'not'] as const;

/** A condition on fields, or the test of one text, as lines of a form. */
export function conditionRows(value: unknown, isOfFields: boolean): ConditionRow[] {
  const tests = isOfFields ? entriesOf(value) : [['', value] as const];
  return tests.flatMap(([field, test]) => testRows(field, test));
}

/** The value that these lines add up to; lines of the same field and kind are merged. Null if no line says anything. */
export function valueOfRows(rows: readonly ConditionRow[], isOfFields: boolean): unknown {
  if (rows.length === 0) return null;
  if (!isOfFields) return testOf(rows);
  const fields = [...new Set(rows.map(({ field }) => field))];
  return Object.fromEntries(fields.map((field) => [field, testOf(rows.filter((row) => row.field === field))]));
}

/** An empty line for a field or kind that no line covers yet. */
export function nextRow(rows: readonly ConditionRow[], isOfFields: boolean): ConditionRow {
  const isNew = (field: string, how: ConditionRow['how']) =>
    !rows.some((row) => row.field === field && row.how === how);
  const fields = isOfFields ? ['申报方式', '申报级别', ...Object.values(FIELD_NAMES)] : [''];
  for (const how of HOWS) for (const field of fields) if (isNew(field, how)) return { field, how, words: [] };
  return { field: fields[0] ?? '', how: 'has', words: [] };
}

function testRows(field: string, test: unknown): ConditionRow[] {
  if (Array.isArray(test)) return [{ field, how: 'has', words: test as string[] }];
  const tests = new Map(entriesOf(test));
  return HOWS.flatMap((how) => {
    const words = tests.get(how);
    return Array.isArray(words) ? [{ field, how, words: words as string[] }] : [];
  });
}

function testOf(rows: readonly ConditionRow[]): unknown {
  const said = HOWS.filter((how) => rows.some((row) => row.how === how));
  const of = (how: ConditionRow['how']) => rows.filter((row) => row.how === how).flatMap(({ words }) => words);
  return said.length === 1 && said[0] === 'has' ? of('has') : Object.fromEntries(said.map((how) => [how, of(how)]));
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
