import { absent, date, insured, list, paper, read, unreadable } from '../../rules/make-dossier';
import { each, FULL, hours, type NoticeCase, pending } from './notice';

const published = (from: string, to: string) => ({ 'publicity.start': date(from), 'publicity.end': date(to) });
const titled = (level: string, appointed: string, more: Record<string, ReturnType<typeof read>> = {}) => ({
  'education.level': read(level),
  'title.appointed': date(appointed),
  ...more,
});

export const ROW_8: NoticeCase = {
  row: 8,
  title: '2024年度杭州化工轻纺高级工程师',
  planYear: 2024,
  plan: '2024年度杭州市化工轻纺高级工程师评审计划',
  covers: { allOf: ['杭州', '化工轻纺'] },
  says: [
    {
      quote: '本科/硕士+实际聘任5年, 博士2年',
      by: ['title-seniority'],
      values: {
        'title.years': [
          { levels: ['博士'], years: 2 },
          { levels: ['本科', '硕士', '研究生', '大学'], years: 5 },
        ],
        'title.cutoff': 'plan-12-31',
      },
      reading: '资历算至当年 12-31',
    },
    {
      quote: '提交后5工作日; 退回不重计',
      by: ['publicity-period'],
      values: { 'publicity.working-days': 5, 'publicity.restart': false },
    },
    {
      quote: '7-24~8-23; 单位 9-5',
      by: ['application-window'],
      values: { 'deadline.open': 'plan-07-24', 'deadline.personal': 'plan-08-23', 'deadline.employer': 'plan-09-05' },
    },
  ],
  dossiers: [
    {
      why: '博士 2022-12-31 聘任到 2024-12-31 恰2年；8-23 为最后一天；8-26 周一起公示，27–30日、9-2 五个工作日',
      changes: {
        fields: {
          ...titled('博士研究生', '2022-12-31'),
          ...published('2024-08-26', '2024-09-02'),
          'application.submitted': date('2024-08-23'),
        },
      },
      verdict: 'pass',
      rules: { 'title-seniority': 'pass', 'publicity-period': 'pass', 'application-window': 'pass' },
    },
    {
      why: '硕士 2020-01-01 聘任不满5年',
      changes: {
        fields: {
          ...titled('硕士研究生', '2020-01-01'),
          ...published('2024-08-26', '2024-09-02'),
          'application.submitted': date('2024-08-01'),
        },
      },
      verdict: 'reject',
      rules: { 'title-seniority': 'reject' },
    },
    {
      why: '只写2019年聘任，最晚 12-31 也满5年',
      changes: {
        fields: {
          ...titled('本科', '2019'),
          ...published('2024-08-26', '2024-09-02'),
          'application.submitted': date('2024-08-01'),
        },
      },
      verdict: 'pass',
      rules: { 'title-seniority': 'pass' },
    },
    {
      why: '大专没有对应的年限，不下结论',
      changes: {
        fields: {
          ...titled('大专', '2010-01'),
          ...published('2024-08-26', '2024-09-02'),
          'application.submitted': date('2024-08-01'),
        },
      },
      verdict: 'undecided',
      rules: { 'title-seniority': 'incomplete' },
    },
    {
      why: '8-24 提交，过了个人截止',
      changes: {
        fields: {
          ...titled('本科', '2015-01'),
          ...published('2024-08-26', '2024-09-02'),
          'application.submitted': date('2024-08-24'),
        },
      },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
    {
      why: '8-30 周五起公示到 9-5，9-2 至 9-5 只有四个工作日',
      changes: {
        fields: {
          ...titled('本科', '2015-01'),
          ...published('2024-08-30', '2024-09-05'),
          'application.submitted': date('2024-08-01'),
        },
      },
      verdict: 'return',
      rules: { 'publicity-period': 'return' },
    },
  ],
};

const SINCE_2023 = [
  { of: 'total', scope: 'sum', from: '2023', to: '2025', least: 180 },
  { of: 'total', scope: 'each', from: '2025', to: '2025', least: 90 },
];
const sum = (a: number, b: number, c: number) => hours({ 2023: [0, 0, a], 2024: [0, 0, b], 2025: [0, 0, c] });

export const ROW_9: NoticeCase = {
  row: 9,
  title: '2025年度杭州建设工程中级',
  planYear: 2025,
  plan: '2025年度杭州市建设工程中级评审计划',
  covers: { allOf: ['杭州', '建设', '中级'] },
  says: [
    { quote: '2023年以来合计180, 其中 2025≥90', by: ['training-hours'], values: { 'training.lines': SINCE_2023 } },
  ],
  dossiers: [
    {
      why: '0+90+90 恰为180，2025恰为90',
      changes: { lists: sum(0, 90, 90) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    { why: '合计179', changes: { lists: sum(0, 89, 90) }, verdict: 'return', rules: { 'training-hours': 'return' } },
    {
      why: '合计够而2025年只有89',
      changes: { lists: sum(90, 90, 89) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '2023年没有记录，其余两年已够180',
      changes: { lists: hours({ 2024: [0, 0, 90], 2025: [0, 0, 90] }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '2024年未读到，已读到 2023、2025 合计180，够了',
      changes: { lists: hours({ 2023: [0, 0, 90], 2024: [0, 0, unreadable<number>()], 2025: [0, 0, 90] }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '2024年未读到，已读到的只有179，不能判断',
      changes: { lists: hours({ 2023: [0, 0, 89], 2024: [0, 0, unreadable<number>()], 2025: [0, 0, 90] }) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
    {
      why: '列表未读全而读到的不足，不能说不足',
      changes: { lists: hours({ 2025: [0, 0, 90] }, false) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
  ],
};

export const ROW_10: NoticeCase = {
  row: 10,
  title: '2025年度杭州建设高级工程师',
  planYear: 2025,
  plan: '2025年度杭州市建设工程高级工程师评审计划',
  covers: { allOf: ['杭州', '建设', '高级工程师'] },
  says: [
    {
      quote: '2021–2024 每年90 (合计360)',
      by: ['training-hours'],
      values: {
        'training.lines': [
          { of: 'total', scope: 'each', from: '2021', to: '2024', least: 90 },
          { of: 'total', scope: 'sum', from: '2021', to: '2024', least: 360 },
        ],
      },
    },
    {
      quote: '不足可补',
      by: ['training-register'],
      values: { 'training.register': { name: '杭州市专业技术人员继续教育学时系统' } },
    },
  ],
  dossiers: [
    {
      why: '四年都是90，合计360',
      changes: { lists: hours(each(2021, 2024, FULL)) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-register': 'manual' },
    },
    {
      why: '2022年89而合计够，每年的要求不够；可补，故退回',
      changes: { lists: hours({ ...each(2021, 2024, [60, 30, 120]), 2022: [60, 29, 89] }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '2020年不在窗口内，少了不影响',
      changes: { lists: hours({ ...each(2021, 2024, FULL), 2020: [0, 0, 0] }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '缺2021年',
      changes: { lists: hours(each(2022, 2024, FULL)) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '2025年的学时不计入',
      changes: { lists: hours({ ...each(2021, 2023, FULL), 2024: [0, 0, 0], 2025: FULL }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    { why: '一条记录也没有', changes: { lists: hours({}) }, verdict: 'return', rules: { 'training-hours': 'return' } },
  ],
};

const FIVE = hours(each(2020, 2024, FULL));
const TWO_PAPERS = list([paper('甲', '2018-05', '甲虚构', '1/1'), paper('乙', '2019-05', '甲虚构', '1/1')]);

export const ROW_11: NoticeCase = {
  row: 11,
  title: '2025年度建设正高级工程师',
  planYear: 2025,
  plan: '2025年度浙江省建设工程正高级工程师评审计划',
  covers: { allOf: ['建设', '正高'] },
  says: [
    {
      quote: '2020–2024 每年≥90',
      by: ['training-hours'],
      values: { 'training.lines': [{ of: 'total', scope: 'each', from: '2020', to: '2024', least: 90 }] },
    },
    {
      quote: '本科以上 + 高工实际聘任5年',
      by: ['title-seniority'],
      values: {
        'title.years': [{ levels: ['本科', '大学', '硕士', '研究生', '博士'], years: 5 }],
        'title.cutoff': 'plan-12-31',
      },
      reading: '资历算至当年 12-31',
    },
    { quote: '论文2篇以上', by: ['paper-count'], values: { 'paper.min': 2 } },
    { quote: '公示5工作日', by: ['publicity-period'], values: { 'publicity.working-days': 5 } },
    {
      quote: '个人 5-20~6-20; 纸质 7-24~31',
      by: ['application-window', 'review-deadline'],
      values: { 'deadline.open': 'plan-05-20', 'deadline.personal': 'plan-06-20', 'deadline.paper': 'plan-07-31' },
    },
  ],
  dossiers: [
    {
      why: '五年都够；2020-12-31 聘任恰5年；论文2篇；6-13 周五起公示，16–20日五个工作日；6-20 提交',
      changes: {
        fields: {
          ...titled('本科', '2020-12-31'),
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-06-20'),
        },
        lists: { ...FIVE, papers: TWO_PAPERS },
      },
      verdict: 'pass',
      rules: {
        'training-hours': 'pass',
        'title-seniority': 'pass',
        'paper-count': 'pass',
        'publicity-period': 'pass',
        'application-window': 'pass',
      },
    },
    {
      why: '2020年缺，五年窗口从2020年起',
      changes: {
        fields: {
          ...titled('本科', '2018-01'),
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-06-01'),
        },
        lists: { ...hours(each(2021, 2024, FULL)), papers: TWO_PAPERS },
      },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '论文1篇',
      changes: {
        fields: {
          ...titled('本科', '2018-01'),
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-06-01'),
        },
        lists: { ...FIVE, papers: list([paper('甲', '2018-05', '甲虚构', '1/1')]) },
      },
      verdict: 'return',
      rules: { 'paper-count': 'return' },
    },
    {
      why: '2021-01-01 聘任，差一天满5年',
      changes: {
        fields: {
          ...titled('本科', '2021-01-01'),
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-06-01'),
        },
        lists: { ...FIVE, papers: TWO_PAPERS },
      },
      verdict: 'reject',
      rules: { 'title-seniority': 'reject' },
    },
    {
      why: '只读到资格取得时间，聘任未读到，不能代替',
      changes: {
        fields: {
          'title.appointed': absent,
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-06-01'),
        },
        lists: { ...FIVE, papers: TWO_PAPERS },
      },
      verdict: 'undecided',
      rules: { 'title-seniority': 'incomplete' },
    },
    {
      why: '5-19 提交，早于开始一天',
      changes: {
        fields: {
          ...titled('本科', '2018-01'),
          ...published('2025-06-13', '2025-06-20'),
          'application.submitted': date('2025-05-19'),
        },
        lists: { ...FIVE, papers: TWO_PAPERS },
      },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
  ],
};

const kinds = (from: string, to: string, more: Record<string, unknown>) => [
  { of: 'total', scope: 'each', from, to, least: 90, ...more },
  { of: 'professional', scope: 'each', from, to, least: 60, ...more },
  { of: 'public', scope: 'each', from, to, least: 18, ...more },
];
const level = (text: string) => ({ 'application.level': read(text) });

export const ROW_12: NoticeCase = {
  row: 12,
  title: '2025年度衢州建设工程',
  planYear: 2025,
  plan: '2025年度衢州市建设工程职称评审计划',
  covers: { allOf: ['衢州', '建设'] },
  says: [
    {
      quote: '每年≥90 (公≥18 专≥60); 初级看3年或当年, 中级3年, 高级4年',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: {
        'training.lines': [
          ...kinds('plan-3', 'plan-1', { when: { 申报级别: ['初级'] }, either: '近三年' }),
          ...kinds('plan', 'plan', { when: { 申报级别: ['初级'] }, either: '当年' }),
          ...kinds('plan-3', 'plan-1', { when: { 申报级别: ['中级'] } }),
          ...kinds('plan-4', 'plan-1', { when: { 申报级别: ['高级'] } }),
        ],
      },
    },
    { quote: '社保、档案、劳动关系三者一致', by: ['attachment-agreement'] },
    { quote: '论文须现职称后', by: ['paper-date'] },
  ],
  dossiers: [
    {
      why: '中级看2022–2024，都够',
      changes: { fields: level('中级'), lists: hours(each(2022, 2024, FULL)) },
      verdict: 'pass',
      rules: {
        'training-hours': 'pass',
        'training-public-hours': 'pass',
        'paper-date': 'pass',
        'attachment-agreement': 'manual',
      },
    },
    {
      why: '高级还看2021年，没有',
      changes: { fields: level('高级'), lists: hours(each(2022, 2024, FULL)) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '初级近三年没有，当年够',
      changes: { fields: level('初级'), lists: hours({ 2025: FULL }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-professional-hours': 'pass', 'training-public-hours': 'pass' },
    },
    {
      why: '初级近三年总学时够而专业不够，当年专业够而总学时不够：哪一种都没有全部达到',
      changes: { fields: level('初级'), lists: hours({ ...each(2022, 2024, [50, 40, 90]), 2025: [60, 20, 80] }) },
      verdict: 'return',
      rules: { 'training-professional-hours': 'return' },
    },
    {
      why: '级别未读到，不知道看几年',
      changes: { fields: { 'application.level': absent }, lists: hours(each(2021, 2024, FULL)) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
    {
      why: '论文早于现职称（2012-11 取得）',
      changes: {
        fields: level('中级'),
        lists: { ...hours(each(2022, 2024, FULL)), papers: list([paper('旧作', '2012-10', '甲虚构', '1/1')]) },
      },
      verdict: 'return',
      rules: { 'paper-date': 'return' },
    },
  ],
};

export const ROW_13: NoticeCase = {
  row: 13,
  title: '2025年度宁波通用',
  planYear: 2025,
  plan: '2025年度宁波市工程系列职称评审计划',
  covers: { allOf: ['宁波', '工程系列'] },
  says: [
    {
      quote: '2025 起 90/60/18',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: { 'training.lines': kinds('2025', 'plan', {}) },
    },
    {
      quote: '现单位≥1年',
      by: ['employer-months'],
      values: { 'employment.months': 12, 'employment.as-of': 'plan-12-31' },
      reading: '算至当年 12-31',
    },
    {
      quote: '外省另证',
      by: ['social-security-proof'],
      values: { 'social-security.years': pending('宁波市规定须证明的年数') },
    },
    {
      quote: '资历 12-31; 任职自聘书起聘',
      by: ['title-seniority'],
      values: { 'title.years': pending('各系列评价条件规定的年限'), 'title.cutoff': 'plan-12-31' },
    },
    { quote: '业绩 6-30', by: ['paper-date'], values: { 'achievement.cutoff': 'plan-06-30' } },
  ],
  dossiers: [
    {
      why: '2025年恰为 90/60/18；现单位自2025-01起；年限和外省证明的年数待查，故不下结论',
      changes: { lists: { ...hours({ 2025: [60, 18, 90] }), 'social-security': list([insured('2025-01', '至今')]) } },
      verdict: 'undecided',
      rules: {
        'training-hours': 'pass',
        'employer-months': 'pass',
        'title-seniority': 'incomplete',
        'social-security-proof': 'incomplete',
      },
    },
    {
      why: '现单位自2025-02起，到年底11个月',
      changes: { lists: { ...hours({ 2025: FULL }), 'social-security': list([insured('2025-02', '至今')]) } },
      verdict: 'reject',
      rules: { 'employer-months': 'reject' },
    },
    {
      why: '2024年没有学时，2025年起算，不影响',
      changes: { lists: hours({ 2024: [0, 0, 0], 2025: FULL }) },
      verdict: 'undecided',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '2025年专业59',
      changes: { lists: hours({ 2025: [59, 31, 90] }) },
      verdict: 'return',
      rules: { 'training-professional-hours': 'return' },
    },
    {
      why: '论文 2025-06-30，截止当日',
      changes: { lists: { ...hours({ 2025: FULL }), papers: list([paper('甲', '2025-06-30', '甲虚构', '1/1')]) } },
      verdict: 'undecided',
      rules: { 'paper-date': 'pass' },
    },
    {
      why: '论文 2025-07-01，晚于业绩截止',
      changes: { lists: { ...hours({ 2025: FULL }), papers: list([paper('甲', '2025-07-01', '甲虚构', '1/1')]) } },
      verdict: 'undecided',
      rules: { 'paper-date': 'confirm' },
    },
  ],
};

const sums = (from: string, to: string) => [
  { of: 'total', scope: 'sum', from, to, least: 360 },
  { of: 'professional', scope: 'sum', from, to, least: 240 },
  { of: 'public', scope: 'sum', from, to, least: 72 },
];
const eachFrom = (from: string, atMost: number) => [
  { of: 'total', scope: 'each', from, to: '2025', atMost, least: 90 },
  { of: 'professional', scope: 'each', from, to: '2025', atMost, least: 60 },
  { of: 'public', scope: 'each', from, to: '2025', atMost, least: 18 },
];
const route = (text: string) => ({ 'application.route': read(text) });
const HOURS_14 = ['training-hours', 'training-professional-hours', 'training-public-hours'];

export const ROW_14: NoticeCase = {
  row: 14,
  title: '2026年度建设正高级工程师',
  planYear: 2026,
  plan: '2026年度浙江省建设工程正高级工程师评审计划',
  covers: { allOf: ['建设', '正高'] },
  says: [
    {
      quote: '2022–2025 四年累计 总≥360 专≥240 公≥72',
      by: HOURS_14,
      values: { 'training.lines': sums('2022', '2025') },
    },
    {
      quote: '通知印发至个人申报前可在12个平台补',
      by: ['training-register'],
      values: { 'training.register': { name: '通知列明的12个平台' } },
    },
  ],
  more: {
    overrides: [
      {
        when: { 申报方式: ['标志性业绩'] },
        parameters: { 'training.lines': eachFrom('appointed', 4) },
        clause: '1',
        quote: '标志性业绩 from the year of appointment to 2025, at most 4 consecutive years',
        note: '每年 90/60/18',
      },
    ],
  },
  dossiers: [
    {
      why: '四年不均，累计恰为 360/240/72',
      changes: { lists: hours({ 2022: [0, 0, 0], 2023: [80, 24, 120], 2024: [80, 24, 120], 2025: [80, 24, 120] }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-professional-hours': 'pass', 'training-public-hours': 'pass' },
    },
    {
      why: '累计359',
      changes: { lists: hours({ 2022: [60, 18, 89], 2023: FULL, 2024: FULL, 2025: FULL }) },
      verdict: 'return',
      rules: { 'training-hours': 'return', 'training-professional-hours': 'pass' },
    },
    {
      why: '专业累计239',
      changes: { lists: hours({ 2022: [59, 31, 90], 2023: FULL, 2024: FULL, 2025: FULL }) },
      verdict: 'return',
      rules: { 'training-professional-hours': 'return' },
    },
    {
      why: '2022年未读到，其余三年已够',
      changes: {
        lists: hours({
          2022: [unreadable<number>(), unreadable<number>(), unreadable<number>()],
          ...each(2023, 2025, [80, 24, 120]),
        }),
      },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-public-hours': 'pass' },
    },
    {
      why: '标志性业绩，2024-03 聘任：只看2024、2025，每年都够',
      changes: {
        fields: { ...route('标志性业绩申报'), 'title.appointed': date('2024-03') },
        lists: hours(each(2024, 2025, FULL)),
      },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '标志性业绩，2013年聘任：最多看四年，2021年没有不影响，2022年89不够',
      changes: {
        fields: route('标志性业绩申报'),
        lists: hours({ ...each(2023, 2025, FULL), 2022: [60, 29, 89] }),
      },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '申报方式未读到，不知道按哪一种要求',
      changes: { fields: { 'application.route': absent }, lists: hours(each(2022, 2025, FULL)) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
  ],
};
