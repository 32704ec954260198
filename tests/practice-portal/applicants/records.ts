import type { Random } from '../random.ts';
import type { AchievementRow, AppraisalRow, AttachmentRow, PaperRow, TrainingRow } from './types.ts';

/** The years that the notice of 2020 looks at: plan-4 … plan-1. */
export const YEARS = [2016, 2017, 2018, 2019] as const;

export const POST_FORM = '事业单位人员职称申报岗位信息表';

/** One grade per year, newest first, the window and often a year before it. */
export function makeAppraisals(random: Random, unit: string): AppraisalRow[] {
  const years = random.next() < 0.5 ? [2015, ...YEARS] : [...YEARS];
  return years.map((year) => ({ year, unit, grade: random.next() < 0.25 ? '优秀' : '合格' })).reverse();
}

/** Hours well above 90, 60 and 18 in every year of the window; the parts add up to the total. */
export function makeTrainings(random: Random): TrainingRow[] {
  return YEARS.map((year) => trainingRow(year, random.int(68, 92), random.int(10, 18), random.int(12, 18))).reverse();
}

/** A year's row whose total is the sum of its parts, in 学时. */
export function trainingRow(year: number, professional: number, trade: number, general: number): TrainingRow {
  return { year, professional, trade, general, total: professional + trade + general };
}

/** Two or three papers after the present title. */
export function makePapers(random: Random, name: string, field: string): PaperRow[] {
  const journals = ['《虚构测绘学报》', '《样例地质》', '《示范国土规划》'];
  return Array.from({ length: random.int(2, 3) }, (_, i) => ({
    title: `${field}数据质量控制的模拟研究（之${'一二三'.charAt(i)}）`,
    journal: journals[i] ?? '《虚构学报》',
    date: `${2015 + i + random.int(0, 2)}-0${random.int(1, 9)}`,
    authors: i === 0 ? `${name}、郑举例` : `郑举例、${name}、钱虚拟`,
    rank: i === 0 ? '1/2' : '2/3',
  }));
}

/** Two to four projects after the present title. */
export function makeAchievements(random: Random, field: string): AchievementRow[] {
  return Array.from({ length: random.int(2, 4) }, (_, i) => ({
    name: `虚构市${field}示范项目${'一二三四'.charAt(i)}期`,
    role: i === 0 ? '主持' : random.pick(['主要完成人', '参与']),
    date: `${2015 + i}-11`,
    rank: `${i + 1}/${random.int(5, 9)}`,
    evidence: '已上传（加盖单位公章）',
  }));
}

/** What everybody uploads, and the position form for those on the establishment. */
export function makeAttachments(onEstablishment: boolean): AttachmentRow[] {
  const rows: AttachmentRow[] = [
    { name: '专业技术资格申报材料真实性保证书', kind: '承诺书', file: '保证书.pdf' },
    { name: '同行专家推荐评议表', kind: '评议表', file: '推荐评议表.pdf' },
    { name: '继续教育证明', kind: '证明材料', file: '继续教育.pdf' },
  ];
  if (onEstablishment) rows.push({ name: POST_FORM, kind: '岗位材料', file: '岗位信息表.pdf' });
  return rows;
}

const PROOF = '业绩证明';

/** The proof of each project that says it has one and is filed once, a file called after it. */
export function makeProofs(achievements: readonly AchievementRow[]): AttachmentRow[] {
  const isOnce = (name: string) => achievements.filter((other) => other.name === name).length === 1;
  const proven = achievements.filter(({ name, evidence }) => evidence.startsWith('已上传') && isOnce(name));
  return proven.map(({ name }) => ({ name: `${name}${PROOF}`, kind: '业绩材料', file: '业绩证明.pdf' }));
}

/** The project that a file is the proof of; null of other files. */
export function projectOf(file: AttachmentRow, achievements: readonly AchievementRow[]): AchievementRow | null {
  return achievements.find(({ name }) => file.name === `${name}${PROOF}`) ?? null;
}
