import type { Dossier, Field, Paper } from '@/lib/dossier/dossier';
import { compact } from '@/lib/dossier/parse/text';
import type { Evidence, Finding } from '@/lib/review/types';
import { parseRank, splitAuthors } from '@/lib/rules/helpers/authorship';
import { sameTitle } from '@/lib/rules/helpers/same-title';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { nameAndWhy } from './text';
import { type Lack, lacking, wanting } from './wanting';

const COUNT = checkOf('paper-count');

export function checkPaperCount({ lists: { papers } }: Dossier): Finding {
  if (papers.state !== 'read' && papers.state !== 'empty') return wanting(COUNT, 'papers', papers, '论文著作');
  const count = papers.state === 'read' ? papers.rows.length : 0;
  const shown = count === 0 ? '无记录' : `${count} 篇`;
  const titles = papers.state === 'read' ? papers.rows.map(({ title }) => title) : [];
  const unsure = titles.filter(({ state }) => state !== 'read').length;
  if (count >= 2 && count - unsure < 2) {
    const evidence = [flagged('论文著作', shown, papers.places, '2至3 篇')];
    const says = `论文、著作共${count}篇，其中${unsure}篇未能读取或是否有效待核对，应有2至3篇，不能判断。`;
    return open(COUNT, ['papers'], says, evidence);
  }
  const repeats = (one: Field<string>, at: number) =>
    one.state === 'read' &&
    titles.slice(0, at).some((other) => other.state === 'read' && sameTitle(one.value, other.value));
  const distinct = titles.filter((one, at) => !repeats(one, at)).length;
  if (count >= 2 && distinct < 2) {
    const evidence = [flagged('论文著作', shown, papers.places, '2至3 篇')];
    const says = `论文、著作共${count}篇，题目相同的只计1次为${distinct}篇，应有2至3篇，请核对是否重复填报。`;
    return open(COUNT, ['papers'], says, evidence);
  }
  if (count >= 2) {
    const isWhole = papers.state === 'read' && papers.complete;
    const more = count > 3 ? '，多于3篇，可请申报人突出代表性' : isWhole ? '' : '（列表未读全）';
    const evidence = [plainly('论文著作', shown, papers.places, '2至3 篇')];
    return passed(COUNT, `论文、著作共${count}篇${more}。`, evidence);
  }
  const evidence = [flagged('论文著作', shown, papers.places, '2至3 篇')];
  if (papers.state === 'read' && !papers.complete) {
    return open(COUNT, ['papers'], `论文著作列表未读全，已读到${count}篇，不能判断。`, evidence);
  }
  const found = count === 0 ? '无记录' : `${count}篇`;
  return failed(COUNT, {
    disposition: 'return',
    says: `论文、著作${found}，应有2至3篇。`,
    evidence,
    wording: wording(
      `论文著作：${found}，要求任现职以来的有关论文、著作2至3篇（通知第四条第（一）项）`,
      '请从业绩档案中补充提取论文、著作',
      `论文著作${found}，应有2至3篇`,
    ),
  });
}

const AUTHORS = checkOf('paper-authorship');

const CLAUSE = '（通知第四条第（一）项）';
const ALL_NAMED = '要求注明所有参与起草人及排名';
/** What is wrong with a paper's authors, worst first, and the words for it. */
const WRONG = [
  (found: string) =>
    wording(
      `论文著作作者：${found}，${ALL_NAMED}${CLAUSE}`,
      '请补充填写全部作者和本人排名',
      `${found}，请补全部作者和排名`,
    ),
  (found: string) =>
    wording(`论文著作排名：${found}，${ALL_NAMED}${CLAUSE}`, '请补充填写本人排名', `${found}，请补排名`),
  (found: string) =>
    wording(`论文著作作者：${found}，${ALL_NAMED}${CLAUSE}`, '请列出全部作者，不以“等”字省略', `${found}，请列全作者`),
  (found: string) => wording(`论文著作作者：${found}${CLAUSE}`, '请核对作者姓名，更正后提交', `${found}，请核对`),
  (found: string) =>
    wording(
      `论文著作排名：${found}，与作者名单不一致${CLAUSE}`,
      '请核对作者名单和本人排名，更正不一致的信息',
      `${found}，请更正`,
    ),
] as const;
const [UNNAMED, UNRANKED, PARTIAL, NOT_AUTHOR, DISAGREES] = [0, 1, 2, 3, 4] as const;
type Wrong = 0 | 1 | 2 | 3 | 4;

export function checkAuthors({ fields, lists: { papers } }: Dossier): Finding {
  const person = fields['person.name'];
  if (person.state !== 'read' || (papers.state !== 'read' && papers.state !== 'empty')) {
    const lacks: Lack[] = [];
    if (papers.state !== 'read' && papers.state !== 'empty') {
      lacks.push({ id: 'papers', state: papers, section: '论文著作' });
    }
    if (person.state !== 'read') lacks.push({ id: 'person.name', state: person, section: '基本信息' });
    return lacking(AUTHORS, lacks);
  }
  if (papers.state === 'empty' || papers.rows.length === 0) {
    const says = '没有论文、著作（见“论文著作篇数”）。';
    return notConcerned(AUTHORS, says, [plainly('论文著作', '无记录', papers.places)]);
  }
  const name = compact(person.value);
  const evidence: Evidence[] = [];
  const found: string[] = [];
  const why: string[] = [];
  let worst: Wrong = DISAGREES;
  papers.rows.forEach((paper, index) => {
    const title = titleOf(paper.title, index);
    const problem = problemOf(paper, name);
    if (problem?.wrong === null) why.push(`${title}${problem.found}`);
    else if (problem !== null) {
      found.push(`${title}${problem.found}`);
      if (problem.wrong < worst) worst = problem.wrong;
    }
    evidence.push({ label: title, found: shown(paper), flagged: problem !== null, places: [paper.place] });
  });
  if (found.length > 0) {
    const told = found.join('；');
    const says = `${[told, ...why].join('；')}。`;
    return failed(AUTHORS, { disposition: 'return', says, evidence, wording: WRONG[worst](told) });
  }
  if (!papers.complete) {
    if (why.length === 0) evidence.push(flagged('论文著作列表', '未读全', papers.places));
    why.push('论文著作列表未读全');
  }
  if (why.length > 0) return open(AUTHORS, ['papers'], `${why.join('；')}，不能判断。`, evidence);
  return passed(AUTHORS, `${papers.rows.length}篇论文、著作均已注明作者和排名。`, evidence);
}

/** What is wrong, or (`null`) what is open; nothing when all is in order. */
function problemOf({ authors, rank }: Paper, name: string): { wrong: Wrong | null; found: string } | null {
  if (authors.state === 'unreadable' || authors.state === 'absent') {
    return { wrong: null, found: nameAndWhy('作者', authors) };
  }
  if (rank.state === 'unreadable') return { wrong: null, found: nameAndWhy('排名', rank) };
  if (authors.state === 'empty') return { wrong: UNNAMED, found: '未注明作者' };
  const { names, partial } = splitAuthors(authors.value);
  if (partial) return { wrong: PARTIAL, found: `作者为“${authors.value}”，未列全` };
  if (!names.some((one) => /[\u4e00-\u9fff]/.test(one))) {
    if (rank.state === 'empty') return { wrong: UNRANKED, found: '未注明排名' };
    return rank.state === 'read' ? null : { wrong: null, found: '作者为外文，未见排名' };
  }
  const position = names.findIndex((one) => compact(one) === name) + 1;
  if (position === 0) return { wrong: NOT_AUTHOR, found: `作者为“${authors.value}”，未见申报人` };
  if (rank.state === 'empty') return { wrong: UNRANKED, found: '未注明排名' };
  if (rank.state === 'absent') return null;
  const told = parseRank(rank.value);
  const isOther = told.position !== null && told.position !== position && !told.shared;
  if (!isOther && (told.of === null || told.of === names.length)) return null;
  const list = `作者“${authors.value}”中列第${position}，共${names.length}人`;
  return { wrong: DISAGREES, found: `排名为“${rank.value}”，${list}` };
}

export function titleOf(title: Field<string>, index: number): string {
  return title.state === 'read' ? `《${title.value.replace(/[《》]/g, '')}》` : `第${index + 1}篇`;
}

function shown({ authors, rank }: Paper): string {
  const who = authors.state === 'read' ? `作者${authors.value}` : '';
  const where = rank.state === 'read' ? `排名${rank.value}` : '';
  if (who === '') return where === '' ? '未注明' : where;
  return where === '' ? who : `${who}，${where}`;
}
