import { expect, test } from 'vitest';
import { withProposal } from '@/lib/review/drafting/edit-draft';
import { blankDraft } from '@/lib/review/drafting/open-draft';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import { readNotice } from '@/lib/review/drafting/read-notice';

const proposed = (text: string) => readNotice(text, 2026, [])[0]?.proposal ?? null;
const valuesOf = (text: string) =>
  Object.fromEntries(proposed(text)?.parameters.map(({ id, value }) => [id, value]) ?? []);

/** As provinces, cities and districts word the stages: hours and weekdays behind days, ends of months, the office alone. */
test.each<[string, Record<string, unknown>]>([
  [
    '申报人员于2026年6月10日9:00至7月10日17:00登录平台提交材料',
    { 'deadline.open': 'plan-06-10', 'deadline.personal': 'plan-07-10' },
  ],
  [
    '４月２０日９：００－５月１０日１６：００ 个人网上申报',
    { 'deadline.open': 'plan-04-20', 'deadline.personal': 'plan-05-10' },
  ],
  ['8月5日至8月23日，个人登录系统填报', { 'deadline.open': 'plan-08-05', 'deadline.personal': 'plan-08-23' }],
  ['个人申报（即日起至2026年6月15日）', { 'deadline.personal': 'plan-06-15' }],
  ['用人单位审核、公示、上报时间：9月1日—9月30日', { 'deadline.employer': 'plan-09-30' }],
  ['用人单位审核时间：2026.9.25-2026.10.15', { 'deadline.employer': 'plan-10-15' }],
  ['区、县（市）住建局初审时间：截止到10月底', { 'deadline.county': 'plan-10-31' }],
  ['县经信局复核（7月11日—7月25日）', { 'deadline.county': 'plan-07-25' }],
  ['市住建局审核时间：2026年11月1日至11月15日（周日）', { 'deadline.city': 'plan-11-15' }],
  ['各设区市交通运输局须于2026年8月8日前完成审核并报送', { 'deadline.city': 'plan-08-08' }],
  ['9月6日（周五）17：00前，区卫健局完成审核并上报市卫健委', { 'deadline.county': 'plan-09-06' }],
  ['纸质评审表请于2027年1月8日（星期五）下午5时前送市住建局', { 'deadline.paper': 'plan+1-01-08' }],
  ['公示不少于7天，公示时间为9月1日至9月7日', { 'publicity.calendar-days': 7 }],
  [
    '6-17~7-17，单位 7-30',
    { 'deadline.open': 'plan-06-17', 'deadline.personal': 'plan-07-17', 'deadline.employer': 'plan-07-30' },
  ],
  ['申报截止时间为2026年6月20日24时，逾期系统自动关闭', { 'deadline.personal': 'plan-06-20' }],
  [
    '区（县、市）主管部门审核截止时间为7月15日，市人社局审核截止时间为7月31日',
    { 'deadline.county': 'plan-07-15', 'deadline.city': 'plan-07-31' },
  ],
  ['个人申报、单位审核、主管部门审核的截止时间分别为6月20日、6月30日、7月20日', {}],
  ['公示期为5—7个工作日', { 'publicity.working-days': 5 }],
  ['单位推荐阶段：2026年8月1日—8月10日', { 'deadline.employer': 'plan-08-10' }],
  ['呈报部门审核阶段：8月11日—8月25日', { 'deadline.department': 'plan-08-25' }],
  ['报送截止时间：8月25日（以系统提交时间为准）', {}],
])('stages: %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each<[string, Record<string, unknown>]>([
  [
    '任职年限、业绩成果、论文的计算截止时间为2026年12月31日',
    { 'title.cutoff': 'plan-12-31', 'achievement.cutoff': 'plan-12-31', 'title.years': null },
  ],
  [
    '资历截止时间为2026年12月31日，业绩、论文截止时间为2026年6月30日',
    { 'title.cutoff': 'plan-12-31', 'achievement.cutoff': 'plan-06-30', 'title.years': null },
  ],
  ['上述年限均计算到2026年12月31日', { 'title.cutoff': 'plan-12-31', 'title.years': null }],
  ['以上年限计算至2026年底', { 'title.cutoff': 'plan-12-31', 'title.years': null }],
  [
    '业绩取得时间为2021年7月1日至2026年6月30日',
    { 'achievement.since': { title: false, since: 'plan-5-07-01' }, 'achievement.cutoff': 'plan-06-30' },
  ],
  [
    '在申报单位连续缴纳社保不少于6个月（截至2026年5月31日）',
    { 'employment.months': 6, 'employment.as-of': 'plan-05-31' },
  ],
  [
    '须由所在学校连续缴纳社会保险满 ２ 年（截至 ２０２６ 年 ３ 月 ３１ 日）',
    { 'employment.months': 24, 'employment.as-of': 'plan-03-31' },
  ],
  ['男58周岁、女53周岁以上的教师，论文不作要求', {}],
  ['具备博士学位，从事专业工作满3年，任工程师满2年', {}],
  [
    '具备大学本科学历或学士学位，取得工程师资格并受聘满5年',
    { 'title.years': [{ levels: ['本科', '学士'], years: 5 }] },
  ],
  ['近4年（2021年度至2024年度）年度考核合格以上', { 'appraisal.years': 4, 'appraisal.last-year': 'plan-2' }],
  ['工作总结：不少于1500字，不超过3000字', { 'statement.min': 1500, 'statement.max': 3000 }],
  ['代表作、论文、科普作品等代表作不少于2篇', { 'paper.min': 2 }],
  ['应完成下列业绩中的两项', {}],
  ['省外缴纳社保的，提供近3年社保缴费证明', { 'social-security.years': 3 }],
  ['从次年起三年内不得申报的，为伪造学历、业绩者', { 'integrity.ban-years': 3 }],
  ['继续教育学时证明由“教师培训管理平台”导出，以平台记录为准', { 'training.register': { name: '教师培训管理平台' } }],
  ['申报人年龄计算截止日期为2026年12月31日', {}],
  ['凡提供虚假材料的，两年内不得申报', { 'integrity.ban-years': 2 }],
  ['符合免试条件的，须提供证明', {}],
  ['业绩：代表性成果限5项', { 'achievement.many': 5 }],
  ['博士研究生学历，任工程师2年以上', { 'title.years': [{ levels: ['博士'], years: 2 }] }],
  ['博士学位硕士学位并任职满三年', {}],
])('values: %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

const line = { of: 'total', scope: 'each', least: 90 };
test.each<[string, Record<string, unknown>]>([
  [
    '2024年、2025年、2026年三年合计不少于240学时，其中2025年度和2026年度每年不少于90学时',
    {
      'training.lines': [
        { ...line, scope: 'sum', from: '2024', to: 'plan', least: 240 },
        { ...line, from: '2025', to: 'plan' },
      ],
    },
  ],
  [
    '2024年1月1日至2026年12月31日期间每年接受继续教育累计不少于90学时',
    { 'training.lines': [{ ...line, from: '2024', to: 'plan' }] },
  ],
  [
    '每五年累计完成培训360学时，其中近三年每年不少于72学时',
    {
      'training.lines': [
        { ...line, scope: 'sum', from: 'plan-5', to: 'plan-1', least: 360 },
        { ...line, from: 'plan-3', to: 'plan-1', least: 72 },
      ],
    },
  ],
  [
    '网络学习每年最高计60学时，内部培训每年不超过30学时',
    {
      'training.caps': [
        { name: '网络学习', words: ['网络学习'], most: 60 },
        { name: '内部培训', words: ['内部培训'], most: 30 },
      ],
    },
  ],
  [
    '参加学术会议每次最多计8学时，每年最多计24学时',
    { 'training.caps': [{ name: '学术会议', words: ['学术会议'], most: 24 }] },
  ],
  ['发表论文每篇计10学时', {}],
  ['新取得证书的，可抵扣当年不超过40学时', {}],
  [
    '近3年每年完成学分不少于25学分，其中Ⅰ类学分不低于5学分',
    {
      'training.lines': [
        { ...line, from: 'plan-3', to: 'plan-1', least: 25 },
        { ...line, of: 'named', name: 'Ⅰ类学分', words: ['Ⅰ类', '一类'], from: 'plan-3', to: 'plan-1', least: 5 },
      ],
    },
  ],
  [
    '近五年继续教育，其中必须有2年达到90学时',
    { 'training.lines': [{ ...line, times: 2, from: 'plan-5', to: 'plan-1' }] },
  ],
  ['五年内不少于3年完成90学时', { 'training.lines': [{ ...line, times: 3, from: 'plan-5', to: 'plan-1' }] }],
  ['近五年年均不少于90学时', { 'training.lines': [{ ...line, scope: 'average', from: 'plan-5', to: 'plan-1' }] }],
  ['近3年平均每年不少于90学时', { 'training.lines': [{ ...line, scope: 'average', from: 'plan-3', to: 'plan-1' }] }],
  // 近三年均 and 每年均 are each of the years.
  ['近三年均不少于90学时', { 'training.lines': [{ ...line, from: 'plan-3', to: 'plan-1' }] }],
  ['2021年至2025年每年均不少于90学时', { 'training.lines': [{ ...line, from: '2021', to: '2025' }] }],
  [
    '近5年每年专业科目不少于总学时的百分之六十',
    { 'training.lines': [{ ...line, of: 'professional', from: 'plan-5', to: 'plan-1', least: '60%' }] },
  ],
  // Two thirds of 80 are no whole hours.
  [
    '近3年每年不少于80学时，其中专业科目不低于三分之二',
    {
      'training.lines': [
        { ...line, from: 'plan-3', to: 'plan-1', least: 80 },
        { ...line, of: 'professional', from: 'plan-3', to: 'plan-1', least: '2/3' },
      ],
    },
  ],
  ['近3年每年Ⅰ类、Ⅱ类学分合计不少于25学分', {}],
  ['五年内Ⅰ类、Ⅱ类学分合计不少于100分', {}],
  [
    '公需科目学时近五年累计不少于90学时（每年不少于18学时）',
    {
      'training.lines': [
        { ...line, of: 'public', scope: 'sum', from: 'plan-5', to: 'plan-1', least: 90 },
        { ...line, of: 'public', from: 'plan-5', to: 'plan-1', least: 18 },
      ],
    },
  ],
  ['近3年每年听课不少于15学时', {}],
  [
    '近五年有3年达到90学时，其中专业科目60学时',
    {
      'training.lines': [
        { ...line, times: 3, from: 'plan-5', to: 'plan-1' },
        { ...line, of: 'professional', times: 3, from: 'plan-5', to: 'plan-1', least: 60 },
      ],
    },
  ],
  ['近四年内有两年未完成90学时的，不得申报', {}],
  ['2023—2025年任意两年达到90学时', { 'training.lines': [{ ...line, times: 2, from: '2023', to: '2025' }] }],
  [
    '近3年每年不少于25学分，其中II类学分不低于15学分',
    {
      'training.lines': [
        { ...line, from: 'plan-3', to: 'plan-1', least: 25 },
        { ...line, of: 'named', name: 'Ⅱ类学分', words: ['Ⅱ类', '二类'], from: 'plan-3', to: 'plan-1', least: 15 },
      ],
    },
  ],
  [
    '近3年会计专业每年不少于60学时',
    { 'training.lines': [{ ...line, of: 'professional', from: 'plan-3', to: 'plan-1', least: 60 }] },
  ],
  [
    '近三年继续教育总学时不低于270学时（其中公需科目不低于54学时）',
    {
      'training.lines': [
        { ...line, scope: 'sum', from: 'plan-3', to: 'plan-1', least: 270 },
        { ...line, of: 'public', scope: 'sum', from: 'plan-3', to: 'plan-1', least: 54 },
      ],
    },
  ],
  ['近3年每年参加继续教育不少于12天或90学时', { 'training.lines': [{ ...line, from: 'plan-3', to: 'plan-1' }] }],
  ['近3年专业技术人员每年不少于90学时', { 'training.lines': [{ ...line, from: 'plan-3', to: 'plan-1' }] }],
  ['近3年每年不少于90学时，须在2026年9月30日前完成', { 'training.lines': [{ ...line, from: 'plan-3', to: 'plan-1' }] }],
  ['以线上方式完成的学时，每年最多认定60个学时', {}],
  [
    '近3年每年不少于90学时，其中公需科目不少于总学时的1/3',
    {
      'training.lines': [
        { ...line, from: 'plan-3', to: 'plan-1' },
        { ...line, of: 'public', from: 'plan-3', to: 'plan-1', least: 30 },
      ],
    },
  ],
  [
    '公需科目近3年每年不少于30学时且不超过60学时',
    { 'training.lines': [{ ...line, of: 'public', from: 'plan-3', to: 'plan-1', least: 30 }] },
  ],
])('hours: %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

/** What is not taken, or not for all, is said. */
test.each<[string, string]>([
  ['申报中级的，2024年以来继续教育累计不少于240学时', '只对一部分申报人（“申报中级”）'],
  ['破格申报的，发表论文不少于4篇', '只对一部分申报人（“破格”）'],
  ['中级近3年、高级近4年年度考核均为合格', '这句有几个“近几年”，只取了第一个'],
  ['近三年年度考核有“基本合格”的，延迟1年申报', '等次的后果'],
  ['近5年年度考核合格以上，其中至少有1次优秀', '“优秀”的要求，没有一并取'],
  ['任职年限计算截止8月31日，其他材料截止4月30日', '这句还写有4月30日'],
  ['学历、学位、资历计算截止时间为2026年12月31日', '学历、学位的日期，没有一并取'],
  ['本科毕业，担任农艺师职务满5年，其中在县以下工作满3年', '别的年数'],
  ['论文2篇以上或者出版著作1部', '原文有“或”'],
  ['述职报告（3000字左右）', '“3000字左右”先按上限'],
  [
    '2024年以来每年不少于90学时，其中专业科目不少于三分之二',
    '按规定的90学时理解为60学时；指实际总学时的，请改写为 2/3',
  ],
  ['近3年每年不少于25学分，Ⅱ类学分不低于20学分', '页面只有年度学时的不能判断'],
  ['学时以省系统为准，线下培训学时须在7月31日前录入', '补学、录入的期限'],
  ['评审通过人员名单公示5个工作日', '像是评审以后的公示'],
  ['虚假承诺的，自查实之日起3年内不得申报', '原文自某一日起算'],
  ['须提交学历证书、业绩清单', '“业绩清单”没有一并取'],
  ['劳动合同复印件（加盖公章）、近12个月社保缴费记录', '须提供的材料，没有一并取'],
  ['在岗位结构比例内推荐，并上传《岗位信息表》', '没有一并取'],
  ['劳动合同、社保缴纳单位与申报单位一致', '劳动合同、档案是否一致没有一并取'],
  ['从事农学、水产专业的在职人员，公务员除外', '可以申报的专业'],
  ['论文须为第一作者，复制比超过30%的取消资格', '写有“复制比”'],
  ['近三年继续教育总学时不低于270学时', '没有写明是每年还是累计，先按累计'],
  ['近3年每年不少于12天或90学时', '另一种没有取'],
  ['近3年每年不低于25学分，其中Ⅰ类学分10分以上', '分类（Ⅰ类、Ⅱ类等）的学分没有一并取'],
  ['五年360学时的继续教育', '“360学时”按各年累计理解'],
  ['近3年每年90学时，首次申报的减半（45学时）', '放宽的要求没有一并取'],
  ['近五年有2年达到90学时', '按至少2年达到、不必每年都达到理解'],
  ['近3年每年不少于90学时，网络学习占三分之一以内', '按比例的要求没有一并取'],
  ['近3年每年满90学时，不足的可补足', '补学或免除'],
  ['近3年每年未满90学时的不得申报', '与通用的后果（退回）不同的，请改后果'],
  ['本科学历，近5年年度考核合格，任工程师满5年', '还写有任职的年数'],
  ['资历计算截至2026年12月31日，论文的取得时间截至申报之日', '没有写明是哪一天'],
  ['论文3篇（其中第一作者2篇）或专著1部', '原文有“或”'],
  ['论著（独著或第一作者）共2篇以上', '还写有篇数'],
  ['述职报告不少于2000字，业绩材料不超过20页', '写有“20页”'],
  ['近3年每年不少于90学时，其中公需科目不少于总学时的1/3', '按规定的90学时理解为30学时'],
  ['社会保险缴纳、业绩成果等截止2026年7月31日', '社会保险的日期，没有一并取'],
  ['9月20日后不再受理补报，弄虚作假的三年内不得申报', '写有日期（9月20日）'],
  ['申报时间从2026年8月1日开始，至2026年8月31日结束', '2026年8月31日是哪一环节的日期未能读出'],
  ['2022年度及以前每年72学时，2023年度起每年90学时', '“以前”各年没有一并取'],
  ['现单位为其缴纳社保满12个月，且劳动合同满2年', '写有“劳动合同满”'],
])('doubts: %s', (text, doubt) => {
  expect(proposed(text)?.doubts.join('\n')).toContain(doubt);
});

test.each<[string, string[]]>([
  ['网上申报开始时间为2026年9月25日', ['application-window']],
  ['用人单位审核截止时间为2026年10月5日', ['application-window', 'review-deadline']],
  ['市教育局审核截止时间为2026年10月5日', ['review-deadline']],
  ['注明所有参与起草人及排名', ['paper-authorship']],
  ['《事业单位人员职称申报岗位信息表》', ['post-information-form']],
])('rules: %s', (text, by) => {
  expect(proposed(text)?.by).toEqual(by);
});

/** What these demand is for a person; they are not put aside as nothing, nor given to a rule that looks at something else. */
test.each([
  '8月5日起登录系统的，不得再修改',
  '按照省人社厅规定，申报人员须通过专业考试',
  '获科技奖二等奖以上（排名前5）的，可申报',
  '公务员调入企业满一年的，可首次申报',
  '评审专家弄虚作假的，3年内不得担任评审专家',
  '申报的专业应与执业范围一致',
])('nothing is proposed for %s', (text) => {
  expect(proposed(text)).toBeNull();
});

test('what other sentences have otherwise is said', () => {
  const rows = readNotice('公示不少于5个工作日。公示不少于5个工作日。各单位公示不少于7个工作日。', 2026, []);
  expect(rows.map(({ proposal }) => proposal?.doubts)).toEqual([
    [],
    [],
    ['前面一句的“公示工作日下限”为5，只能取一个，后采用的算数，请核对'],
  ]);
});

test('years in a title that stand already are not emptied by the sentence of their cut-off', () => {
  const rows = readNotice('本科学历，任工程师满5年。资历计算截止2026年12月31日。', 2026, []);
  let draft: PackDraft = { ...blankDraft('notice-x', 2026), sentences: rows };
  for (const { key, proposal } of rows) if (proposal !== null) draft = withProposal(draft, key, proposal);
  expect(draft.parameters.map(({ id, value }) => [id, value])).toEqual([
    ['title.years', [{ levels: ['本科'], years: 5 }]],
    ['title.cutoff', 'plan-12-31'],
  ]);
});

/** A day that stages share is taken for one of them. */
test.each<[string, string[]]>([
  ['单位审核、主管部门审核于9月30日前完成', ['9月30日像是几个环节的日期，只取了一个，其余的请补上']],
  ['用人单位和主管部门审核报送截止时间为2026年9月30日', ['2026年9月30日像是几个环节的日期，只取了一个，其余的请补上']],
  ['区（县、市）主管部门审核截止时间为7月15日', []],
  ['市人力资源和社会保障局审核截止时间为7月31日', []],
])('one day of several stages: %s', (text, doubts) => {
  expect(proposed(text)?.doubts.filter((one) => one.includes('几个环节'))).toEqual(doubts);
});

test('a day of a year that packs cannot have says so', () => {
  const doubts = (text: string) => proposed(text)?.doubts.filter((one) => one.includes('次年以后'));
  expect(doubts('用人单位审核截止时间为2028年3月5日')).toEqual([
    '原文为2028年，在计划年度的次年以后，日期先按计划年度填写，请核对',
  ]);
  expect(doubts('用人单位审核截止时间为2027年3月5日')).toEqual([]);
});
