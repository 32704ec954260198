import type { FileFact, FileFacts, FilePlace, HourColumn } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { articleFacts, articleOf } from './article';
import { diplomaFacts } from './diploma';
import { gradesOf } from './grades-said';
import { groundsOf, overlap } from './grounds';
import type { KnownPaper } from './known-paper';
import LABELS from './labels.json';
import { nearLabel } from './near-label';
import type { FileCell, FileLine } from './page-text';

type Labelled = FileFact['is'];

/** Labels with what they mean, on all papers or on one of them. */
interface Labels {
  fields: ReadonlyMap<string, Labelled>;
  longestFirst: readonly string[];
  /** One at the beginning of a cell or behind a break, with a colon: 姓名： in the middle of a sentence is none. */
  written: RegExp;
}

const EVERYWHERE = labelsFrom(
  (Object.entries(LABELS) as [Labelled, string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [label, field] as const),
  ),
);
const ON_PAPERS = new Map<string, Labels>();

function labelsFrom(known: Iterable<readonly [string, Labelled]>): Labels {
  const fields = new Map(known);
  const longestFirst = [...fields.keys()].sort((one, other) => other.length - one.length);
  const anyOf = longestFirst.map((label) => label.replace(/[()]/g, '\\$&')).join('|');
  return { fields, longestFirst, written: new RegExp(`(^|[\\s，。；、（()])(${anyOf})\\s*[:：]\\s*`, 'g') };
}

function labelsOn(paper: KnownPaper | null): Labels {
  if (paper?.labels === undefined) return EVERYWHERE;
  const before = ON_PAPERS.get(paper.paper);
  if (before !== undefined) return before;
  const labels = labelsFrom([...EVERYWHERE.fields, ...Object.entries(paper.labels)]);
  ON_PAPERS.set(paper.paper, labels);
  return labels;
}

/** How far a value goes behind its label: up to a wide blank, or the end of the clause; of names that have commas in them, of the sentence. */
const CLAUSE = /^[^，。；\n]*?(?=\s{2,}|\u3000|[，。；\n]|$)/;
const SENTENCE = /^[^。；\n]*?(?=\s{2,}|\u3000|[。；\n]|$)/;
/** A line that reaches so far goes on in the next one, unless its sentence ends. */
const LINE_END = 0.8;
const LISTS: ReadonlySet<Labelled> = new Set(['project.name', 'paper.title', 'paper.authors']);
/** Short words over a column or before a cell, which are never a value. */
const HEADING =
  /^(?:性别|民族|职务|职称|单位|专业|学历|学位|年龄|电话|签名|日期|备注|序号|页码|姓名|名称|出生年月|.{0,4}[：:])$/;

/** A label with its value at the beginning of a cell or behind a wide blank, whatever it is. */
const ANY_LABEL = /(?:^|\s{2,}|\u3000)\s*([\p{sc=Han}（）()]{2,12})\s*[:：]\s*(?=\S)/gu;
/** Labels of what no application has beside it, by how they end, and words that only look like labels. */
const BESIDE_THE_POINT =
  /(?:性别|民族|籍贯|出生(?:日期|年月|地)|电话|手机|邮编|地址|住址|邮箱|网址|编号|证书号|文号|序号|页码|验证码|二维码|签名|签字|签章|盖章|公章|印章|经办人|审核人|批准人|负责人|签发人|法定代表人|校长|院长|校（院）长|专家|日期|意见|承诺|保证|证明|如下|说明|声明|备注|注|附|附件|提示)$/;

const COLUMNS: readonly [HourColumn, RegExp][] = [
  ['total', /^(?:总学时|合计|学时合计|合计学时|总计)/],
  ['professional', /^专业(?:科目|课)/],
  ['trade-public', /^行业公需/],
  // In a picture, the first character may be taken for a ruled line.
  ['general-public', /^一?般公需/],
];

/** Every value that the lines of one page of a paper state under a known label, and every year's hours and grades. */
export function factsOf(lines: readonly FileLine[], page: number, paper: KnownPaper | null): FileFact[] {
  const article = page === 1 ? articleOf(lines) : null;
  const labels = labelsOn(paper);
  const stated = [
    ...lines.flatMap((line) => labelled(line, page, labels)),
    ...hoursOf(lines, page),
    ...gradesOf(lines, page, paper),
    ...(paper?.paper === '学历学位证书' ? diplomaFacts(lines, page) : []),
  ];
  return article === null ? stated : [...articleFacts(article, page), ...stated];
}

/** A label that is compared with nothing. */
export interface OtherLabel {
  label: string;
  at: FilePlace;
}

/** Labels with a value that is compared with nothing, and where they stand: 聘期, 学历层次. */
export function otherLabels(lines: readonly FileLine[], page: number, paper: KnownPaper | null): OtherLabel[] {
  const { fields } = labelsOn(paper);
  const isKnown = (label: string) => fields.has(label);
  const asked = rowsAskedAbout(lines);
  const labels = lines.flatMap((line) => [
    ...line.flatMap(({ text, box, at = box }) =>
      [...text.matchAll(ANY_LABEL)].map(([, label = '']) => ({ label, at: { page, box: at } })),
    ),
    ...(asked.has(line) ? [] : inCells(line, isKnown)).map(({ text, box, at = box }) => ({
      label: compact(text),
      at: { page, box: at },
    })),
  ]);
  const isOther = (label: string) => {
    // 承诺人（签名）
    const bare = label.replace(/[（(][^（()）]*[）)]/g, '');
    return !isKnown(label) && !isKnown(bare) && !BESIDE_THE_POINT.test(bare);
  };
  return labels.filter(({ label }) => isOther(label));
}

/** A cell that may be a label without a colon. */
const SHORT = /^[\p{sc=Han}（）()]{2,10}$/u;
const DAY = /^[\d二〇零一三四五六七八九十]+年.*[月日]$/;
/** Heads of columns without a value behind them. */
const HEAD = /^(?:年度|学年|序号|备注)$/;
const ASKED_ABOUT = /^(?:推荐)?专家/;

/** Labels of a row of a table that has a value behind each: 聘期 │ 三年; values of known labels are none. */
function inCells(line: FileLine, isKnown: (label: string) => boolean): FileLine {
  const texts = line.map(({ text }) => compact(text));
  const isHead = (text: string) => HEAD.test(text) || COLUMNS.some(([, head]) => head.test(text));
  // Such a row is a table's head; its figures are told by their columns.
  if (texts.every((text) => isHead(text) || isKnown(text))) return [];
  const found: FileLine = [];
  for (let at = 0; at + 1 < line.length; at += 1) {
    const [text = '', value = ''] = texts.slice(at);
    const cell = line[at];
    if (isKnown(text)) at += 1;
    else if (cell !== undefined && SHORT.test(text) && !DAY.test(text) && !isKnown(value)) {
      found.push(cell);
      at += 1;
    }
  }
  return found;
}

/** Rows of a table of experts, which the rule on recommendations asks a person about. */
function rowsAskedAbout(lines: readonly FileLine[]): ReadonlySet<FileLine> {
  const asked = new Set<FileLine>();
  let columns = 0;
  for (const line of lines) {
    if (line.length > 1 && line.every(({ text }) => ASKED_ABOUT.test(compact(text)))) columns = line.length;
    else if (line.length !== columns) columns = 0;
    if (columns > 0) asked.add(line);
  }
  return asked;
}

/** Each label where it stands first, as the facts of a file have them. */
export function eachOnce(found: readonly OtherLabel[]): Required<Pick<FileFacts, 'others' | 'othersAt'>> {
  const first = new Map([...found].reverse().map(({ label, at }) => [label, at]));
  const once = [...first].reverse();
  return { others: once.map(([label]) => label), othersAt: once.map(([, at]) => at) };
}

function labelled(line: FileLine, page: number, labels: Labels): FileFact[] {
  const { fields, longestFirst } = labels;
  return line.flatMap((cell, at) => {
    // A label may be spread over its cell: 姓　名.
    for (const width of [1, 2]) {
      const label = line.slice(at, at + width).map(({ text }) => compact(text));
      const field = fields.get(label.join('').replace(/[:：]$/, ''));
      const value = line[at + width];
      if (field === undefined) continue;
      return value === undefined || isLabel(value, labels) ? [] : [factOf(field, value, asWritten(value.text), page)];
    }
    const found = within(cell, labels).map(([field, text, from]) => factOf(field, cell, text, page, from));
    if (found.length > 0 || cell.likely === undefined) return found;
    const near = nearLabel(cell.text, cell.likely, longestFirst);
    const value = near === null ? undefined : near.rest === '' ? line[at + 1] : { ...cell, text: near.rest };
    const field = near === null ? undefined : fields.get(near.label);
    // What it is said of was not read for certain.
    return field === undefined || value === undefined
      ? []
      : [{ ...factOf(field, value, asWritten(value.text), page), likely: 0 }];
  });
}

/** Values behind labels with a colon, each up to the next label, a wide blank or the end of the clause. */
function within(cell: FileCell, { fields, written: known }: Labels): [field: Labelled, value: string, from: number][] {
  const written = cell.text.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
  const found = [...written.matchAll(known)];
  return found.flatMap((match, index) => {
    const field = fields.get(match[2] ?? '');
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

function isLabel({ text }: FileCell, { fields }: Labels): boolean {
  const shown = compact(text);
  return fields.has(shown.replace(/[:：]$/, '')) || HEADING.test(shown) || shown === '';
}

/** A value as a fact; `from` is where it begins in its cell, if it is not all of it. */
function factOf(is: Labelled, cell: FileCell, text: string, page: number, from = 0): FileFact {
  return { is, text, ...groundsOf(cell, page, from, text.length) };
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
