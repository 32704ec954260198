import type { Sample } from '@/lib/review/verdict-changes';
import { dossierOfSample, type SamplePage } from './sample-page';

/**
 * Fictional applicants to try a pack on before it is put in force: one whom nothing speaks against, and others that lie on
 * a bound of the notice or just beyond it, so that a changed number shows whom it would touch. Years follow the plan year.
 */
export function sampleApplicants(planYear: number): Sample[] {
  return Object.entries(VARIANTS).map(([name, vary]) => ({
    name,
    dossier: dossierOfSample(vary(baseApplicant(planYear))),
  }));
}

type Vary = (page: SamplePage) => SamplePage;

const PHOTO: NonNullable<SamplePage['photo']> = {
  bytes: 102_400,
  format: 'jpeg',
  width: 413,
  height: 579,
  orientation: 1,
  truncated: false,
  background: { whiteShare: 0.99, mean: [254, 254, 254] },
  note: null,
};

const VARIANTS: Readonly<Record<string, Vary>> = {
  材料齐全: (page) => page,
  继续教育恰为下限: withHours(['60', '6', '12', '90']),
  继续教育总学时差2学时: withHours(['60', '8', '20', '88']),
  专业科目差5学时: withHours(['55', '10', '30', '95']),
  公需科目差2学时: withHours(['80', '4', '12', '96']),
  任现职满5年: withFields({ 'title.obtained': '2015-11', 'title.appointed': '2015-12-31' }),
  任现职不满5年: withFields({ 'title.obtained': '2015-11', 'title.appointed': '2016-03-01' }),
  缺一年年度考核: (page) => withRows(page, 'appraisals', (rows) => rows.slice(0, -1)),
  一年考核基本合格: (page) =>
    withRows(page, 'appraisals', (rows) => rows.map((row, at) => (at === 0 ? [row[0] ?? '', '基本合格'] : row))),
  述职1000字: withFields({ statement: '述'.repeat(1000) }),
  述职1200字: withFields({ statement: '述'.repeat(1200) }),
  '2001年毕业': withFields({ 'education.graduated': '2001-07' }),
  '1999年毕业': withFields({ 'education.graduated': '1999-07', 'education.proof': '未提取' }),
  证件照略大于下限: (page) => ({ ...page, photo: { ...PHOTO, width: 220, height: 310, bytes: 33_000 } }),
  参保不足5年: (page) => withRows(page, 'social-security', (rows) => rows.slice(1)),
};

function withFields(fields: SamplePage['fields']): Vary {
  return (page) => ({ ...page, fields: { ...page.fields, ...fields } });
}

function withHours(hours: readonly string[]): Vary {
  return (page) =>
    withRows(page, 'trainings', (rows) => rows.map((row, at) => (at === 0 ? [row[0] ?? '', ...hours] : row)));
}

function withRows(
  page: SamplePage,
  id: keyof SamplePage['lists'],
  change: (rows: string[][]) => string[][],
): SamplePage {
  const list = page.lists[id];
  if (list === undefined) throw new Error(`no list ${id}`);
  return { ...page, lists: { ...page.lists, [id]: { ...list, rows: change(list.rows) } } };
}

/** A fictional applicant whom nothing speaks against, as pages would show them. */
export function baseApplicant(planYear: number): SamplePage {
  const years = [1, 2, 3, 4].map((back) => String(planYear - back));
  return {
    fields: {
      'person.name': '样例甲',
      // Valid check character; the area code 330199 belongs to no county.
      'person.id-number': '330199198005150017',
      'person.sex': '男',
      'person.birth-date': '1980-05-15',
      'unit.name': '虚构市测绘院',
      'unit.kind': '事业单位',
      'unit.staffing': '事业编制',
      'education.level': '硕士研究生',
      'education.school': '虚构大学',
      'education.major': '测绘工程',
      'education.graduated': '2005-06',
      'education.proof': '系统自动提取',
      'title.current': '高级工程师',
      'title.obtained': '2012-11',
      'title.appointed': '2013-01',
      'application.plan': `${planYear}年度自然资源领域正高级工程师任职资格评审计划`,
      'application.title': '正高级工程师',
      'application.field': '测绘地理信息',
      'application.route': '正常申报',
      'application.point': '虚构市自然资源和规划局',
      'application.submitted': `${planYear}-10-12`,
      pledge: '已签署',
      statement: '述'.repeat(800),
    },
    lists: {
      appraisals: { columns: ['year', 'grade'], rows: years.map((year) => [year, '合格']) },
      trainings: {
        columns: ['year', 'professional', 'trade-public', 'general-public', 'total'],
        rows: years.map((year) => [year, '72', '12', '12', '96']),
      },
      'social-security': {
        columns: ['payer', 'start', 'end'],
        rows: [
          ['虚构市测绘院', '2010-03', `${planYear - 3}-02`],
          ['虚构市测绘院', `${planYear - 3}-03`, '至今'],
        ],
      },
      papers: {
        columns: ['title', 'journal', 'date', 'authors', 'rank'],
        rows: [
          ['虚构地区高程基准的转换', '《虚构测绘》', `${planYear - 4}-05`, '样例甲、样例乙', '1/2'],
          ['虚构地区影像的自动解译', '《虚构测绘》', `${planYear - 2}-09`, '样例乙、样例甲', '2/2'],
        ],
      },
      achievements: {
        columns: ['name', 'role', 'date', 'rank', 'evidence'],
        rows: [['虚构市基础测绘项目', '主持', `${planYear - 3}-11`, '1/6', '已上传（加盖单位公章）']],
      },
      attachments: {
        columns: ['name', 'file'],
        rows: [
          ['事业单位人员职称申报岗位信息表', '岗位信息表.pdf'],
          ['同行专家推荐评议表', '评议表.pdf'],
        ],
      },
    },
    photo: PHOTO,
  };
}
