import type { FileFact, HourColumn } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { articleFacts, articleOf } from './article';
import LABELS from './labels.json';
import { nearLabel } from './near-label';
import { type FileCell, type FileLine, SIGN } from './page-text';

type Labelled = FileFact['is'];

const FIELDS = Object.entries(LABELS) as [Labelled, string[]][];
const BY_LABEL = new Map(FIELDS.flatMap(([field, labels]) => labels.map((label) => [label, field] as const)));
const LONGEST_FIRST = [...BY_LABEL.keys()].sort((one, other) => other.length - one.length);
/** A label at the beginning of a cell or behind a break, with a colon: 姓名： in the middle of a sentence is not one. */
const LABELLED = new RegExp(`(^|[\\s，。；、（()])(${LONGEST_FIRST.join('|')})\\s*[:：]\\s*`, 'g');
/** How far a value goes behind its label: up to a wide blank, or the end of the clause; of names that have commas in them, of the sentence. */
const CLAUSE = /^[^，。；\n]*?(?=\s{2,}|\u3000|[，。；\n]|$)/;
const SENTENCE = /^[^。；\n]*?(?=\s{2,}|\u3000|[。；\n]|$)/;
/** A line that reaches so far goes on in the next one, unless its sentence ends. */
const LINE_END = 0.8;
const LISTS: ReadonlySet<Labelled> = new Set(['project.name', 'paper.title', 'paper.authors']);
/** Short words over a column or before a cell, which are never a value. */
const HEADING =
  /^(?:性别|民族|职务|职称|单位|专业|学历|学位|年龄|电话|签名|日期|备注|序号|页码|姓名|名称|出生年月|.{0,4}[：:])$/;

const COLUMNS: readonly [HourColumn, RegExp][] = [
  ['total', /^(?:总学时|合计|学时合计|合计学时|总计)/],
  ['professional', /^专业(?:科目|课)/],
  ['trade-public', /^行业公需/],
  // In a picture, the first character may be taken for a ruled line.
  ['general-public', /^一?般公需/],
];

/** Every value that the lines of one page state under a known label, and every year's hours of its tables. */
export function factsOf(lines: readonly FileLine[], page: number): FileFact[] {
  const article = page === 1 ? articleOf(lines) : null;
  const stated = [...lines.flatMap((line) => labelled(line, page)), ...hoursOf(lines, page)];
  return article === null ? stated : [...articleFacts(article), ...stated];
}

function labelled(line: FileLine, page: number): FileFact[] {
  return line.flatMap((cell, at) => {
    // A label may be spread over its cell: 姓　名.
    for (const width of [1, 2]) {
      const label = line.slice(at, at + width).map(({ text }) => compact(text));
      const field = BY_LABEL.get(label.join('').replace(/[:：]$/, ''));
      const value = line[at + width];
      if (field === undefined) continue;
      return value === undefined || isLabel(value) ? [] : [factOf(field, value, asWritten(value.text), page)];
    }
    const found = within(cell).map(([field, text, from]) => factOf(field, cell, text, page, from));
    if (found.length > 0 || cell.likely === undefined) return found;
    const near = nearLabel(cell.text, cell.likely, LONGEST_FIRST);
    const value = near === null ? undefined : near.rest === '' ? line[at + 1] : { ...cell, text: near.rest };
    const field = near === null ? undefined : BY_LABEL.get(near.label);
    // What it is said of was not read for certain.
    return field === undefined || value === undefined
      ? []
      : [{ ...factOf(field, value, asWritten(value.text), page), likely: 0 }];
  });
}

/** Values behind labels with a colon, each up to the next label, a wide blank or the end of the clause. */
function within(cell: FileCell): [field: Labelled, value: string, from: number][] {
  const written = cell.text.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
  const found = [...written.matchAll(LABELLED)];
  return found.flatMap((match, index) => {
    const field = BY_LABEL.get(match[2] ?? '');
    const from = match.index + match[0].length;
    const rest = written.slice(from, found[index + 1]?.index ?? written.length);
    const isList = field !== undefined && LISTS.has(field);
    const [value = ''] = (isList ? SENTENCE : CLAUSE).exec(rest) ?? [];
    const text = asWritten(value.replace(/[，、\s]+$/, ''));
    const goesOn = isList && value === rest && index === found.length - 1 && cell.box[2] > LINE_END;
    return field === undefined || text === '' || goesOn ? [] : [[field, text, from]];
  });
}

/** A value is shown as it stands in the file; only blanks are folded. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isLabel({ text }: FileCell): boolean {
  const shown = compact(text);
  return BY_LABEL.has(shown.replace(/[:：]$/, '')) || HEADING.test(shown) || shown === '';
}

/** A value as a fact; `from` is where it begins in its cell, if it is not all of it. */
function factOf(is: Labelled, cell: FileCell, text: string, page: number, from = 0): FileFact {
  return { is, text, ...groundsOf(cell, page, from, text.length) };
}

function groundsOf(cell: FileCell, page: number, from = 0, length = cell.text.length): Omit<FileFact, 'is' | 'text'> {
  const { text, box, at = box, sure, likely } = cell;
  const place = { at: { page, box: at }, sure };
  if (likely === undefined) return place;
  const letters = likely.slice(from, from + length).filter((_, nth) => !SIGN.test(text[from + nth] ?? ''));
  return { ...place, likely: Math.min(1, ...letters) };
}

/** Tables of continuing education: a line with 年度 and columns of hours, and below it a line for each year. */
function hoursOf(lines: readonly FileLine[], page: number): FileFact[] {
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

function overlap(one: FileCell['box'], other: FileCell['box']): number {
  return Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
}
