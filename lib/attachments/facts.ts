import type { FileFact } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { articleFacts, articleOf } from './article';
import { diplomaFacts } from './diploma';
import { gradesOf } from './grades-said';
import { groundsOf } from './grounds';
import { hoursSaid } from './hours-said';
import type { KnownPaper } from './known-paper';
import { type Labelled, type Labels, labelsOn } from './labels';
import { nearLabel } from './near-label';
import type { FileCell, FileLine } from './page-text';

/** How far a value goes behind its label: up to a wide blank, or the end of the clause; of names that have commas in them, of the sentence. */
const CLAUSE = /^[^，。；\n]*?(?=\s{2,}|\u3000|[，。；\n]|$)/;
const SENTENCE = /^[^。；\n]*?(?=\s{2,}|\u3000|[。；\n]|$)/;
/** A line that reaches so far goes on in the next one, unless its sentence ends. */
const LINE_END = 0.8;
const LISTS: ReadonlySet<Labelled> = new Set(['project.name', 'paper.title', 'paper.authors']);
/** Short words over a column or before a cell, which are never a value. */
const HEADING =
  /^(?:性别|民族|职务|职称|单位|专业|学历|学位|年龄|电话|签名|日期|备注|序号|页码|姓名|名称|出生年月|.{0,4}[：:])$/;

const NAME = /^\p{sc=Han}{2,4}$/u;
const EXPERT = /^(?:(?:评议|推荐)?专家(?:姓名|[:：])|推荐人(?:姓名)?(?:[:：]|$))/;
/** What is a name of somebody or something, and heads of columns beside its label, which are none. */
const NAMED: ReadonlySet<Labelled> = new Set(['person.name', 'unit.name', 'insured.payer', 'education.school']);
const NO_NAME =
  /(?:日期|号码?|岗位|险种|时间|等级|年限|类型|面貌|籍贯|单位|职称|职务|专业|学历|学位|性别|民族|部门|期)$/;

/** Every value that the lines of one page of a paper state under a known label, and every year's hours and grades. */
export function factsOf(lines: readonly FileLine[], page: number, paper: KnownPaper | null): FileFact[] {
  const article = page === 1 ? articleOf(lines) : null;
  const labels = labelsOn(paper);
  const stated = [
    ...(paper?.paper === '推荐评议表' ? aboveExperts(lines) : lines).flatMap((line) => labelled(line, page, labels)),
    ...hoursSaid(lines, page),
    ...gradesOf(lines, page, paper),
    ...(paper?.paper === '学历学位证书' ? diplomaFacts(lines, page) : []),
  ];
  return article === null ? stated : [...articleFacts(article, page), ...stated];
}

/** Whoever recommends has a name and a unit, too, which stand below the applicant's. */
function aboveExperts(lines: readonly FileLine[]): readonly FileLine[] {
  const experts = lines.findIndex((line) => line.some(({ text }) => EXPERT.test(compact(text))));
  return experts < 0 ? lines : lines.slice(0, experts);
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
      if (value === undefined || isLabel(value, labels)) return [];
      if (NAMED.has(field) && NO_NAME.test(compact(value.text))) return [];
      if (field !== 'person.name') return [factOf(field, value, asWritten(value.text), page)];
      const fact = factOf(field, value, asWritten(value.text), page);
      // A table with a column for each of several people.
      const another = line[at + width + 1];
      const isOneOf =
        another !== undefined &&
        NAME.test(compact(another.text)) &&
        !isLabel(another, labels) &&
        !NO_NAME.test(compact(another.text));
      return [isOneOf ? { ...fact, sure: false } : fact];
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
