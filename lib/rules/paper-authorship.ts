// Longer than one screen: authors and rank are two columns that may each be wanting, and may contradict one another.
import type { Field, Paper } from '@/lib/dossier/dossier';
import { nameKey } from '@/lib/dossier/parse/name';
import { defineRule } from './define-rule';
import { parseRank, splitAuthors } from './helpers/authorship';
import { type ProofSaid, proofsIn } from './helpers/row-proofs';
import { unreadSentence } from './helpers/unread';
import { failOfRows } from './helpers/worst';
import { evidence, inapplicable, incomplete, pass } from './judgement';

const SAYS = {
  none: '没有论文、著作（见“论文著作篇数”）。',
  unnamed: '未注明作者',
  unranked: '未注明排名',
  partial: (authors: string) => `作者为“${authors}”，未列全`,
  notAuthor: (authors: string) => `作者为“${authors}”，未见申报人`,
  disagrees: (rank: string, authors: string, at: number, of: number) =>
    `排名为“${rank}”，作者“${authors}”中列第${at}，共${of}人`,
  foreign: '作者为外文，未见排名',
  listPart: '论文著作列表未读全',
  open: (open: readonly string[]) => `${open.join('；')}，不能判断。`,
  fits: (count: number) => `${count}篇论文、著作均已注明作者和排名。`,
};

const FAILURES = ['unnamed', 'unranked', 'partial', 'not-author', 'disagrees'] as const;

/** 四(一)5: every paper names all its authors and the applicant's rank among them; the two agree, and no opened file states others. */
export const paperAuthorship = defineRule({
  id: 'paper-authorship',
  title: '论文著作作者和排名',
  topic: '业绩成果',
  ensures: '每篇论文、著作注明所有参与起草人及排名。',
  needs: ['papers', 'person.name'],
  optional: ['attachments'],
  parameters: [],
  failures: FAILURES,
  judge: ({ papers, attachments, 'person.name': person }) => {
    if (papers.state === 'empty' || papers.rows.length === 0) {
      return inapplicable(SAYS.none, [evidence('论文著作', '无记录', papers.places)]);
    }
    const proofsOf = proofsIn(attachments, { papers });
    const rows = papers.rows.map((paper, index) => look(paper, index, nameKey(person.value), proofsOf(paper)));
    const shown = rows.flatMap((row) => row.shown);
    const wrong = rows.flatMap((row) => row.wrong ?? []);
    const open = rows.flatMap((row) => row.open);
    if (wrong.length > 0) return failOfRows(FAILURES, wrong, open, shown);
    if (!papers.complete) {
      const rest = evidence('论文著作列表', '未读全', papers.places, { flagged: true });
      const basis = open.length > 0 ? shown : [...shown, rest];
      return incomplete(['papers'], SAYS.open([...open, SAYS.listPart]), basis);
    }
    if (open.length > 0) return incomplete(['papers'], SAYS.open(open), shown);
    return pass(SAYS.fits(rows.length), shown);
  },
});

type Failure = (typeof FAILURES)[number];

/** What a paper's authors and rank come to: in order, wrong in one way, or open. */
type Outcome = 'fine' | { failure: Failure; says: string } | { open: string };

/** One row: what is wrong with it, what of it stays open, and how it is shown. */
function look(paper: Paper, index: number, applicant: string, proofs: ProofSaid) {
  const { title, authors, rank } = paper;
  const name = title.state === 'read' ? `《${title.value.replace(/[《》]/g, '')}》` : `第${index + 1}篇`;
  const is = outcomeOf(paper, applicant);
  const value = [cell('作者', authors), cell('排名', rank)].filter(Boolean).join('，') || '未注明';
  return {
    wrong: typeof is === 'object' && 'failure' in is ? { failure: is.failure, found: `${name}${is.says}` } : null,
    open: [
      ...(typeof is === 'object' && 'open' in is ? [`${name}${is.open}`] : []),
      ...proofs.otherwise.map((what) => `${name}的${what}`),
    ],
    shown: [
      evidence(name, value, [paper.place], { flagged: is !== 'fine' || proofs.otherwise.length > 0 }),
      ...proofs.shown,
    ],
  };
}

function outcomeOf({ authors, rank }: Paper, applicant: string): Outcome {
  if (authors.state === 'unreadable' || authors.state === 'absent') return { open: unreadSentence('作者', authors) };
  if (rank.state === 'unreadable') return { open: unreadSentence('排名', rank) };
  if (authors.state === 'empty') return { failure: 'unnamed', says: SAYS.unnamed };
  const { names, partial } = splitAuthors(authors.value);
  if (partial) return { failure: 'partial', says: SAYS.partial(authors.value) };
  // Names in a foreign script cannot be compared with the applicant's; that they are listed with a rank is what is asked for.
  const isForeign = !names.some((one) => /[\u4e00-\u9fff]/.test(one));
  const position = names.findIndex((one) => nameKey(one) === applicant) + 1;
  if (!isForeign && position === 0) return { failure: 'not-author', says: SAYS.notAuthor(authors.value) };
  if (rank.state === 'empty') return { failure: 'unranked', says: SAYS.unranked };
  if (isForeign) return rank.state === 'read' ? 'fine' : { open: SAYS.foreign };
  if (rank.state !== 'read') return 'fine';
  const told = parseRank(rank.value);
  const isOther = told.position !== null && told.position !== position && !told.shared;
  const isOtherCount = told.of !== null && told.of !== names.length;
  if (!isOther && !isOtherCount) return 'fine';
  return { failure: 'disagrees', says: SAYS.disagrees(rank.value, authors.value, position, names.length) };
}

function cell(label: string, field: Field<string>): string {
  return field.state === 'read' ? `${label}${field.value}` : '';
}
