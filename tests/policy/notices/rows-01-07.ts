import { absent, appraisal, attachment, date, insured, list, paper, read } from '../../rules/make-dossier';
import { each, FULL, hours, type NoticeCase, pending } from './notice';

const grades = (years: number[], odd: Record<number, string> = {}) => ({
  appraisals: list(years.map((year) => appraisal(year, odd[year] ?? '合格'))),
});
const published = (from: string, to: string) => ({ 'publicity.start': date(from), 'publicity.end': date(to) });

export const ROW_1: NoticeCase = {
  row: 1,
  title: '2014年度绍兴教授级高级工程师',
  planYear: 2014,
  plan: '2014年度绍兴市教授级高级工程师评审计划',
  covers: { allOf: ['绍兴', '教授级'] },
  says: [
    {
      quote: '近3年合格以上',
      by: ['appraisal-years', 'appraisal-grades'],
      values: {
        'appraisal.years': 3,
        'appraisal.last-year': 'plan-1',
        'appraisal.effects': [{ grades: ['基本合格', '不合格'], effect: 'bar' }],
      },
    },
    {
      quote: '聘任高工5年, 资历截止 12-31',
      by: ['title-seniority'],
      values: { 'title.years': [{ levels: ['博士', '硕士', '本科', '大学'], years: 5 }], 'title.cutoff': 'plan-12-31' },
    },
    {
      quote: '公示一般≥7天',
      by: ['publicity-period'],
      values: { 'publicity.calendar-days': 7 },
      reading: '按自然日计，开始当日不计',
    },
  ],
  dossiers: [
    {
      why: '2011–2013 合格；2009-12-31 聘任到 2014-12-31 恰满5年；6-1 起公示至 6-8，不计首日恰7天',
      changes: {
        fields: { 'title.appointed': date('2009-12-31'), ...published('2014-06-01', '2014-06-08') },
        lists: grades([2011, 2012, 2013]),
      },
      verdict: 'pass',
      rules: {
        'appraisal-years': 'pass',
        'appraisal-grades': 'pass',
        'title-seniority': 'pass',
        'publicity-period': 'pass',
      },
    },
    {
      why: '2010-01-01 聘任，到年底4年零365天，不满5年',
      changes: {
        fields: { 'title.appointed': date('2010-01-01'), ...published('2014-06-01', '2014-06-08') },
        lists: grades([2011, 2012, 2013]),
      },
      verdict: 'reject',
      rules: { 'title-seniority': 'reject' },
    },
    {
      why: '6-1 至 6-7，不计首日6天，少一天',
      changes: {
        fields: { 'title.appointed': date('2009-01'), ...published('2014-06-01', '2014-06-07') },
        lists: grades([2011, 2012, 2013]),
      },
      verdict: 'return',
      rules: { 'publicity-period': 'return' },
    },
    {
      why: '2012年基本合格，低于合格，近3年内不得申报',
      changes: {
        fields: { 'title.appointed': date('2009-01'), ...published('2014-06-01', '2014-06-08') },
        lists: grades([2011, 2012, 2013], { 2012: '基本合格' }),
      },
      verdict: 'reject',
      rules: { 'appraisal-grades': 'reject' },
    },
    {
      why: '2010年基本合格，在近3年之外，不影响',
      changes: {
        fields: { 'title.appointed': date('2009-01'), ...published('2014-06-01', '2014-06-08') },
        lists: grades([2010, 2011, 2012, 2013], { 2010: '基本合格' }),
      },
      verdict: 'pass',
      rules: { 'appraisal-grades': 'pass' },
    },
    {
      why: '列表读全而缺2013年，退回补材料',
      changes: {
        fields: { 'title.appointed': date('2009-01'), ...published('2014-06-01', '2014-06-08') },
        lists: grades([2011, 2012]),
      },
      verdict: 'return',
      rules: { 'appraisal-years': 'return' },
    },
  ],
};

const MATERIALS = [attachment('继续教育证明'), attachment('近3年养老保险参保缴费证明'), attachment('公示确认表')];

export const ROW_2: NoticeCase = {
  row: 2,
  title: '2015年度高级工程师材料要求',
  planYear: 2015,
  plan: '2015年度浙江省高级工程师评审计划',
  covers: { allOf: ['浙江省高级工程师'] },
  says: [
    {
      quote: '至少近3年年度考核',
      by: ['appraisal-years'],
      values: { 'appraisal.years': 3, 'appraisal.last-year': 'plan-1' },
    },
    {
      quote: '继续教育证明；近3年养老保险参保缴费证明，事业单位未参保者交聘用合同；公示确认表',
      by: ['demanded-attachments'],
      values: {
        'attachments.demanded': [
          { name: '继续教育证明', words: ['继续教育'] },
          { name: '养老保险参保缴费证明', words: ['养老保险', '参保'], when: { 单位性质: { not: ['事业'] } } },
          { name: '养老保险参保缴费证明或聘用合同', words: ['养老保险', '聘用合同'], when: { 单位性质: ['事业'] } },
          { name: '公示确认表', words: ['公示确认'] },
        ],
      },
    },
  ],
  dossiers: [
    {
      why: '企业人员三份材料齐，2012–2014 有考核',
      changes: {
        fields: { 'unit.kind': read('企业') },
        lists: { ...grades([2012, 2013, 2014]), attachments: list(MATERIALS) },
      },
      verdict: 'pass',
      rules: { 'demanded-attachments': 'pass', 'appraisal-years': 'pass' },
    },
    {
      why: '事业单位以聘用合同代参保证明',
      changes: {
        lists: {
          ...grades([2012, 2013, 2014]),
          attachments: list([attachment('继续教育证明'), attachment('聘用合同'), attachment('公示确认表')]),
        },
      },
      verdict: 'pass',
      rules: { 'demanded-attachments': 'pass' },
    },
    {
      why: '企业人员不能以聘用合同代替',
      changes: {
        fields: { 'unit.kind': read('企业') },
        lists: {
          ...grades([2012, 2013, 2014]),
          attachments: list([attachment('继续教育证明'), attachment('聘用合同'), attachment('公示确认表')]),
        },
      },
      verdict: 'return',
      rules: { 'demanded-attachments': 'return' },
    },
    {
      why: '单位性质未读到，只有聘用合同，不知道够不够',
      changes: {
        fields: { 'unit.kind': absent },
        lists: {
          ...grades([2012, 2013, 2014]),
          attachments: list([attachment('继续教育证明'), attachment('聘用合同'), attachment('公示确认表')]),
        },
      },
      verdict: 'undecided',
      rules: { 'demanded-attachments': 'incomplete' },
    },
    {
      why: '附件未读全，未见公示确认表，不能说没有',
      changes: {
        fields: { 'unit.kind': read('企业') },
        lists: { ...grades([2012, 2013, 2014]), attachments: list(MATERIALS.slice(0, 2), false) },
      },
      verdict: 'undecided',
      rules: { 'demanded-attachments': 'incomplete' },
    },
    {
      why: '2012年考核缺，窗口为2012–2014',
      changes: {
        fields: { 'unit.kind': read('企业') },
        lists: { ...grades([2011, 2013, 2014]), attachments: list(MATERIALS) },
      },
      verdict: 'return',
      rules: { 'appraisal-years': 'return' },
    },
  ],
};

const ROW_4_HOURS = pending('浙经信人事〔2018〕99号规定的学时');
const recent = (done: string) => ({ papers: list([paper('虚构的机电论文', done, '甲虚构', '1/1')]) });

export const ROW_4: NoticeCase = {
  row: 4,
  title: '2021年度机电高级工程师',
  planYear: 2021,
  plan: '2021年度浙江省机电工程高级工程师评审计划',
  covers: { allOf: ['机电', '高级工程师'] },
  says: [
    { quote: '继续教育按浙经信人事〔2018〕99号', by: ['training-hours'], values: { 'training.lines': ROW_4_HOURS } },
    {
      quote: '业绩: 任职后或近5年',
      by: ['paper-date'],
      values: { 'achievement.since': { title: true, years: 5 } },
    },
    {
      quote: '个人 9-19; 单位 10-8; 下级评委会 11-10',
      by: ['application-window', 'review-deadline'],
      values: {
        'deadline.personal': 'plan-09-19',
        'deadline.employer': 'plan-10-08',
        'deadline.department': 'plan-11-10',
      },
    },
  ],
  dossiers: [
    {
      why: '2016-10 的论文在 10-8 前5年内（2016-10-08 以来，月份不够具体）而在任职（2013-01）后，任职后即可；学时未录入，故不下结论',
      changes: { fields: { 'application.submitted': date('2021-09-19') }, lists: recent('2016-10') },
      verdict: 'undecided',
      rules: { 'paper-date': 'pass', 'application-window': 'pass', 'training-hours': 'incomplete' },
    },
    {
      why: '2019年才聘任，2017年的论文不在任职后，但在近5年内',
      changes: {
        fields: {
          'application.submitted': date('2021-09-01'),
          'title.obtained': date('2019-01'),
          'title.appointed': date('2019-03'),
        },
        lists: recent('2017-03'),
      },
      verdict: 'undecided',
      rules: { 'paper-date': 'pass' },
    },
    {
      why: '2019年聘任，2016-09 的论文两者都不在',
      changes: {
        fields: {
          'application.submitted': date('2021-09-01'),
          'title.obtained': date('2019-01'),
          'title.appointed': date('2019-03'),
        },
        lists: recent('2016-09'),
      },
      verdict: 'return',
      rules: { 'paper-date': 'return' },
    },
    {
      why: '9-20 提交，晚于个人截止一天，由审核人确认',
      changes: { fields: { 'application.submitted': date('2021-09-20') }, lists: recent('2020-03') },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
    {
      why: '单位审核到 10-8 当日仍可',
      changes: { fields: { 'application.submitted': date('2021-09-01') }, lists: recent('2020-03') },
      today: '2021-10-08',
      verdict: 'undecided',
      rules: { 'review-deadline': 'pass' },
    },
    {
      why: '10-9 已过单位截止，主管部门仍可到 11-10',
      changes: { fields: { 'application.submitted': date('2021-09-01') }, lists: recent('2020-03') },
      role: 'department',
      today: '2021-10-09',
      verdict: 'undecided',
      rules: { 'review-deadline': 'pass' },
    },
    {
      why: '同一天用人单位已逾期',
      changes: { fields: { 'application.submitted': date('2021-09-01') }, lists: recent('2020-03') },
      today: '2021-10-09',
      verdict: 'undecided',
      rules: { 'review-deadline': 'confirm' },
    },
  ],
};

const graduated = (when: string, route = '正常申报') => ({
  fields: { 'education.graduated': date(when), 'application.route': read(route) },
});

export const ROW_5: NoticeCase = {
  row: 5,
  title: '2022年度建设高级工程师',
  planYear: 2022,
  plan: '2022年度浙江省建设工程高级工程师评审计划',
  covers: { allOf: ['建设', '高级工程师'], noneOf: ['正高'] },
  says: [
    {
      quote: '学历 12-31 (未满2年 = 后学历)',
      by: ['recent-degree'],
      values: { 'degree.least-years': 2, 'degree.cutoff': 'plan-12-31', 'degree.late-routes': ['后学历'] },
    },
  ],
  dossiers: [
    {
      why: '2020-12-31 毕业，到 2022-12-31 恰满2年',
      changes: graduated('2020-12-31'),
      verdict: 'pass',
      rules: { 'recent-degree': 'pass' },
    },
    {
      why: '2021-01-01 毕业差一天，正常申报须确认',
      changes: graduated('2021-01-01'),
      verdict: 'undecided',
      rules: { 'recent-degree': 'confirm' },
    },
    {
      why: '同一学历按后学历申报',
      changes: graduated('2021-01-01', '后学历申报'),
      verdict: 'pass',
      rules: { 'recent-degree': 'pass' },
    },
    {
      why: '只写2020年，最晚 12-31 也满2年',
      changes: graduated('2020'),
      verdict: 'pass',
      rules: { 'recent-degree': 'pass' },
    },
    {
      why: '只写2021-06，一定不满2年',
      changes: graduated('2021-06'),
      verdict: 'undecided',
      rules: { 'recent-degree': 'confirm' },
    },
    {
      why: '申报方式未读到，不能判断',
      changes: { fields: { 'education.graduated': date('2021-06'), 'application.route': absent } },
      verdict: 'undecided',
      rules: { 'recent-degree': 'incomplete' },
    },
  ],
};

const THREE = hours(each(2020, 2022, [60, 18, 90]));
const insuredSince = (month: string) => ({ 'social-security': list([insured(month, '至今')]) });

export const ROW_6: NoticeCase = {
  row: 6,
  title: '2023年度宁波建设工程中级',
  planYear: 2023,
  plan: '2023年度宁波市建设工程中级专业技术资格评审计划',
  covers: { allOf: ['宁波', '建设', '中级'], noneOf: ['前湾'] },
  says: [
    {
      quote: '2020–2022 每年≥90, 专≥60, 一般+行业公需合计≥18',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: {
        'training.lines': [
          { of: 'total', scope: 'each', from: '2020', to: '2022', least: 90 },
          { of: 'professional', scope: 'each', from: '2020', to: '2022', least: 60 },
          { of: 'public', scope: 'each', from: '2020', to: '2022', least: 18 },
        ],
      },
    },
    {
      quote: '现单位≥1年, 算至当年 12-31; 总部在甬派驻外地可',
      by: ['employer-months'],
      values: { 'employment.months': 12, 'employment.as-of': 'plan-12-31', 'employment.accepted': ['派驻'] },
    },
    {
      quote: '已达退休年龄不列入',
      by: ['retirement-age'],
      values: { 'age.limits': pending('国家规定的退休年龄'), 'age.as-of': 'plan-12-31' },
    },
    {
      quote: '个人 6-19~7-10; 单位 7-21; 区县 8-11; 到市后无法退回',
      by: ['application-window', 'review-deadline'],
      values: {
        'deadline.open': 'plan-06-19',
        'deadline.personal': 'plan-07-10',
        'deadline.employer': 'plan-07-21',
        'deadline.county': 'plan-08-11',
      },
    },
  ],
  more: {
    rules: {
      'training-hours': { failures: { below: { disposition: { employer: 'return', department: 'reject' } } } },
    },
  },
  dossiers: [
    {
      why: '三年都恰为 90/60/18；2023-01 起缴费，到12月恰12个月；退休年龄待录入，故不下结论',
      changes: { lists: { ...THREE, ...insuredSince('2023-01') } },
      verdict: 'undecided',
      rules: {
        'training-hours': 'pass',
        'training-professional-hours': 'pass',
        'training-public-hours': 'pass',
        'employer-months': 'pass',
        'retirement-age': 'incomplete',
        'application-window': 'pass',
      },
    },
    {
      why: '2023-02 起缴费，到12月11个月，不足一年',
      changes: { lists: { ...THREE, ...insuredSince('2023-02') } },
      verdict: 'reject',
      rules: { 'employer-months': 'reject' },
    },
    {
      why: '外地单位缴费而有派驻证明，由审核人确认',
      changes: {
        lists: {
          ...THREE,
          'social-security': list([insured('2015-01', '至今', { payer: read('虚构外地公司') })]),
          attachments: list([attachment('总部派驻证明')]),
        },
      },
      verdict: 'undecided',
      rules: { 'employer-months': 'confirm' },
    },
    {
      why: '2021年89学时：用人单位可退回',
      changes: { lists: hours({ ...each(2020, 2022, [60, 18, 90]), 2021: [60, 18, 89] }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '同一人到市里无法退回，只能不通过',
      changes: { lists: hours({ ...each(2020, 2022, [60, 18, 90]), 2021: [60, 18, 89] }) },
      role: 'department',
      verdict: 'reject',
      rules: { 'training-hours': 'reject' },
    },
    {
      why: '公需17学时，少一学时',
      changes: { lists: hours({ ...each(2020, 2022, FULL), 2022: [73, 17, 90] }) },
      verdict: 'return',
      rules: { 'training-public-hours': 'return', 'training-hours': 'pass' },
    },
    {
      why: '6-18 提交，早于开始',
      changes: { fields: { 'application.submitted': date('2023-06-18') }, lists: THREE },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
  ],
};

const THREE_7 = hours(each(2021, 2023, FULL));

export const ROW_7: NoticeCase = {
  row: 7,
  title: '2024年度宁波前湾建设工程中级',
  planYear: 2024,
  plan: '2024年度宁波前湾新区建设工程中级评审计划',
  covers: { allOf: ['前湾', '建设', '中级'] },
  says: [
    {
      quote: '2021–2023 每年 总≥90 专≥60 公≥18, 未达不得申报',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: {
        'training.lines': [
          { of: 'total', scope: 'each', from: '2021', to: '2023', least: 90 },
          { of: 'professional', scope: 'each', from: '2021', to: '2023', least: 60 },
          { of: 'public', scope: 'each', from: '2021', to: '2023', least: 18 },
        ],
      },
    },
    {
      quote: '大专+助工聘任4年; 截止 12-31',
      by: ['title-seniority'],
      values: {
        'title.years': [
          { levels: ['大专', '专科'], years: 4 },
          { levels: ['本科', '大学', '硕士', '研究生', '博士'], years: null },
        ],
        'title.cutoff': 'plan-12-31',
      },
      reading: '本科及以上的年限见宁波市建设工程中级评价条件',
    },
    { quote: '公示5工作日', by: ['publicity-period'], values: { 'publicity.working-days': 5 } },
    {
      quote: '6-17~7-17; 单位 7-30',
      by: ['application-window'],
      values: { 'deadline.open': 'plan-06-17', 'deadline.personal': 'plan-07-17', 'deadline.employer': 'plan-07-30' },
    },
  ],
  more: {
    rules: Object.fromEntries(
      ['training-hours', 'training-professional-hours', 'training-public-hours'].map((id) => [
        id,
        { failures: { below: { disposition: 'reject' } } },
      ]),
    ),
  },
  dossiers: [
    {
      why: '大专，2020-12-31 聘任到 2024-12-31 恰4年；7-18 周四起公示，19、22–25日五个工作日',
      changes: {
        fields: {
          'education.level': read('大专'),
          'title.appointed': date('2020-12-31'),
          ...published('2024-07-18', '2024-07-25'),
        },
        lists: THREE_7,
      },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'title-seniority': 'pass', 'publicity-period': 'pass' },
    },
    {
      why: '公示到 7-24 只有四个工作日',
      changes: {
        fields: {
          'education.level': read('大专'),
          'title.appointed': date('2020-12-31'),
          ...published('2024-07-18', '2024-07-24'),
        },
        lists: THREE_7,
      },
      verdict: 'return',
      rules: { 'publicity-period': 'return' },
    },
    {
      why: '本科的年限没有查到，写明须查的文件，不下结论',
      changes: {
        fields: { 'education.level': read('本科'), ...published('2024-07-18', '2024-07-25') },
        lists: THREE_7,
      },
      verdict: 'undecided',
      rules: { 'title-seniority': 'incomplete' },
    },
    {
      why: '2022年没有记录，列表读全，不得申报',
      changes: {
        fields: { 'education.level': read('大专'), ...published('2024-07-18', '2024-07-25') },
        lists: hours({ 2021: FULL, 2023: FULL }),
      },
      verdict: 'reject',
      rules: { 'training-hours': 'reject' },
    },
    {
      why: '同样缺2022年但列表未读全，不能说没有',
      changes: {
        fields: { 'education.level': read('大专'), ...published('2024-07-18', '2024-07-25') },
        lists: hours({ 2021: FULL, 2023: FULL }, false),
      },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
    {
      why: '专业59学时，不得申报',
      changes: {
        fields: { 'education.level': read('大专'), ...published('2024-07-18', '2024-07-25') },
        lists: hours({ ...each(2021, 2023, FULL), 2023: [59, 31, 90] }),
      },
      verdict: 'reject',
      rules: { 'training-professional-hours': 'reject' },
    },
  ],
};
