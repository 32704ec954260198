import { type Defect, planted } from '../plant.ts';
import { makeAchievements } from '../records.ts';
import type { Applicant } from '../types.ts';

const BEFORE_ANY_TITLE = '2009-05';

/** Papers and achievements since the present title (四(一)5, 四(二)1, 附件1 §8). */
export const workDefects: Defect[] = [
  {
    kind: 'paper-only-one',
    group: 'papers',
    plant(applicant) {
      applicant.papers = applicant.papers.slice(0, 1);
      return [planted('paper-only-one', { rule: 'paper-count', detail: '论文、著作只有1篇', evidence: ['1 篇'] })];
    },
  },
  {
    kind: 'paper-of-others',
    group: 'papers',
    plant(applicant) {
      const paper = last(applicant.papers);
      Object.assign(paper, { authors: '郑举例、钱虚拟', rank: '' });
      return [
        planted('paper-of-others', {
          rule: 'paper-authorship',
          detail: '论文作者中没有申报人',
          evidence: ['郑举例、钱虚拟'],
        }),
      ];
    },
  },
  {
    kind: 'paper-before-title',
    group: 'papers',
    plant(applicant) {
      last(applicant.papers).date = BEFORE_ANY_TITLE;
      return [
        planted('paper-before-title', {
          rule: 'paper-date',
          detail: '论文发表早于任现职',
          evidence: [BEFORE_ANY_TITLE],
        }),
      ];
    },
  },
  {
    kind: 'achievement-before-title',
    group: 'achievements',
    plant(applicant) {
      last(applicant.achievements).date = BEFORE_ANY_TITLE;
      return [
        planted('achievement-before-title', {
          rule: 'achievement-date',
          detail: '业绩完成早于任现职',
          evidence: [BEFORE_ANY_TITLE],
        }),
      ];
    },
  },
  {
    kind: 'achievements-none',
    group: 'achievements',
    plant(applicant) {
      applicant.achievements = [];
      return [
        planted('achievements-none', { rule: 'achievement-count', detail: '没有选取业绩', evidence: ['无记录'] }),
      ];
    },
  },
  {
    kind: 'achievements-many',
    group: 'achievements',
    plant(applicant, random) {
      const sets = Array.from({ length: 8 }, () => makeAchievements(random, applicant.application.field));
      applicant.achievements = sets.flat().slice(0, 16);
      return [
        planted('achievements-many', {
          rule: 'achievement-count',
          detail: '选取业绩16项，过多',
          evidence: ['16 项'],
          disposition: 'confirm',
        }),
      ];
    },
  },
  {
    kind: 'achievement-without-file',
    group: 'achievements',
    plant(applicant) {
      last(applicant.achievements).evidence = '未上传';
      return [
        planted('achievement-without-file', {
          rule: 'achievement-evidence',
          detail: '业绩未上传佐证材料',
          evidence: ['未上传'],
        }),
      ];
    },
  },
  {
    kind: 'achievement-unsealed',
    group: 'achievements',
    plant(applicant) {
      last(applicant.achievements).evidence = '已上传（未加盖公章）';
      return [
        planted('achievement-unsealed', {
          rule: 'attachment-seal',
          detail: '佐证材料未加盖公章',
          evidence: ['已上传（未加盖公章）'],
        }),
      ];
    },
  },
];

function last<T extends Applicant['papers' | 'achievements'][number]>(rows: T[]): T {
  const row = rows.at(-1);
  if (row === undefined) throw new Error('an applicant without papers or achievements');
  return row;
}
