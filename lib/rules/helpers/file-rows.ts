// Longer than one screen: a project, a paper and the insurance each have their own columns, and each column its own way to agree.
import type { Achievement, Field, List, Paper, PartialDate, SocialSecurity } from '@/lib/dossier/dossier';
import type { FileFact, RowFact } from '@/lib/dossier/file-facts';
import { chineseSmall } from '@/lib/dossier/parse/chinese-number';
import { parseDate } from '@/lib/dossier/parse/date';
import { nameKey } from '@/lib/dossier/parse/name';
import { parseCount } from '@/lib/dossier/parse/number';
import { parsePublished } from '@/lib/dossier/parse/published';
import { compact } from '@/lib/dossier/parse/text';
import { parseRank, splitAuthors } from './authorship';
import { sameDate } from './same-date';
import { mayBeOneTitle, sameTitle } from './same-title';
import { isSameUnit } from './unit-name';
import { bare } from './words';

/** The lists of the application that proofs speak of. */
export interface FiledRows {
  achievements: List<Achievement>;
  papers: List<Paper>;
  insurance: List<SocialSecurity>;
}

/** What was filed beside a fact of a file, and whether the two say the same; null where that cannot be said. */
export interface Beside {
  label: string;
  field: Field<unknown>;
  text: string;
  same: boolean | null;
  /** In words, where `same` is null. */
  why: string;
  /** The filed row that it is about. */
  of: Achievement | Paper | SocialSecurity | null;
}

const NAMES: Readonly<Record<RowFact, string>> = {
  'project.name': '项目名称',
  'project.role': '本人角色',
  'project.date': '完成时间',
  'project.rank': '本人排名',
  'paper.title': '论文题目',
  'paper.journal': '发表刊物',
  'paper.date': '发表时间',
  'paper.authors': '作者',
  'insured.payer': '缴费单位',
  'insured.months': '缴费月数',
};

const OTHERWISE = '写法不同，不能认定';

/** What a row fact is called; null of what is no such fact. */
export function rowFactName(is: FileFact['is']): string | null {
  return isRowFact(is) ? NAMES[is] : null;
}

/** `facts` are all of the file, `called` is what its row in the attachment list is called. */
export function besideRow(
  fact: FileFact,
  facts: readonly FileFact[],
  { achievements, papers, insurance }: FiledRows,
  called: string,
): Beside | null {
  const { is } = fact;
  if (!isRowFact(is)) return null;
  switch (is) {
    case 'project.name':
      return titleBeside(is, fact, achievements, ({ name }) => name, called);
    case 'paper.title':
      return titleBeside(is, fact, papers, ({ title }) => title, called);
    case 'project.role':
    case 'project.date':
    case 'project.rank':
      return cellBeside(
        is,
        fact,
        rowOf(fact, facts, 'project.name', achievements, ({ name }) => name),
        projectCell(is),
      );
    case 'paper.journal':
    case 'paper.date':
    case 'paper.authors':
      return cellBeside(
        is,
        fact,
        rowOf(fact, facts, 'paper.title', papers, ({ title }) => title),
        paperCell(is),
      );
    case 'insured.payer':
      return payerBeside(fact.text, insurance);
    case 'insured.months':
      return monthsBeside(fact.text, insurance);
  }
}

function isRowFact(is: FileFact['is']): is is RowFact {
  return Object.hasOwn(NAMES, is);
}

/** The row with the title that a file states; a file that is called after a row must not state another title. */
function titleBeside<R extends Achievement | Paper>(
  is: RowFact,
  { text }: FileFact,
  list: List<R>,
  titleOf: (row: R) => Field<string>,
  called: string,
): Beside | null {
  if (list.state !== 'read' || list.rows.length === 0) return null;
  const titled = list.rows.flatMap((row) => {
    const field = titleOf(row);
    return field.state === 'read' ? [{ row, field, value: field.value }] : [];
  });
  const same = titled.find(({ value }) => sameTitle(value, text));
  const label = NAMES[is];
  const meant = titled.filter(({ value }) => bare(value).length >= TELLING && bare(called).includes(bare(value)));
  if (same !== undefined) {
    const base = { label, field: same.field, text: same.value, of: same.row };
    const fits = meant.length === 0 || meant.includes(same);
    return { ...base, same: fits ? true : null, why: fits ? '' : '附件的名称说的是另一项' };
  }
  const near = titled.find(({ value }) => mayBeOneTitle(value, text));
  const [first, another] = near === undefined ? meant : [near];
  const [any] = list.rows;
  if (first === undefined || another !== undefined)
    return any === undefined
      ? null
      : {
          label,
          field: titleOf(any),
          text: titled.map(({ value }) => value).join('、'),
          same: null,
          why: '填报的各项中没有这一项',
          of: null,
        };
  const why = near === undefined ? '' : '题目相近，不能认定是同一项';
  const isForeign = /\p{sc=Han}/u.test(text) !== /\p{sc=Han}/u.test(first.value);
  if (isForeign)
    return { label, field: first.field, text: first.value, same: null, why: '不是同一种文字', of: first.row };
  return { label, field: first.field, text: first.value, same: near === undefined ? false : null, why, of: first.row };
}

/** Shorter than this, a title may stand in the name of another file. */
const TELLING = 4;

/** The filed row that a fact is about: that of the only title on its page, or of the only title of the file. */
function rowOf<R extends Achievement | Paper>(
  { at }: FileFact,
  facts: readonly FileFact[],
  titles: RowFact,
  list: List<R>,
  titleOf: (row: R) => Field<string>,
): R | 'none' | null {
  if (list.state !== 'read' || list.rows.length === 0) return 'none';
  const stated = facts.filter(({ is }) => is === titles);
  const here = stated.filter((one) => one.at.page === at.page);
  const [title, other] = here.length > 0 ? here : stated;
  if (title === undefined || other !== undefined) return null;
  const rows = list.rows.filter((row) => {
    const field = titleOf(row);
    return field.state === 'read' && sameTitle(field.value, title.text);
  });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

interface Cell<R> {
  field(row: R): Field<unknown>;
  same(found: string, filed: Extract<Field<unknown>, { state: 'read' }>): boolean | null;
}

function cellBeside<R extends Achievement | Paper>(
  is: RowFact,
  { text }: FileFact,
  row: R | 'none' | null,
  cell: Cell<R>,
): Beside | null {
  if (row === 'none') return null;
  const label = NAMES[is];
  if (row === null) return { label, field: UNKNOWN, text: '', same: null, why: '看不出是填报的哪一项', of: null };
  const field = cell.field(row);
  if (field.state !== 'read') return { label, field, text: '', same: null, why: '页面没有读到', of: row };
  return { label, field, text: field.text, same: cell.same(text, field), why: OTHERWISE, of: row };
}

/** Stands for what was filed where it is not known which row is meant. */
const UNKNOWN: Field<string> = { state: 'read', value: '', text: '', places: [] };

function projectCell(is: 'project.role' | 'project.date' | 'project.rank'): Cell<Achievement> {
  if (is === 'project.role') return { field: ({ role }) => role, same: (found, filed) => sameRole(found, filed.text) };
  if (is === 'project.rank') return { field: ({ rank }) => rank, same: (found, filed) => sameRank(found, filed.text) };
  return { field: ({ date }) => date, same: (found, filed) => sameDate(parseDate(found), parseDate(filed.text)) };
}

function paperCell(is: 'paper.journal' | 'paper.date' | 'paper.authors'): Cell<Paper> {
  if (is === 'paper.journal')
    return { field: ({ journal }) => journal, same: (found, filed) => sameJournal(found, filed.text) };
  if (is === 'paper.authors')
    return { field: ({ authors }) => authors, same: (found, filed) => sameAuthors(found, filed.text) };
  return {
    field: ({ date }) => date,
    same: (found, filed) => sameDate(parsePublished(found), filed.value as PartialDate),
  };
}

const LED = /主持|(?:项目|课题|总)负责|负责人|牵头|第一完成人/;
const JOINED = /参与|参加|协助|成员|骨干/;
const NOT = /(?:未|没有?|不曾?)(?:实际|直接)?(?:参与|参加|主持|承担|负责)/;

/** Roles have many words; only one who led and one who joined in certainly differ. */
function sameRole(found: string, filed: string): boolean | null {
  const [one, other] = [bare(found), bare(filed)];
  if (one === other) return true;
  if (NOT.test(one) !== NOT.test(other)) return false;
  const led = (text: string) => LED.test(text) && !JOINED.test(text);
  const joined = (text: string) => JOINED.test(text) && !LED.test(text);
  return (led(one) && joined(other)) || (joined(one) && led(other)) ? false : null;
}

function sameRank(found: string, filed: string): boolean | null {
  const [one, other] = [parseRank(found), parseRank(filed)];
  if (one.position === null || other.position === null || one.shared || other.shared) return null;
  if (one.position !== other.position) return false;
  if (one.of === null || other.of === null) return one.of === other.of ? true : null;
  return one.of === other.of;
}

/** 《虚构学报》 and 虚构学报 are one; 虚构学报（自然科学版） may be another. */
function sameJournal(found: string, filed: string): boolean | null {
  if (sameTitle(found, filed)) return true;
  if (/\p{sc=Han}/u.test(found) !== /\p{sc=Han}/u.test(filed)) return null;
  return mayBeOneTitle(found, filed) ? null : false;
}

/** All names in the same order; a list that ends with 等 names not all. */
function sameAuthors(found: string, filed: string): boolean | null {
  const [one, other] = [splitAuthors(found), splitAuthors(filed)];
  if (one.partial || other.partial || one.names.length === 0) return null;
  const joined = ({ names }: typeof one) => names.map(nameKey).join('、');
  const [first, second] = [joined(one), joined(other)];
  if (first === second) return true;
  // A list may go on in the next line.
  if (second.startsWith(first)) return null;
  // Written in another script, or with blanks that part no names.
  return [...one.names, ...other.names].every((name) => /^[\p{sc=Han}·]{2,12}$/u.test(nameKey(name))) ? false : null;
}

const DISPATCH = /劳务派遣|人力资源|人才服务|人事代理|外包/;

/** One of the payers that were filed. Who pays through a company of agents may work elsewhere: that is for a person. */
function payerBeside(found: string, list: List<SocialSecurity>): Beside | null {
  if (list.state !== 'read' || list.rows.length === 0) return null;
  const label = NAMES['insured.payer'];
  const payers = list.rows.flatMap((row) => (row.payer.state === 'read' ? [{ row, field: row.payer }] : []));
  const [first] = payers;
  if (first === undefined) return null;
  const same = payers.find(({ field }) => isSameUnit(found, field.text));
  if (same !== undefined) return { label, field: same.field, text: same.field.text, same: true, why: '', of: same.row };
  const text = [...new Set(payers.map(({ field }) => field.text))].join('、');
  const base = { label, field: first.field, text, of: null };
  if (DISPATCH.test(found)) return { ...base, same: null, why: '缴费单位是劳务派遣或代理单位，请核对' };
  const partly = !list.complete || payers.length < list.rows.length;
  const near = payers.some(
    ({ field }) => bare(found).includes(bare(field.text)) || bare(field.text).includes(bare(found)),
  );
  return { ...base, same: partly || near ? null : false, why: OTHERWISE };
}

/** As many months as all filed rows, or as those of one of them; any other count may be of another time. */
function monthsBeside(found: string, list: List<SocialSecurity>): Beside | null {
  if (list.state !== 'read' || list.rows.length === 0) return null;
  const label = NAMES['insured.months'];
  const rows = list.rows.flatMap(({ months }) => (months.state === 'read' ? [months] : []));
  const [first] = rows;
  if (first === undefined) return null;
  const counted = countOf(found);
  const whole = list.complete && rows.length === list.rows.length;
  const sum = rows.reduce((total, { value }) => total + value, 0);
  const text = rows.map((months) => months.text).join('、');
  const same = counted !== null && (rows.some(({ value }) => value === counted) || (whole && sum === counted));
  return { label, field: first, text, same: same ? true : null, why: '可能是另一时段的月数，请核对', of: null };
}

/** 36, 36个月, 三十六个月. */
function countOf(text: string): number | null {
  return parseCount(text) ?? chineseSmall(compact(text).replace(/个?月$/, ''));
}
