import { absent, appraisal, date, empty, list, photo, read, training } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';

export const PLAN = '2026年度虚构省林业专业评审计划';

const year = (of: number, professional = 48, trade = 12, general = 12, total = 72) =>
  training(of, professional, trade, general, total);
const trainings = (...rows: ReturnType<typeof year>[]) => ({ trainings: list(rows) });
const grades = (first: number, last: number, but: Record<number, string> = {}) => {
  const rows = [];
  for (let of = first; of <= last; of += 1) rows.push(appraisal(of, but[of] ?? '合格'));
  return { appraisals: list(rows) };
};
const BLUE = { whiteShare: 0, mean: [60, 130, 210] as [number, number, number] };

/** 中级, at every edge: 4 years to the day, 72/48/12/12, 5 working days with the first, 295×413 pixels, blue. */
const fields = {
  'application.level': read('中级'),
  'application.title': read('工程师'),
  'application.field': read('森林保护'),
  'application.submitted': date('2025-12-15'),
  'education.level': read('大学本科'),
  'title.appointed': date('2021-12-31'),
  'person.integrity': read('无'),
  photo: photo({ width: 295, height: 413, bytes: 150_000, background: BLUE }),
  'publicity.start': date('2026-02-02'),
  'publicity.end': date('2026-02-06'),
};
const lists = { ...trainings(year(2023), year(2024), year(2025)), ...grades(2022, 2025) };

export const CASES: DossierCase[] = [
  {
    why: '各项恰好达到：2021-12-31 至 2025-12-31 满4年；2-02 至 2-06 连首日5个工作日；295×413；上年12-15 开始申报',
    changes: { fields, lists },
    verdict: 'pass',
    rules: {
      'title-seniority': 'pass',
      'appraisal-years': 'pass',
      'appraisal-grades': 'pass',
      'training-hours': 'pass',
      'training-professional-hours': 'pass',
      'training-public-hours': 'pass',
      'photo-format': 'pass',
      'photo-size': 'pass',
      'photo-dimensions': 'pass',
      'photo-background': 'manual',
      'statement-length': 'pass',
      'publicity-period': 'pass',
      'application-window': 'pass',
      'professional-field': 'pass',
      'integrity-ban': 'pass',
    },
  },
  {
    why: '2022-01-01 聘任，算至上年年底不满4年（算到计划年度年底才满）',
    changes: { fields: { ...fields, 'title.appointed': date('2022-01-01') }, lists },
    verdict: 'reject',
    rules: { 'title-seniority': 'reject' },
  },
  {
    why: '博士申报中级不作年限要求',
    changes: {
      fields: { ...fields, 'education.level': read('博士研究生'), 'title.appointed': date('2025-10') },
      lists: { ...lists, appraisals: list([]) },
    },
    verdict: 'pass',
    rules: { 'title-seniority': 'pass', 'appraisal-years': 'inapplicable', 'appraisal-grades': 'inapplicable' },
  },
  {
    why: '任职期间2023年不合格，延迟2年：2019-12-31 起满6年，够4+2',
    changes: {
      fields: { ...fields, 'title.appointed': date('2019-12-31') },
      lists: { ...lists, ...grades(2020, 2025, { 2023: '不合格' }) },
    },
    verdict: 'pass',
    rules: { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
  },
  {
    why: '同样不合格，2020-12-31 起满5年，不够4+2',
    changes: {
      fields: { ...fields, 'title.appointed': date('2020-12-31') },
      lists: { ...lists, ...grades(2021, 2025, { 2023: '不合格' }) },
    },
    verdict: 'reject',
    rules: { 'title-seniority': 'reject' },
  },
  {
    why: '2020年聘任缺2021年考核（任现职次年起每年）',
    changes: { fields: { ...fields, 'title.appointed': date('2020-03-01') }, lists },
    verdict: 'return',
    rules: { 'appraisal-years': 'return' },
  },
  {
    why: '行业公需11、一般公需13，合计够也不行',
    changes: { fields, lists: { ...lists, ...trainings(year(2023), year(2024, 48, 11, 13), year(2025)) } },
    verdict: 'return',
    rules: { 'training-public-hours': 'return', 'training-hours': 'pass' },
  },
  {
    why: '申报副高须近5年每年90，只有三年72',
    changes: {
      fields: {
        ...fields,
        'application.level': read('副高级'),
        'application.title': read('高级工程师'),
        'title.appointed': date('2015-01'),
      },
      lists: { ...lists, ...grades(2016, 2025) },
    },
    verdict: 'return',
    rules: { 'title-seniority': 'pass', 'training-hours': 'return' },
  },
  {
    why: '援疆人员不作学时要求',
    changes: {
      fields: { ...fields, 'application.route': read('援疆人员申报') },
      lists: { ...lists, trainings: list([]) },
    },
    verdict: 'pass',
    rules: { 'training-hours': 'none', 'training-professional-hours': 'none', 'training-public-hours': 'none' },
  },
  {
    why: '照片白底，不是蓝底',
    changes: { fields: { ...fields, photo: photo({ width: 295, height: 413, bytes: 150_000 }) }, lists },
    verdict: 'return',
    rules: { 'photo-background': 'return' },
  },
  {
    why: '照片宽294，小于295',
    changes: {
      fields: { ...fields, photo: photo({ width: 294, height: 413, bytes: 150_000, background: BLUE }) },
      lists,
    },
    verdict: 'return',
    rules: { 'photo-dimensions': 'return' },
  },
  {
    why: '照片250K，大于200K',
    changes: {
      fields: { ...fields, photo: photo({ width: 295, height: 413, bytes: 256_000, background: BLUE }) },
      lists,
    },
    verdict: 'return',
    rules: { 'photo-size': 'return' },
  },
  {
    why: '2025-12-14 提交，早于开始',
    changes: { fields: { ...fields, 'application.submitted': date('2025-12-14') }, lists },
    verdict: 'undecided',
    rules: { 'application-window': 'confirm' },
  },
  {
    why: '2024年查处的弄虚作假，2025、2026年不得申报',
    changes: { fields: { ...fields, 'person.integrity': read('2024年弄虚作假') }, lists },
    verdict: 'reject',
    rules: { 'integrity-ban': 'reject' },
  },
  {
    why: '2023年查处的，2025年期满',
    changes: { fields: { ...fields, 'person.integrity': read('2023年弄虚作假') }, lists },
    verdict: 'pass',
    rules: { 'integrity-ban': 'pass' },
  },
  {
    why: '级别未读到，年限、学时取决于级别',
    changes: { fields: { ...fields, 'application.level': absent, statement: empty() }, lists },
    verdict: 'return',
    rules: { 'title-seniority': 'incomplete', 'training-hours': 'incomplete', 'statement-present': 'return' },
  },
];
