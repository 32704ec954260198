import type { Appraisal, Attachment, Field, PartialDate, Training } from '@/lib/dossier/dossier';
import type { FileFact, FilePlace } from '@/lib/dossier/file-facts';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { parseDate } from '@/lib/dossier/parse/date';
import { nameKey } from '@/lib/dossier/parse/name';
import { parseHours } from '@/lib/dossier/parse/number';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId, Place } from '@/lib/dossier/reading';
import { HOURS_SAID, hoursBeside, isHours, type Other } from './file-hours';
import { besideRow, type FiledRows, rowFactName } from './file-rows';
import { gradeWord } from './grades';
import { mayBeMisread } from './may-be-misread';
import { sameDate } from './same-date';
import { isSameUnit } from './unit-name';
import { placesOf } from './unread';
import { bare } from './words';

/** What of the application a file is compared with. */
export type Filed = {
  [K in ComparedField]: Field<
    K extends DateField ? PartialDate : K extends 'person.id-number' ? { text: string } : string
  >;
} & { trainings: readonly Training[]; appraisals: readonly Appraisal[] } & FiledRows;

type DateField = 'person.birth-date' | 'education.graduated' | 'title.obtained' | 'title.appointed';
export const COMPARED = [
  'person.name',
  'person.id-number',
  'person.sex',
  'person.birth-date',
  'unit.name',
  'education.school',
  'education.major',
  'education.level',
  'education.graduated',
  'title.current',
  'title.obtained',
  'title.appointed',
  'application.title',
  'application.field',
] as const satisfies FieldId[];
type ComparedField = (typeof COMPARED)[number];

/** One thing that a file states, beside what was filled in. */
export interface FileComparison {
  /** 姓名, 2019年总学时. */
  label: string;
  is: 'agrees' | 'differs' | 'unsure';
  inFile: string;
  filed: string;
  at: FilePlace;
  /** Where it stands on the page. */
  places: Place[];
  /** Why it is unsure, in words. */
  why: string | null;
  /** The filed row that it is about, if it is of one. */
  of: Other['of'];
}

export interface FileAgreement {
  compared: FileComparison[];
  /** What such a paper should state and was not found in it. */
  wanting: string[];
}

/** Less likely than this to be read rightly, a value recognised in a picture agrees with nothing. */
const CLEAR = 0.8;
/** And less likely than this, it contradicts nothing: who is wrong may be the one who read it. */
const CERTAIN = 0.96;

/** The file of a row against what was filled in, value by value; `called` is what the list calls it. */
export function compareFile(contents: Contents, filed: Filed, called: string): FileAgreement {
  const { facts, firm, states } = contents;
  const compared = facts.flatMap((fact) => {
    const other = isHours(fact.is)
      ? hoursBeside(fact.is, fact, facts, filed)
      : fact.is === GRADE
        ? gradeFiled(fact, filed)
        : (besideRow(fact, facts, filed, called) ?? fieldFiled(fact, filed));
    return other === null ? [] : [compareFact(fact, other, firm)];
  });
  return { compared: eachOnce(settled(compared)), wanting: wantingOf(states, facts, filed) };
}

/** Who applies, as far as papers name somebody. */
export type FiledPerson = Pick<Filed, 'person.name' | 'person.id-number'>;

/** A name or number by which the file is certainly another person's; null where nothing says so. */
export function namesAnother({ facts, firm }: Contents, filed: FiledPerson): FileComparison | null {
  const compared = facts.flatMap((fact) => {
    const { is } = fact;
    if (is !== 'person.name' && is !== 'person.id-number') return [];
    const field: Field<unknown> = filed[is];
    const text = field.state === 'read' ? field.text : '';
    return [compareFact(fact, { label: FIELD_NAMES[is], field, text, of: null }, firm)];
  });
  return compared.find(({ is }) => is === 'differs') ?? null;
}

/** Whether a name or number of the applicant is among what the file states. */
export function namesApplicant({ facts, firm }: Contents, filed: FiledPerson): boolean {
  return facts.some((fact) => {
    const { is } = fact;
    if (is !== 'person.name' && is !== 'person.id-number') return false;
    const field: Field<unknown> = filed[is];
    const other = { label: FIELD_NAMES[is], field, text: field.state === 'read' ? field.text : '', of: null };
    return compareFact(fact, other, firm).is === 'agrees';
  });
}

/** The same of what a file says of projects, papers and insurance alone. */
export function compareRows({ facts, firm }: Contents, filed: FiledRows, called: string): FileComparison[] {
  return settled(
    facts.flatMap((fact) => {
      const other = besideRow(fact, facts, filed, called);
      return other === null ? [] : [compareFact(fact, other, firm)];
    }),
  );
}

type Contents = NonNullable<Attachment['contents']>;

/** A paper may speak of several people: where one value agrees and another does not, a person has to look. */
function settled(compared: readonly FileComparison[]): FileComparison[] {
  const contradicting = new Set(
    compared.filter(({ is }) => is === 'differs').flatMap(({ label }) => (agreesToo(compared, label) ? [label] : [])),
  );
  return compared.map((one) =>
    one.is === 'differs' && contradicting.has(one.label) ? { ...one, is: 'unsure', why: '附件中另有相符的一处' } : one,
  );
}

/** A name that stands twice on a page is to be looked at once. */
function eachOnce(compared: readonly FileComparison[]): FileComparison[] {
  const seen = new Set<string>();
  return compared.filter(({ is, label, inFile, at }) => {
    const key = `${label} ${compact(inFile)} ${at.page}`;
    const isAgain = is === 'unsure' && seen.has(key);
    seen.add(key);
    return !isAgain;
  });
}

function agreesToo(compared: readonly FileComparison[], label: string): boolean {
  return compared.some((one) => one.label === label && one.is === 'agrees');
}

function wantingOf(states: readonly FileFact['is'][], facts: readonly FileFact[], filed: Filed): string[] {
  return states.flatMap((is) => {
    if (is === GRADE) return facts.some((fact) => fact.is === is) ? [] : ['考核结果'];
    if (!isHours(is))
      return facts.some((fact) => fact.is === is) ? [] : [rowFactName(is) ?? FIELD_NAMES[is as FieldId]];
    const years = filed.trainings.flatMap(({ year }) => (year.state === 'read' ? [year.value] : []));
    const missing = years.filter((year) => facts.every((fact) => fact.is !== is || fact.year !== year));
    return missing.map((year) => `${year}年${HOURS_SAID[is][0]}`);
  });
}

function compareFact(fact: FileFact, other: Other, firm: readonly FileFact['is'][]): FileComparison {
  const { label, field, text, of } = other;
  const base = { label, inFile: fact.text, at: fact.at, places: placesOf(field), of };
  const unsure = (why: string): FileComparison => ({ ...base, is: 'unsure', filed: text, why });
  if (field.state !== 'read') return unsure('页面没有读到');
  if (!fact.sure) return unsure('附件上这一处可能被遮盖或没有显示');
  const { likely = 1 } = fact;
  if (likely < CLEAR) return unsure(fact.text === '' ? '图片上没有读出' : '图片上这一处不够清楚');
  const same = other.same === undefined ? agree(fact, field) : other.same;
  if (same === false && likely < CERTAIN) return unsure('图片上读出的与填报不同，但不够清楚');
  if (
    same === false &&
    fact.likely !== undefined &&
    isWords(fact.is) &&
    mayBeMisread(compact(fact.text), compact(text))
  )
    return unsure('图片上读出的与填报相近，可能是读错');
  if (same === true) return { ...base, is: 'agrees', filed: text, why: null };
  if (same === null) return unsure(other.why ?? '写法不同，不能认定');
  return firm.includes(fact.is) ? { ...base, is: 'differs', filed: text, why: null } : unsure('与填报不同');
}

function fieldFiled({ is, text }: FileFact, filed: Filed): Other | null {
  const id = COMPARED.find((one) => one === is);
  if (id === undefined) return null;
  const field: Field<unknown> = filed[id];
  if (id === 'application.title' && isPost(text, filed))
    return { label: FIELD_NAMES[id], field, text: field.state === 'read' ? field.text : '', of: null, same: true };
  return { label: FIELD_NAMES[id], field, text: field.state === 'read' ? field.text : '', of: null };
}

/** A post is called by field and title together: 工程测量正高级工程师. */
function isPost(found: string, { 'application.title': title, 'application.field': field }: Filed): boolean {
  return title.state === 'read' && field.state === 'read' && bare(found) === bare(`${field.value}${title.value}`);
}

/** By the degree's own word: 大学本科 and 本科 are one level, 大专 and 专科 another. */
function sameLevel(one: string, other: string): boolean | null {
  // A course, a degree not taken and one that leads to another are none of these.
  if (/课程|进修|肄业|结业|同等学力|起点|专升本/.test(one + other)) return one === other ? true : null;
  const levelOf = (text: string) => /博士|硕士|本科|专科|大专|中专/.exec(text)?.[0].replace('大专', '专科');
  const [first, second] = [levelOf(one), levelOf(other)];
  return first === undefined || second === undefined ? null : first === second;
}

/** The grade that was filed for the year of a paper. */
function gradeFiled({ year, text }: FileFact, { appraisals }: Filed): Other | null {
  const rows = appraisals.filter((row) => row.year.state === 'read' && row.year.value === year);
  const [row, another] = rows;
  const label = `${year ?? ''}${year === undefined ? '' : '年'}考核结果`;
  if (year === undefined) {
    const field: Field<string> = { state: 'read', value: '', text: '', places: [] };
    return { label, field, text: '', of: null, same: null, why: '看不出是哪一年度' };
  }
  if (row === undefined || another !== undefined) return null;
  const { grade } = row;
  const filed = grade.state === 'read' ? grade.text : '';
  return { label, field: grade, text: filed, of: null, same: sameGrade(text, filed) };
}

/** 合格 and 称职 are said of different people; whether one stands for the other is for a person. */
function sameGrade(one: string, other: string): boolean | null {
  const [first, second] = [gradeWord(one), gradeWord(other)];
  if (first === second) return true;
  const isGrade = (word: string) => GRADES.includes(word);
  const areOfOneScale = /称职/.test(first) === /称职/.test(second);
  return isGrade(first) && isGrade(second) && areOfOneScale ? false : null;
}

const GRADE = 'appraisal.grade';
const GRADES: readonly string[] = ['优秀', '良好', '合格', '基本合格', '不合格', '称职', '基本称职', '不称职'];

/** Whether the two say the same; null where that cannot be said. */
function agree({ is, text }: FileFact, field: Extract<Field<unknown>, { state: 'read' }>): boolean | null {
  if (isHours(is)) {
    const hours = parseHours(text);
    return hours === null ? null : hours === field.value;
  }
  const filed = compact(field.text);
  const found = compact(text);
  if (
    is === 'person.birth-date' ||
    is === 'education.graduated' ||
    is === 'title.obtained' ||
    is === 'title.appointed'
  ) {
    return sameDate(parseDate(text), parseDate(field.text));
  }
  if (/[*＊×]/.test(filed) || /[*＊]/.test(found)) return null;
  if (is === 'person.name') {
    const [one, other] = [nameKey(found), nameKey(filed)];
    return one === other ? true : isName(one) && !isBeyond(one, other) ? false : null;
  }
  if (is === 'person.id-number') {
    if (found.toUpperCase() === filed.toUpperCase()) return true;
    return /^\d{17}[\dXx]$/.test(found) ? false : null;
  }
  if (is === 'education.level') return sameLevel(found, filed);
  if (is === 'unit.name') return isSameUnit(found, filed) ? true : alike(found, filed) ? null : false;
  return bare(found) === bare(filed) ? true : alike(found, filed) ? null : false;
}

/** Names and titles: recognition gives a character that it does not know as another, and says that it is certain. */
function isWords(is: FileFact['is']): boolean {
  return is === 'person.name' || is === 'unit.name' || rowFactName(is) !== null;
}

/** 甲虚构同志, 本人 and a unit are no other person's name. */
function isBeyond(found: string, filed: string): boolean {
  return (
    found.startsWith(filed) || /^(?:本人|同上)/.test(found) || /[院局所厅会厂站队部校]$|公司$|中心$|大学$/.test(found)
  );
}

function isName(text: string): boolean {
  return /^[\p{sc=Han}·]{2,12}$/u.test(text);
}

/** One within the other: written shorter or longer, or another thing. */
function alike(one: string, other: string): boolean {
  const [first, second] = [bare(one), bare(other)];
  return first.includes(second) || second.includes(first);
}
