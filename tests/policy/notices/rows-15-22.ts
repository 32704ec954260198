import type { Training } from '@/lib/dossier/dossier';
import { absent, appraisal, attachment, date, list, place, read, unreadable } from '../../rules/make-dossier';
import { each, FULL, hours, type NoticeCase, pending, type YearHours } from './notice';

/** 2024年以来合计240, 2025起每年≥90 */
const SINCE_2024 = [
  { of: 'total', scope: 'sum', from: '2024', to: 'plan', least: 240 },
  { of: 'total', scope: 'each', from: '2025', to: 'plan', least: 90 },
];
const total = (a: number, b: number, c: number) => hours({ 2024: [0, 0, a], 2025: [0, 0, b], 2026: [0, 0, c] });
const level = (text: string) => ({ 'application.level': read(text) });

export const ROW_15: NoticeCase = {
  row: 15,
  title: '2026年度杭州自然资源工程师',
  planYear: 2026,
  plan: '2026年度杭州市自然资源工程师评审计划',
  covers: { allOf: ['杭州', '自然资源', '工程师'], noneOf: ['高级'] },
  says: [
    { quote: '2024年以来合计240, 2025起每年≥90', by: ['training-hours'], values: { 'training.lines': SINCE_2024 } },
    {
      quote: '以省自然资源学时系统为准; 线下按浙自然资发〔2020〕23号',
      by: ['training-register'],
      values: { 'training.register': { name: '省自然资源学时系统' } },
    },
  ],
  dossiers: [
    {
      why: '60+90+90 恰为240',
      changes: { lists: total(60, 90, 90) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-register': 'manual' },
    },
    { why: '合计239', changes: { lists: total(59, 90, 90) }, verdict: 'return', rules: { 'training-hours': 'return' } },
    {
      why: '合计够，2025年89',
      changes: { lists: total(100, 89, 90) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '2024年没有每年的下限，0也可，合计够即可',
      changes: { lists: total(0, 120, 120) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '当年还没有记录而列表读全',
      changes: { lists: hours({ 2024: [0, 0, 90], 2025: [0, 0, 150] }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '2024年未读到，2025、2026 合计只有180，不能判断',
      changes: { lists: hours({ 2024: [0, 0, unreadable<number>()], 2025: FULL, 2026: FULL }) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
    {
      why: '2023年的学时不计入',
      changes: { lists: hours({ 2023: FULL, 2025: FULL, 2026: FULL }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
  ],
};

const PROOFS = [attachment('劳动合同'), attachment('养老保险参保证明')];

export const ROW_16: NoticeCase = {
  row: 16,
  title: '2026年度杭州生态环境工程师',
  planYear: 2026,
  plan: '2026年度杭州市生态环境工程师评审计划',
  covers: { allOf: ['杭州', '生态环境'] },
  says: [
    { quote: 'as 15', by: ['training-hours'], values: { 'training.lines': SINCE_2024 } },
    { quote: '学习新干线为准', by: ['training-register'], values: { 'training.register': { name: '学习新干线' } } },
    {
      quote: '劳动合同+参保证明与工作经历一致',
      by: ['demanded-attachments', 'attachment-agreement'],
      values: {
        'attachments.demanded': [
          { name: '劳动合同', words: ['劳动合同'] },
          { name: '参保证明', words: ['参保'] },
        ],
      },
    },
  ],
  dossiers: [
    {
      why: '240 恰够，两份证明都有',
      changes: { lists: { ...total(60, 90, 90), attachments: list(PROOFS) } },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'demanded-attachments': 'pass', 'attachment-agreement': 'manual' },
    },
    {
      why: '没有参保证明',
      changes: { lists: { ...total(60, 90, 90), attachments: list(PROOFS.slice(0, 1)) } },
      verdict: 'return',
      rules: { 'demanded-attachments': 'return' },
    },
    {
      why: '参保证明一格写未上传，不算有',
      changes: {
        lists: {
          ...total(60, 90, 90),
          attachments: list([attachment('劳动合同'), attachment('参保证明', { file: read('未上传') })]),
        },
      },
      verdict: 'return',
      rules: { 'demanded-attachments': 'return' },
    },
    {
      why: '附件页未打开',
      changes: { lists: { ...total(60, 90, 90), attachments: absent } },
      verdict: 'undecided',
      rules: { 'demanded-attachments': 'incomplete' },
    },
    {
      why: '2026年89',
      changes: { lists: { ...total(90, 90, 89), attachments: list(PROOFS) } },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '学时列表未读全',
      changes: { lists: { ...hours({ 2025: FULL, 2026: FULL }, false), attachments: list(PROOFS) } },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
  ],
};

const grades = (odd: Record<number, string> = {}) =>
  list([2021, 2022, 2023, 2024, 2025].map((year) => appraisal(year, odd[year] ?? '合格')));

export const ROW_17: NoticeCase = {
  row: 17,
  title: '2026年度杭州文学创作中级',
  planYear: 2026,
  plan: '2026年度杭州市文学创作中级评审计划',
  covers: { allOf: ['杭州', '文学创作'] },
  says: [
    {
      quote: '近5年均合格以上',
      by: ['appraisal-years', 'appraisal-grades'],
      values: {
        'appraisal.years': 5,
        'appraisal.last-year': 'plan-1',
        'appraisal.effects': [{ grades: ['基本合格', '不合格', '不确定等次'], effect: 'bar' }],
      },
    },
    {
      quote: '自由撰稿人交无犯罪记录证明',
      by: ['demanded-attachments'],
      values: {
        'attachments.demanded': [{ name: '无犯罪记录证明', words: ['无犯罪'], when: { 单位性质: ['自由撰稿'] } }],
      },
    },
    { quote: 'as 15', by: ['training-hours'], values: { 'training.lines': SINCE_2024 } },
  ],
  more: {
    overrides: [
      {
        when: { 单位性质: ['自由撰稿'] },
        without: ['appraisal-years', 'appraisal-grades'],
        clause: '2',
        quote: '自由撰稿人交无犯罪记录证明',
        note: '没有单位考核',
      },
    ],
  },
  dossiers: [
    {
      why: '五年都合格，事业单位人员不用无犯罪记录证明',
      changes: { lists: { ...total(60, 90, 90), appraisals: grades() } },
      verdict: 'pass',
      rules: {
        'appraisal-years': 'pass',
        'appraisal-grades': 'pass',
        'demanded-attachments': 'inapplicable',
        'training-hours': 'pass',
      },
    },
    {
      why: '2021年基本合格，在近5年内',
      changes: { lists: { ...total(60, 90, 90), appraisals: grades({ 2021: '基本合格' }) } },
      verdict: 'reject',
      rules: { 'appraisal-grades': 'reject' },
    },
    {
      why: '自由撰稿人没有单位考核，交了无犯罪记录证明',
      changes: {
        fields: { 'unit.kind': read('自由撰稿人') },
        lists: { ...total(60, 90, 90), appraisals: list([]), attachments: list([attachment('无犯罪记录证明')]) },
      },
      verdict: 'pass',
      rules: { 'appraisal-years': 'none', 'appraisal-grades': 'none', 'demanded-attachments': 'pass' },
    },
    {
      why: '自由撰稿人没有交',
      changes: { fields: { 'unit.kind': read('自由撰稿人') }, lists: { ...total(60, 90, 90), appraisals: list([]) } },
      verdict: 'return',
      rules: { 'appraisal-years': 'none', 'appraisal-grades': 'none', 'demanded-attachments': 'return' },
    },
    {
      why: '单位性质未读到：不知道看不看考核、要不要证明',
      changes: { fields: { 'unit.kind': absent }, lists: { ...total(60, 90, 90), appraisals: grades() } },
      verdict: 'undecided',
      rules: {
        'appraisal-years': 'incomplete',
        'appraisal-grades': 'incomplete',
        'demanded-attachments': 'incomplete',
      },
    },
    {
      why: '缺2021年考核',
      changes: {
        lists: {
          ...total(60, 90, 90),
          appraisals: list([2022, 2023, 2024, 2025].map((year) => appraisal(year, '合格'))),
        },
      },
      verdict: 'return',
      rules: { 'appraisal-years': 'return' },
    },
  ],
};

const since23 = (a: YearHours, b: YearHours, c: YearHours) => hours({ 2023: a, 2024: b, 2025: c });

export const ROW_18: NoticeCase = {
  row: 18,
  title: '2026年度杭州律师中级',
  planYear: 2026,
  plan: '2026年度杭州市律师中级评审计划',
  covers: { allOf: ['杭州', '律师'] },
  says: [
    {
      quote: '2023年以来180, 2025≥90 (60/18)',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: {
        'training.lines': [
          { of: 'total', scope: 'sum', from: '2023', to: '2025', least: 180 },
          { of: 'total', scope: 'each', from: '2025', to: '2025', least: 90 },
          { of: 'professional', scope: 'each', from: '2025', to: '2025', least: 60 },
          { of: 'public', scope: 'each', from: '2025', to: '2025', least: 18 },
        ],
      },
      reading: '“以来”算至2025年',
    },
    {
      quote: '个人 8-1~8-15; 单位 8-28',
      by: ['application-window', 'review-deadline'],
      values: { 'deadline.open': 'plan-08-01', 'deadline.personal': 'plan-08-15', 'deadline.employer': 'plan-08-28' },
    },
  ],
  dossiers: [
    {
      why: '90+0+90 恰180，2025恰 60/18，8-15 提交',
      changes: {
        fields: { 'application.submitted': date('2026-08-15') },
        lists: since23([0, 0, 90], [0, 0, 0], [60, 18, 90]),
      },
      verdict: 'pass',
      rules: {
        'training-hours': 'pass',
        'training-professional-hours': 'pass',
        'training-public-hours': 'pass',
        'application-window': 'pass',
      },
    },
    {
      why: '2025年公需17',
      changes: { fields: { 'application.submitted': date('2026-08-01') }, lists: since23(FULL, FULL, [73, 17, 90]) },
      verdict: 'return',
      rules: { 'training-public-hours': 'return' },
    },
    {
      why: '2024年专业为0不影响，只看2025年',
      changes: {
        fields: { 'application.submitted': date('2026-08-01') },
        lists: since23([0, 0, 90], [0, 0, 90], [60, 18, 90]),
      },
      verdict: 'pass',
      rules: { 'training-professional-hours': 'pass' },
    },
    {
      why: '合计179',
      changes: {
        fields: { 'application.submitted': date('2026-08-01') },
        lists: since23([0, 0, 89], [0, 0, 0], [60, 18, 90]),
      },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '8-16 提交，过了个人截止',
      changes: { fields: { 'application.submitted': date('2026-08-16') }, lists: since23(FULL, FULL, FULL) },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
    {
      why: '申报时间只写2026-08，不能判断',
      changes: { fields: { 'application.submitted': date('2026-08') }, lists: since23(FULL, FULL, FULL) },
      verdict: 'undecided',
      rules: { 'application-window': 'incomplete' },
    },
  ],
};

const MIDDLE = { when: { 申报级别: ['中级'] } };
const HIGH = { when: { 申报级别: ['高级'] } };

export const ROW_19: NoticeCase = {
  row: 19,
  title: '2026年度杭州广播电视',
  planYear: 2026,
  plan: '2026年度杭州市广播电视职称评审计划',
  covers: { allOf: ['杭州', '广播电视'] },
  says: [
    {
      quote: '中级 240/90; 高级 近5年每年≥90',
      by: ['training-hours'],
      values: {
        'training.lines': [
          ...SINCE_2024.map((line) => ({ ...line, ...MIDDLE })),
          { of: 'total', scope: 'each', from: 'plan-5', to: 'plan-1', least: 90, ...HIGH },
        ],
      },
    },
  ],
  dossiers: [
    {
      why: '中级 240 恰够',
      changes: { fields: level('中级'), lists: total(60, 90, 90) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '同样的学时对高级不够：2021–2023 没有',
      changes: { fields: level('副高级'), lists: total(60, 90, 90) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '高级五年都够，当年不看',
      changes: { fields: level('高级'), lists: hours(each(2021, 2025, FULL)) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass' },
    },
    {
      why: '高级2021年89',
      changes: { fields: level('高级'), lists: hours({ ...each(2022, 2025, FULL), 2021: [60, 29, 89] }) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '中级当年89',
      changes: { fields: level('中级'), lists: total(90, 90, 89) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '级别未读到',
      changes: { fields: { 'application.level': absent }, lists: total(90, 90, 90) },
      verdict: 'undecided',
      rules: { 'training-hours': 'incomplete' },
    },
  ],
};

const dated = (day: string, today?: string) => ({
  changes: { fields: { 'application.submitted': date(day) }, lists: hours(each(2023, 2026, FULL)) },
  ...(today === undefined ? {} : { today }),
});

export const ROW_20: NoticeCase = {
  row: 20,
  title: '2026年度杭州制造业中级',
  planYear: 2026,
  plan: '2026年度杭州市制造业中级评审计划',
  covers: { allOf: ['杭州', '制造业'] },
  says: [
    {
      quote: '90/60/18',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: { 'training.lines': pending('通知原文中核对哪些年度') },
    },
    {
      quote: '个人 8-1~15; 单位 8-28; 管理部门 9-15',
      by: ['application-window', 'review-deadline'],
      values: {
        'deadline.open': 'plan-08-01',
        'deadline.personal': 'plan-08-15',
        'deadline.employer': 'plan-08-28',
        'deadline.department': 'plan-09-15',
      },
    },
  ],
  dossiers: [
    {
      why: '年度没有写明：三项学时都不下结论，写明要查通知原文',
      ...dated('2026-08-01'),
      verdict: 'undecided',
      rules: {
        'training-hours': 'incomplete',
        'training-professional-hours': 'incomplete',
        'training-public-hours': 'incomplete',
        'application-window': 'pass',
      },
    },
    { why: '8-15 为最后一天', ...dated('2026-08-15'), verdict: 'undecided', rules: { 'application-window': 'pass' } },
    { why: '8-16 逾期', ...dated('2026-08-16'), verdict: 'undecided', rules: { 'application-window': 'confirm' } },
    { why: '7-31 早于开始', ...dated('2026-07-31'), verdict: 'undecided', rules: { 'application-window': 'confirm' } },
    {
      why: '单位 8-28 当日',
      ...dated('2026-08-10', '2026-08-28'),
      verdict: 'undecided',
      rules: { 'review-deadline': 'pass' },
    },
    {
      why: '单位 8-29 已过',
      ...dated('2026-08-10', '2026-08-29'),
      verdict: 'undecided',
      rules: { 'review-deadline': 'confirm' },
    },
    {
      why: '管理部门 9-15 仍可',
      ...dated('2026-08-10', '2026-09-15'),
      role: 'department',
      verdict: 'undecided',
      rules: { 'review-deadline': 'pass' },
    },
    {
      why: '管理部门 9-16 已过',
      ...dated('2026-08-10', '2026-09-16'),
      role: 'department',
      verdict: 'undecided',
      rules: { 'review-deadline': 'confirm' },
    },
  ],
};

export const ROW_21: NoticeCase = {
  row: 21,
  title: '2026年度萧山政工',
  planYear: 2026,
  plan: '2026年度杭州市萧山区政工师评审计划',
  covers: { allOf: ['萧山', '政工'] },
  says: [
    { quote: '240/90', by: ['training-hours'], values: { 'training.lines': SINCE_2024 }, reading: '与第15行相同' },
    {
      quote: '7-17~8-6',
      by: ['application-window'],
      values: { 'deadline.open': 'plan-07-17', 'deadline.personal': 'plan-08-06' },
    },
  ],
  dossiers: [
    {
      why: '7-17 提交，60+90+90',
      changes: { fields: { 'application.submitted': date('2026-07-17') }, lists: total(60, 90, 90) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'application-window': 'pass' },
    },
    {
      why: '7-16 早一天',
      changes: { fields: { 'application.submitted': date('2026-07-16') }, lists: total(60, 90, 90) },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
    {
      why: '8-6 最后一天',
      changes: { fields: { 'application.submitted': date('2026-08-06') }, lists: total(60, 90, 90) },
      verdict: 'pass',
      rules: { 'application-window': 'pass' },
    },
    {
      why: '8-7 逾期',
      changes: { fields: { 'application.submitted': date('2026-08-07') }, lists: total(60, 90, 90) },
      verdict: 'undecided',
      rules: { 'application-window': 'confirm' },
    },
    {
      why: '合计239',
      changes: { fields: { 'application.submitted': date('2026-08-01') }, lists: total(59, 90, 90) },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '申报时间未读到',
      changes: { fields: { 'application.submitted': absent }, lists: total(60, 90, 90) },
      verdict: 'undecided',
      rules: { 'application-window': 'incomplete' },
    },
  ],
};

function course(category: string, name: string, amount: number): Training {
  const parts = { professional: absent, tradePublic: absent, generalPublic: absent, public: absent };
  return {
    year: read(2025),
    total: read(amount),
    ...parts,
    category: read(category),
    name: read(name),
    place: place(name),
  };
}
const courses = (...rows: Training[]) => ({ trainings: list(rows) });
const PUBLIC = course('一般公需科目', '公需课', 18);

export const ROW_22: NoticeCase = {
  row: 22,
  title: '2026年度自然科学研究',
  planYear: 2026,
  plan: '2026年度浙江省自然科学研究系列评审计划',
  covers: { allOf: ['自然科学研究'] },
  says: [
    {
      quote: '90, 专≥60, 行业+一般公需总计≥18',
      by: ['training-hours', 'training-professional-hours', 'training-public-hours'],
      values: {
        'training.lines': [
          { of: 'total', scope: 'each', from: 'plan-1', to: 'plan-1', least: 90 },
          { of: 'professional', scope: 'each', from: 'plan-1', to: 'plan-1', least: 60 },
          { of: 'public', scope: 'each', from: 'plan-1', to: 'plan-1', least: 18 },
        ],
      },
      reading: '核对上一学习年度；多年度的见评审通知',
    },
    {
      quote: 'A类每途径≤36, B类≤30',
      by: ['training-caps'],
      values: {
        'training.caps': [
          { name: 'A类', words: ['A类'], most: 36 },
          { name: 'B类', words: ['B类'], most: 30 },
        ],
      },
    },
    {
      quote: '90天内申报, 12月的到次年 3-31',
      by: ['training-register'],
      values: { 'training.register': { name: '学时登记系统', makeUp: { until: 'plan-03-31', where: '' } } },
    },
  ],
  dossiers: [
    {
      why: 'A类36 + B类30 + 专业课6 + 公需18 = 90；专业 72',
      changes: {
        lists: courses(
          course('专业科目', 'A类培训', 36),
          course('专业科目', 'B类论坛', 30),
          course('专业科目', '讲座', 6),
          PUBLIC,
        ),
      },
      verdict: 'pass',
      rules: {
        'training-hours': 'pass',
        'training-professional-hours': 'pass',
        'training-public-hours': 'pass',
        'training-caps': 'pass',
        'training-register': 'manual',
      },
    },
    {
      why: 'A类42只计36：42+30+18=90，扣6后84',
      changes: { lists: courses(course('专业科目', 'A类培训', 42), course('专业科目', 'B类论坛', 30), PUBLIC) },
      verdict: 'return',
      rules: { 'training-hours': 'return', 'training-professional-hours': 'pass', 'training-caps': 'pass' },
    },
    {
      why: 'B类40只计30：总数 40+50+18=108 扣10后98够，专业扣后80够',
      changes: { lists: courses(course('专业科目', 'B类论坛', 40), course('专业科目', '讲座', 50), PUBLIC) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-professional-hours': 'pass' },
    },
    {
      why: '两门A类 20+20 合计40只计36，总 90+0−4=86',
      changes: {
        lists: courses(
          course('专业科目', 'A类甲', 20),
          course('专业科目', 'A类乙', 20),
          course('专业科目', '讲座', 32),
          PUBLIC,
        ),
      },
      verdict: 'return',
      rules: { 'training-hours': 'return' },
    },
    {
      why: '行业公需6 + 一般公需12 合计18，够',
      changes: {
        lists: courses(
          course('专业科目', '讲座', 72),
          course('行业公需科目', '行业课', 6),
          course('一般公需科目', '公需课', 12),
        ),
      },
      verdict: 'pass',
      rules: { 'training-public-hours': 'pass' },
    },
    {
      why: '公需17，少一学时',
      changes: { lists: courses(course('专业科目', '讲座', 73), course('一般公需科目', '公需课', 17)) },
      verdict: 'return',
      rules: { 'training-hours': 'pass', 'training-public-hours': 'return' },
    },
    {
      why: '页面只有年度学时，看不出类别，上限由人核对',
      changes: { lists: hours({ 2025: FULL }) },
      verdict: 'pass',
      rules: { 'training-hours': 'pass', 'training-caps': 'manual' },
    },
  ],
};
