import type { FieldId } from '@/lib/dossier/reading';
import { fieldsOf } from '@/lib/policy/condition';
import type { ParameterValues } from '@/lib/policy/parameters';
import type { Facts } from '@/lib/rules/define-rule';
import { bare, saidOf } from './words';

/** How many years in the present title are asked of a degree; or why that cannot be told. */
export type AskedYears =
  | { is: 'known'; years: number }
  /** The pack names none for this degree, or none for it and what these fields say. */
  | { is: 'none'; fields: FieldId[] }
  /** The pack names the degree, but its number is still to be entered. */
  | { is: 'pending' }
  /** The degree is written so that it may be one of a row or not: 硕士（同等学力）. */
  | { is: 'unclear' }
  /** It hangs on fields that were not read. */
  | { is: 'unread'; fields: FieldId[] };

/**
 * Years asked of this degree: those of the first row that has a word of it and whose condition holds, unless a later one of
 * the same condition has a word of a higher degree that is there (博士研究生 is no 研究生 of the row of 硕士).
 */
export function askedYears(level: string, rows: ParameterValues['title.years'], holds: Facts['holds']): AskedYears {
  // 大学专科 is no 大学 of the kind that 大学本科 is.
  const degree = bare(level).replace(/大学(?=专科)/, '');
  const others = new Set<FieldId>();
  for (const [at, row] of rows.entries()) {
    const { levels, when, years } = row;
    const said = saidOf(degree, levels);
    if (said === 'no') continue;
    const held = when === undefined ? ({ is: 'yes' } as const) : holds(when);
    if (held.is === 'unread') return { is: 'unread', fields: held.fields };
    for (const id of when === undefined ? [] : fieldsOf(when)) others.add(id);
    if (held.is === 'yes' && said === 'unsure') return { is: 'unclear' };
    if (held.is !== 'yes') continue;
    const asked = at + 1 < rows.length ? highest(degree, row, rows.slice(at + 1)).years : years;
    return asked === null ? { is: 'pending' } : { is: 'known', years: asked };
  }
  return { is: 'none', fields: [...others] };
}

type Row = ParameterValues['title.years'][number];

function highest(degree: string, first: Row, later: readonly Row[]): Row {
  const condition = JSON.stringify(first.when);
  const rivals = later.filter(
    ({ levels, when }) => saidOf(degree, levels) === 'yes' && JSON.stringify(when) === condition,
  );
  return rivals.reduce((best, one) => (rankOf(degree, one) > rankOf(degree, best) ? one : best), first);
}

const DEGREES = [/博士/, /硕士|研究生/, /本科|大学|学士/, /大专|专科/];

/** The highest degree of a row's words that are there. */
function rankOf(degree: string, { levels }: Row): number {
  const said = levels.filter((word) => saidOf(degree, [word]) === 'yes').join('、');
  const nth = DEGREES.findIndex((one) => one.test(said));
  return nth < 0 ? 0 : DEGREES.length - nth;
}

/** Why it is not known how many years are asked, and by which fields it would be. */
export function unknownYears(asked: Exclude<AskedYears, { is: 'known' }>, level: string, nameOf: Facts['nameOf']) {
  const names = (fields: readonly FieldId[]) => fields.map(nameOf).join('、');
  if (asked.is === 'unread')
    return { fields: asked.fields, why: `${names(asked.fields)}未读到或写法不明确，不知道要求的年限` };
  return { fields: ['education.level' as const], why: ofDegree(asked, level, names) };
}

function ofDegree(
  asked: Exclude<AskedYears, { is: 'known' | 'unread' }>,
  level: string,
  names: (fields: readonly FieldId[]) => string,
): string {
  if (asked.is === 'unclear') return `学历“${level}”写法不明确，不能确定按哪一种要求`;
  if (asked.is === 'pending') return `${level}的年限尚未录入规则包，不能判断`;
  const others = asked.fields.length === 0 ? '' : `和所填的${names(asked.fields)}`;
  return `学历“${level}”${others}没有对应的年限，不能判断`;
}
