import { absent, appraisal, attachment, date, empty, insured, list, read, training } from '@/tests/rules/make-dossier';
import type { Change, Making } from './make-dossiers';
import { YEARS } from './ordinary';

/** Defects of who applies: identity, employer, standing, and what was recorded year by year. */
export const PERSON_DEFECTS: Change[] = [
  // identity-agreement
  differing('person.name', '甲虚构', '甲虚拟'),
  differing('person.birth-date', '1980-05', '1981-05-02'),
  differing('person.birth-date', '1980-05', '1980年5月2日'),
  differing('person.id-number', '330199198005150017', '330199198005150033'),
  differing('unit.name', '虚构市测绘院', '虚构市规划院'),
  differing('unit.name', '虚构市测绘有限公司', '浙江省虚构市测绘有限责任公司'),
  (into) => {
    into.fields['title.current'] = empty('现任职称');
  },
  // date-order
  (into) => {
    into.fields['title.obtained'] = date('2014-11');
  },
  (into) => {
    into.fields['education.graduated'] = date('1961-07');
    into.fields['person.work-start'] = date('2021-08');
  },
  // employing-unit
  ...valued(
    'unit.kind',
    '国家机关',
    '机关',
    '事业单位（参公管理）',
    '部属事业单位',
    '个体工商户',
    '其他',
    '非参公事业单位',
  ),
  ...valued('person.employment', '退休', '在职', '未到退休年龄', '离退休返聘'),
  ...valued('unit.superior', '虚构市自然资源和规划局', '自然资源部直属单位', '中央在浙单位'),
  (into) => {
    into.fields['unit.kind'] = read('中央企业');
    into.lists.attachments = list([attachment('主管部门委托函')]);
  },
  (into) => {
    into.fields['unit.staffing'] = read('参公事业编');
  },
  // professional-field
  ...valued('application.field', '测量工程', '遥感', '计算机应用', '会计'),
  (into) => {
    into.fields['application.field'] = empty('申报专业');
  },
  // integrity-ban
  ...valued(
    'person.integrity',
    '2019年申报弄虚作假',
    '2015年、2016年伪造材料，取消申报资格',
    '2018年警告处分',
    '未解除处分',
    '弄虚作假',
  ),
  (into) => {
    into.fields['person.integrity'] = empty('诚信情况');
  },
  // direct-application-grounds, title-seniority
  ...valued('application.route', '直接申报', '破格申报', '转评', '特别申报'),
  (into) => {
    into.fields['application.route'] = read('直接申报');
    into.lists.attachments = list([attachment('享受国务院政府特殊津贴证书'), attachment('岗位信息表')]);
  },
  (into) => {
    into.fields['title.appointed'] = date('2018');
  },
  // appraisal-duplicates
  (into) => {
    into.lists.appraisals = list([...YEARS.map((year) => appraisal(year, '合格')), appraisal(2018, '优秀')]);
  },
  (into) => {
    into.lists.appraisals = list([...YEARS.map((year) => appraisal(year, '合格')), appraisal(2018, '合格等次')]);
  },
  (into) => {
    into.lists.appraisals = list([...YEARS.map((year) => appraisal(year, '合格')), appraisal(2018, empty('等次'))]);
  },
  // training-sum
  (into) => {
    into.lists.trainings = list(YEARS.map((year) => training(year, 72, 12, 12, year === 2017 ? 92 : 96)));
  },
  (into) => {
    into.lists.trainings = list(YEARS.map((year) => training(year, 70, 10, 14, year === 2017 ? 104 : 94)));
  },
  (into) => {
    into.lists.trainings = list(YEARS.map((year) => training(year, absent, absent, absent, 96)));
  },
  (into) => {
    into.lists.trainings = list([training(2012, 72, 12, 12, 96)]);
  },
  // social-security-employer
  (into) => {
    into.lists['social-security'] = list([insured('2010-01', '至今', { payer: read('虚构人力资源有限公司') })]);
  },
  (into) => {
    into.lists['social-security'] = list([insured('2010-01', '至今', { payer: read('虚构劳务派遣公司') })]);
    into.lists.attachments = list([attachment('劳务派遣合同')]);
  },
  (into) => {
    into.fields['unit.name'] = read('虚构市测绘院');
    const branch = { payer: read('虚构市测绘院示例分院') };
    into.lists['social-security'] = list([
      insured('2010-01', '2020-09', branch),
      insured('2018-01', '2020-09', branch),
    ]);
  },
  (into) => {
    into.lists['social-security'] = list([insured('2010-01', '至今', { payer: empty('缴费单位') })]);
  },
  // social-security-proof
  away('上海市'),
  away('江苏省南京市', attachment('省外社保缴费证明')),
  away('虚构地'),
  (into) => {
    const payer = read('上海虚构测绘有限公司');
    into.lists['social-security'] = list([insured('2010-01', '2018-12', { payer }), insured('2019-01', '至今')]);
  },
  (into) => {
    into.lists['social-security'] = list([insured('2005-01', '2012-12')]);
  },
];

type Contradicted = 'person.name' | 'person.birth-date' | 'person.id-number' | 'unit.name';
type Worded =
  | 'unit.kind'
  | 'person.employment'
  | 'unit.superior'
  | 'application.field'
  | 'application.route'
  | 'person.integrity';

function differing(id: Contradicted, ...values: string[]): Change {
  return (into) => {
    into.fields[id] = { state: 'unreadable', text: '', places: [], reason: '有两个不同的值', values };
  };
}

function valued(id: Worded, ...texts: string[]): Change[] {
  return texts.map((text) => (into: Making) => {
    into.fields[id] = read(text);
  });
}

function away(region: string, proof?: ReturnType<typeof attachment>): Change {
  return (into) => {
    const where = { region: read(region) };
    into.lists['social-security'] = list([
      insured('2010-01', '2017-06', where),
      insured('2017-07', '至今', { region: read('浙江省') }),
    ]);
    if (proof !== undefined) into.lists.attachments = list([proof, attachment('岗位信息表')]);
  };
}
