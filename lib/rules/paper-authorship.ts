// Longer than one screen: authors and rank are two columns that may each be wanting, and may contradict one another.
import type { Field, Paper } from '@/lib/dossier/dossier';
import { compact } from '@/lib/dossier/parse/text';
import { defineRule } from './define-rule';
import { parseRank, splitAuthors } from './helpers/authorship';
import { unreadSentence } from './helpers/unread';
import { type Evidence, evidence, fail, inapplicable, incomplete, pass } from './judgement';

type Failure = 'unnamed' | 'partial' | 'unranked' | 'not-author' | 'disagrees';
const WORST: readonly Failure[] = ['unnamed', 'unranked', 'partial', 'not-author', 'disagrees'];

/** 四(一)5: every paper names all its authors and the applicant's rank among them; the two agree. */
export const paperAuthorship = defineRule({
  id: 'paper-authorship',
  title: '论文著作作者和排名',
  topic: '业绩成果',
  ensures: '每篇论文、著作注明所有参与起草人及排名。',
  needs: ['papers', 'person.name'],
  parameters: [],
  failures: WORST,
  judge: (given) => {
    const { papers } = given;
    if (papers.state === 'empty' || papers.rows.length === 0) {
      return inapplicable('没有论文、著作（见“论文著作篇数”）。', [evidence('论文著作', '无记录', papers.places)]);
    }
    const name = compact(given['person.name'].value);
    const shown: Evidence[] = [];
    const wrong: { failure: Failure; found: string }[] = [];
    const open: string[] = [];
    papers.rows.forEach((paper, index) => {
      const title = titleOf(paper, index);
      const problem = problemOf(paper, name);
      if ('open' in problem) open.push(`${title}${problem.open}`);
      else if (problem.failure !== null) wrong.push({ failure: problem.failure, found: `${title}${problem.found}` });
      const flagged = 'open' in problem || problem.failure !== null;
      const value = [cell('作者', paper.authors), cell('排名', paper.rank)].filter(Boolean).join('，');
      shown.push(evidence(title, value === '' ? '未注明' : value, [paper.place], { flagged }));
    });
    if (wrong.length > 0) {
      const found = wrong.map((one) => one.found).join('；');
      const failure = WORST.find((one) => wrong.some((problem) => problem.failure === one)) ?? 'disagrees';
      return fail(failure, { says: `${[found, ...open].join('；')}。`, found, evidence: shown });
    }
    if (!papers.complete) open.push('论文著作列表未读全');
    if (open.length > 0) {
      const seen = shown.some(({ flagged }) => flagged)
        ? shown
        : [...shown, evidence('论文著作列表', '未读全', papers.places, { flagged: true })];
      return incomplete(['papers'], `${open.join('；')}，不能判断。`, seen);
    }
    return pass(`${papers.rows.length}篇论文、著作均已注明作者和排名。`, shown);
  },
});

const UNRANKED = { failure: 'unranked', found: '未注明排名' } as const;

type Problem = { open: string } | { failure: Failure | null; found: string };

function problemOf({ authors, rank }: Paper, name: string): Problem {
  if (authors.state === 'unreadable' || authors.state === 'absent') return { open: unreadSentence('作者', authors) };
  if (rank.state === 'unreadable') return { open: unreadSentence('排名', rank) };
  if (authors.state === 'empty') return { failure: 'unnamed', found: '未注明作者' };
  const { names, partial } = splitAuthors(authors.value);
  if (partial) return { failure: 'partial', found: `作者为“${authors.value}”，未列全` };
  // Names in a foreign script cannot be compared with the applicant's; that they are listed with a rank is what is asked for.
  if (!names.some((one) => /[\u4e00-\u9fff]/.test(one))) {
    if (rank.state === 'empty') return UNRANKED;
    return rank.state === 'read' ? { failure: null, found: '' } : { open: '作者为外文，未见排名' };
  }
  const position = names.findIndex((one) => compact(one) === name) + 1;
  if (position === 0) return { failure: 'not-author', found: `作者为“${authors.value}”，未见申报人` };
  if (rank.state === 'empty') return UNRANKED;
  if (rank.state !== 'read') return { failure: null, found: '' };
  const told = parseRank(rank.value);
  const isOther = told.position !== null && told.position !== position && !told.shared;
  const isOtherCount = told.of !== null && told.of !== names.length;
  if (isOther || isOtherCount) {
    return {
      failure: 'disagrees',
      found: `排名为“${rank.value}”，作者“${authors.value}”中列第${position}，共${names.length}人`,
    };
  }
  return { failure: null, found: '' };
}

function titleOf({ title }: Paper, index: number): string {
  return title.state === 'read' ? `《${title.value.replace(/[《》]/g, '')}》` : `第${index + 1}篇`;
}

function cell(label: string, field: Field<string>): string {
  return field.state === 'read' ? `${label}${field.value}` : '';
}
