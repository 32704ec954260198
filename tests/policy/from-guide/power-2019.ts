import { measureStatement } from '@/lib/dossier/parse/statement';
import { absent, appraisal, date, empty, insured, list, photo, read } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

export const PLAN = '2019年度虚构省电力工程工程师委托评审计划';
const UNIT = '虚构电力建设有限公司';
const paid = (from: string, to: string, payer = UNIT) => insured(from, to, { payer: read(payer) });
const told = casesFrom({
  fields: {
    'application.level': read('中级'),
    'application.title': read('工程师'),
    'application.field': read('输配电'),
    'education.level': read('本科'),
    'unit.name': read(UNIT),
    'unit.kind': read('民营企业'),
    'unit.staffing': empty(),
    'title.current': read('助理工程师'),
    'title.obtained': date('2014-12-31'),
    'title.appointed': date('2015-03'),
    'application.submitted': date('2019-04-30'),
    'publicity.start': date('2019-04-03'),
    'publicity.end': date('2019-04-15'),
    photo: photo({ bytes: 102_400, width: 295, height: 413, background: { whiteShare: 0, mean: [60, 120, 220] } }),
    statement: read(measureStatement('述'.repeat(800))),
  },
  lists: {
    ...gradesOf(2017, 2018),
    ...hours(each(2016, 2018, [54, 18, 72])),
    ...papersOf('2016-05'),
    ...filesOf('委托评审函', '劳动合同'),
    'social-security': list([paid('2010-03', '至今')]),
  },
});
export const CASES = [
  // 2019-04-05清明，4-04上班(周四)；4,8,9,10,11,12,15 → 七天
  told('恰好', 'pass', {
    'title-seniority': 'pass',
    'training-hours': 'pass',
    'training-public-hours': 'pass',
    'social-security-gap': 'pass',
    'photo-background': 'manual',
    'photo-dimensions': 'pass',
    'statement-length': 'pass',
    'publicity-period': 'pass',
    'demanded-attachments': 'pass',
  }),
  told(
    '公示到4月12日',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2019-04-12') } },
  ),
  told(
    '本科差一日满3年，两年优秀',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2016-01-01') }, lists: gradesOf(2017, 2018, { 2017: '优秀', 2018: '优秀' }) },
  ),
  told(
    '本科3年，只有一年优秀',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2015-12-31') }, lists: gradesOf(2017, 2018, { 2017: '优秀' }) },
  ),
  told(
    '本科3年，考核列表未读全',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: { 'title.obtained': date('2015-12-31') },
      lists: { appraisals: list([appraisal(2018, '优秀'), appraisal(2017, '合格')], false) },
    },
  ),
  told(
    '本科3年，有两年优秀，缩短1年',
    'pass',
    { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
    { fields: { 'title.obtained': date('2015-12-31') }, lists: gradesOf(2017, 2018, { 2017: '优秀', 2018: '优秀' }) },
  ),
  told(
    '2018年71，累计够',
    'return',
    { 'training-hours': 'return' },
    { lists: hours({ 2016: [54, 18, 73], 2017: [54, 18, 73], 2018: [53, 18, 71] }) },
  ),
  told(
    '断2018-06',
    'undecided',
    { 'social-security-gap': 'confirm' },
    { lists: { 'social-security': list([paid('2010-03', '2018-05'), paid('2018-07', '至今')]) } },
  ),
  told(
    '别家参保',
    'undecided',
    { 'social-security-employer': 'confirm' },
    { lists: { 'social-security': list([paid('2010-03', '至今', '乙人力公司')]) } },
  ),
  told(
    '灵活就业无存档',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: { 'unit.kind': read('灵活就业人员') } },
  ),
  told(
    '白底',
    'return',
    { 'photo-background': 'return' },
    { fields: { photo: photo({ bytes: 102_400, width: 295, height: 413 }) } },
  ),
  told(
    '中专4年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'education.level': read('中专'), 'education.proof': absent } },
  ),
  told(
    '博士后即可',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('博士研究生'), 'title.obtained': date('2018-12') } },
  ),
  told(
    '没有助理资格的博士',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: {
        'education.level': read('博士研究生'),
        'title.obtained': empty(),
        'title.appointed': empty(),
        'title.current': read('无'),
      },
    },
  ),
  told(
    '述职799',
    'return',
    { 'statement-length': 'return' },
    { fields: { statement: read(measureStatement('述'.repeat(799))) } },
  ),
  told('主管部门6月1日', 'undecided', { 'review-deadline': 'confirm' }, { role: 'department', today: '2019-06-01' }),
];
