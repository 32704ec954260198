import type { Achievement, Paper } from '@/lib/dossier/dossier';
import { absent, achievement, date, empty, list, paper, read, unreadable } from '@/tests/rules/make-dossier';
import type { Change } from './make-dossiers';

/** Defects of papers and achievements. */
export const WORK_DEFECTS: Change[] = [
  // paper-count
  (into) => {
    into.lists.papers = { state: 'empty', places: [] };
  },
  (into) => {
    into.lists.papers = list([one(into.fields['person.name'])]);
  },
  (into) => {
    const own = one(into.fields['person.name']);
    into.lists.papers = list([own, own, own, own, own]);
  },
  (into) => {
    into.lists.papers = list([], false);
  },
  // paper-authorship
  papers({ authors: empty('作者') }),
  papers({ authors: absent }),
  papers({ authors: unreadable() }),
  papers({ authors: read('乙示例、丙样本等') }),
  papers({ authors: read('乙示例、丙样本') }),
  papers({ authors: read('J. Example, A. Sample') }),
  papers({ authors: read('J. Example, A. Sample'), rank: empty('排名') }),
  papers({ authors: read('J. Example, A. Sample'), rank: absent }),
  papers({ rank: empty('排名') }),
  papers({ rank: absent }),
  papers({ rank: unreadable() }),
  papers({ rank: read('2/2') }),
  papers({ rank: read('共同第一作者（第2）') }),
  papers({ rank: read('主编') }),
  papers({ rank: read('独著') }),
  papers({ title: absent, rank: read('第三作者') }),
  // paper-date
  papers({ date: date('2009-05') }),
  papers({ date: date('2012-12') }),
  papers({ date: date('2013') }),
  papers({ date: date('2021-03') }),
  papers({ date: date('2020-11') }),
  papers({ date: date('2020-11-06') }),
  papers({ date: empty('发表时间') }),
  papers({ date: absent }),
  // achievement-count
  (into) => {
    into.lists.achievements = { state: 'empty', places: [] };
  },
  (into) => {
    into.lists.achievements = list([]);
  },
  (into, random) => {
    const length = random.int(16, 24);
    into.lists.achievements = list(
      Array.from({ length }, (_, row) => achievement(`虚构项目${row + 1}`, '参与', '2018-06', '3/8')),
    );
  },
  // achievement-evidence, attachment-seal
  achievements({ evidence: empty('佐证材料') }),
  achievements({ evidence: read('未上传') }),
  achievements({ evidence: absent }),
  achievements({ evidence: unreadable() }),
  achievements({ evidence: read('项目封面.pdf') }),
  achievements({ evidence: read('封面及完整报告.pdf') }),
  achievements({ evidence: read('验收报告（未盖章）') }),
  achievements({ role: empty('角色') }),
  achievements({ role: absent }),
  achievements({ role: unreadable() }),
  achievements({ name: absent, evidence: read('项目封面.pdf'), role: read('参与') }),
  // achievement-date
  achievements({ date: read('2008-06') }),
  achievements({ date: read('2012-12') }),
  achievements({ date: read('2012.03-2013.06') }),
  achievements({ date: read('2019.03-至今') }),
  achievements({ date: read('2013') }),
  achievements({ date: read('2021-06') }),
  achievements({ date: read('近年') }),
  achievements({ date: empty('时间') }),
  achievements({ date: absent }),
  // both dates
  (into) => {
    into.fields['title.obtained'] = absent;
    into.fields['title.appointed'] = absent;
  },
];

type Name = { state: string; value?: string } | undefined;

function one(name: Name, more: Partial<Paper> = {}): Paper {
  const authors = `${name?.value ?? '甲虚构'}、乙示例`;
  return paper('虚构地区高程基准的转换', '2017-05', authors, '1/2', more);
}

/** Two papers, the second with something about it. */
function papers(more: Partial<Paper>): Change {
  return (into) => {
    const name = into.fields['person.name'];
    into.lists.papers = list([one(name), one(name, more)]);
  };
}

/** Two achievements, the first with something about it. */
function achievements(more: Partial<Achievement>): Change {
  return (into) => {
    into.lists.achievements = list([
      achievement('虚构市基础测绘项目', '主持', '2017-11', '1/6', more),
      achievement('虚构市地理国情监测', '参与', '2019-06', '3/8'),
    ]);
  };
}
