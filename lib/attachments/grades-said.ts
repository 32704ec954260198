import type { FileFact } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { groundsOf, overlap } from './grounds';
import type { KnownPaper } from './known-paper';
import type { FileCell, FileLine } from './page-text';

const FORM = '年度考核登记表';
const LABEL = /^(?:年度)?(?:考核|评定)(?:结果|等次|等级|档次)[:：]?$/;
const YEAR_HEAD = /^(?:考核)?年[度份]$/;
const YEAR = /^(20\d\d)年?度?$/;
/** 考核等次：合格, 年度考核等次为优秀, 评定为基本合格等次. */
const SAID =
  /(?<!平时|季度|自评|上年度|民主|个人)(?:考核|评定|确定)(?:结果|等次|等级|档次)?(?:确定|评定)?(?:为|是|[:：])\s*[“"]?(优秀|良好|基本合格|合格|不合格|基本称职|称职|不称职|未?不?定等次)/g;

/** All grades are printed, and one of them is ticked. */
const TICKED = /[□☐☑■√✓✔]/;

/** The grades of appraisals that a page states: of its tables by year, and of the form of one year its own. */
export function gradesOf(lines: readonly FileLine[], page: number, paper: KnownPaper | null): FileFact[] {
  return [...inTables(lines, page), ...(paper?.paper === FORM ? ofForm(lines, page) : [])];
}

function inTables(lines: readonly FileLine[], page: number): FileFact[] {
  let heads: { year: FileCell; grade: FileCell } | null = null;
  return lines.flatMap((line) => {
    const year = line.find(({ text }) => YEAR_HEAD.test(compact(text)));
    const grade = line.find(({ text }) => LABEL.test(compact(text)));
    if (year !== undefined && grade !== undefined) {
      heads = { year, grade };
      return [];
    }
    const under = (head: FileCell | undefined) => line.filter(({ box }) => head && overlap(box, head.box) > 0);
    const [[ofYear, ...years], [cell, ...cells]] = [under(heads?.year), under(heads?.grade)];
    const of = YEAR.exec(compact(ofYear?.text ?? ''))?.[1];
    if (of === undefined || cell === undefined || years.length + cells.length > 0) return [];
    return [{ is: 'appraisal.grade', year: Number(of), text: compact(cell.text), ...groundsOf(cell, page) }];
  });
}

/** The form is of the one year that it names; where it names several, nobody knows of which. */
function ofForm(lines: readonly FileLine[], page: number): FileFact[] {
  const all = compact(lines.flatMap((line) => line.map(({ text }) => text)).join(' '));
  const years = new Set([...all.matchAll(/(20\d\d)年?度/g)].map(([, year]) => Number(year)));
  const [year, another] = years;
  const of = year === undefined || another !== undefined ? {} : { year };
  return lines.flatMap((line) =>
    line.flatMap((cell, at): FileFact[] => {
      const next = line[at + 1];
      if (LABEL.test(compact(cell.text)) && next !== undefined && !YEAR_HEAD.test(compact(next.text)))
        return [{ is: 'appraisal.grade', ...of, text: compact(next.text), ...groundsOf(next, page) }];
      return [...cell.text.matchAll(SAID)].map((match) => {
        const [whole, grade = ''] = match;
        const grounds = groundsOf(cell, page, match.index + whole.length - grade.length, grade.length);
        const sure = grounds.sure && !TICKED.test(cell.text);
        return { is: 'appraisal.grade', ...of, text: grade, ...grounds, sure };
      });
    }),
  );
}
