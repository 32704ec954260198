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

/** Years asked of this degree: those of the first row that has a word of it and whose condition holds. */
export function askedYears(level: string, rows: ParameterValues['title.years'], holds: Facts['holds']): AskedYears {
  // 大学专科 is no 大学 of the kind that 大学本科 is.
  const degree = bare(level).replace(/大学(?=专科)/, '');
  const others = new Set<FieldId>();
  for (const { levels, when, years } of rows) {
    const said = saidOf(degree, levels);
    if (said === 'no') continue;
    const held = when === undefined ? ({ is: 'yes' } as const) : holds(when);
    if (held.is === 'unread') return { is: 'unread', fields: held.fields };
    for (const id of when === undefined ? [] : fieldsOf(when)) others.add(id);
    if (held.is === 'yes' && said === 'unsure') return { is: 'unclear' };
    if (held.is === 'yes') return years === null ? { is: 'pending' } : { is: 'known', years };
  }
  return { is: 'none', fields: [...others] };
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
