import { expect, test } from 'vitest';
import { withProposal } from '@/lib/review/drafting/edit-draft';
import { clausesIn } from '@/lib/review/drafting/notice-text';
import { blankDraft } from '@/lib/review/drafting/open-draft';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import { readNotice } from '@/lib/review/drafting/read-notice';

const rowsOf = (text: string) => readNotice(text, 2026, []);
const proposed = (text: string) => rowsOf(text)[0]?.proposal ?? null;
const valuesOf = (text: string) =>
  Object.fromEntries(proposed(text)?.parameters.map(({ id, value }) => [id, value]) ?? []);
const EVERY = ['博士', '硕士', '研究生', '本科', '大学', '学士', '大专', '专科'];

/** As whole notices of other cities and fields have them. */
test.each<[string, Record<string, unknown>]>([
  // Years in a title without 任 and 聘, or without a degree.
  ['取得工程师资格满5年', { 'title.years': [{ levels: EVERY, years: 5 }], 'title.from': 'obtained' }],
  ['具有中级职称5年以上', { 'title.years': [{ levels: EVERY, years: 5 }] }],
  ['聘任一级教师职务满5年', { 'title.years': [{ levels: EVERY, years: 5 }] }],
  [
    '具有大学本科学历，取得助理馆员资格满4年',
    { 'title.years': [{ levels: ['本科'], years: 4 }], 'title.from': 'obtained' },
  ],
  [
    '大学本科学历，取得中级经济师资格后从事经济工作满5年',
    { 'title.years': [{ levels: ['本科'], years: 5 }], 'title.from': 'obtained' },
  ],
  [
    '大学本科毕业，取得助理工程师资格后从事专业技术工作4年以上',
    { 'title.years': [{ levels: ['本科'], years: 4 }], 'title.from': 'obtained' },
  ],
  ['硕士研究生毕业后从事专业技术工作满2年，初聘', {}],
  ['硕士4年', { 'title.years': [{ levels: ['硕士'], years: 4 }] }],
  ['本科学历，任工程师满十五年', { 'title.years': [{ levels: ['本科'], years: 15 }] }],
  ['不具备规定学历，但取得中级职称满10年的，可破格申报', {}],
  ['担任班主任满5年', {}],
  ['担任科技特派员满2年', {}],
  ['取得教师资格满5年', {}],
  ['担任处级领导职务满5年的人员，应回避评审', {}],
  // Days that are changed, and stages that stand before their day.
  ['单位审核截止时间由6月30日调整为7月15日', { 'deadline.employer': 'plan-07-15' }],
  [
    '原通知规定的个人申报时间为6月1日至6月20日，现调整为6月10日至7月5日',
    { 'deadline.open': 'plan-06-10', 'deadline.personal': 'plan-07-05' },
  ],
  ['原定7月15日截止的个人申报时间，现延长至7月25日17:00', { 'deadline.personal': 'plan-07-25' }],
  ['县（市、区）教育局审核，7月15日前', { 'deadline.county': 'plan-07-15' }],
  ['市卫生健康委复审时间:8月21日至9月10日', { 'deadline.city': 'plan-09-10' }],
  ['县人力社保局会同卫健局审核：4月20日前', { 'deadline.county': 'plan-04-20' }],
  [
    '申报人员于4月10日起登录平台申报，5月10日17时关闭',
    { 'deadline.open': 'plan-04-10', 'deadline.personal': 'plan-05-10' },
  ],
  ['个人申报阶段由5月1日起延期至5月31日', { 'deadline.personal': 'plan-05-31' }],
  // Degrees.
  ['学历取得截止时间为2026年6月30日', { 'degree.cutoff': 'plan-06-30' }],
  [
    '任职年限计算到2026年12月31日，学历以2026年8月31日前取得的为准',
    { 'title.cutoff': 'plan-12-31', 'degree.cutoff': 'plan-08-31', 'title.years': null },
  ],
  ['2002年以前取得学历的，须上传学历证书', { 'degree.automatic-from': 2002 }],
  [
    '学历取得未满2年的，按后学历申报',
    { 'degree.least-years': 2, 'degree.late-routes': ['后学历'], 'degree.cutoff': 'plan-12-31' },
  ],
  // Grades, achievements, publicity and bans.
  ['任现职以来历年年度考核合格', { 'appraisal.years': 'tenure', 'appraisal.last-year': 'plan-1' }],
  [
    '任期内年度考核合格，最近一年考核为“基本合格”的暂缓申报',
    { 'appraisal.years': 'tenure', 'appraisal.last-year': 'plan-1' },
  ],
  ['2023、2024、2025年度考核均须合格', { 'appraisal.years': 3, 'appraisal.last-year': 'plan-1' }],
  [
    '基本合格的延迟1年申报，不合格的延迟2年申报',
    {
      'appraisal.effects': [
        { grades: ['基本合格'], effect: 'delay' },
        { grades: ['不合格'], effect: 'delay', years: 2 },
      ],
    },
  ],
  ['有不合格等次的，不得申报', { 'appraisal.effects': [{ grades: ['不合格'], effect: 'bar' }] }],
  ['考试成绩不合格的，不得申报', {}],
  [
    '2022年1月1日以来的业绩不少于2项、不超过6项',
    { 'achievement.min': 2, 'achievement.many': 6, 'achievement.since': { title: false, since: 'plan-4-01-01' } },
  ],
  [
    '科研成果须在2021年1月1日至2026年10月31日期间正式发表',
    { 'achievement.since': { title: false, since: 'plan-5-01-01' }, 'achievement.cutoff': 'plan-10-31' },
  ],
  ['近5年发表论文1篇以上', { 'paper.min': 1, 'achievement.since': { title: false, years: 5 } }],
  ['述职报告800字以上、1500字以下', { 'statement.min': 800, 'statement.max': 1500 }],
  ['退回修改的，应在3个工作日内补正，补正后重新公示', { 'publicity.restart': true }],
  ['退回补正的，不需要重新公示', { 'publicity.restart': false }],
  ['评审结果公示7天', {}],
  ['结果公示7天，由评委会组织', {}],
  ['近五年考核有3年以上为优秀的，可优先推荐', {}],
  ['1999年9月以前毕业的，须提供学历证书', { 'degree.automatic-from': 2000 }],
  // Those of both ages are asked about their post.
  [
    '男年满60周岁、女年满55周岁（管理岗位）或50周岁',
    { 'age.limits': { 男: [60], 女: [55, 50] }, 'age.as-of': 'plan-12-31' },
  ],
  ['现单位工作满6个月，截至2026年5月', { 'employment.months': 6, 'employment.as-of': 'plan-05-31' }],
  ['有下列行为的，取消评审资格，且从次年起三年内不得申报', { 'integrity.ban-years': 3 }],
  ['申报中弄虚作假，处理未满3年的', { 'integrity.ban-years': 3 }],
  // Of both kinds together there is no line; a course is not called by its hours.
  [
    '2026年须完成90学时，其中行业公需和专业科目不少于72学时',
    { 'training.lines': [{ of: 'total', scope: 'each', from: '2026', to: '2026', least: 90 }] },
  ],
  ['教学工作量每年不少于240学时', {}],
  [
    '2025年中级每年90学时、初级每年72学时',
    {
      'training.lines': [
        { of: 'total', scope: 'each', from: '2025', to: '2025', least: 90, when: { 申报级别: ['中级'] } },
        { of: 'total', scope: 'each', from: '2025', to: '2025', least: 72, when: { 申报级别: ['初级'] } },
      ],
    },
  ],
  [
    '2025年每人每年，初级72学时、中级90学时',
    {
      'training.lines': [
        { of: 'total', scope: 'each', from: '2025', to: '2025', least: 72, when: { 申报级别: ['初级'] } },
        { of: 'total', scope: 'each', from: '2025', to: '2025', least: 90, when: { 申报级别: ['中级'] } },
      ],
    },
  ],
  ['每年公需科目与专业科目分别不少于18学时、60学时', {}],
  [
    '2025年前每年72学时，2025年起每年90学时',
    { 'training.lines': [{ of: 'total', scope: 'each', from: '2025', to: 'plan', least: 90 }] },
  ],
  ['线上学时每年最多计45学时', { 'training.caps': [{ name: '线上', words: ['线上'], most: 45 }] }],
  ['专业包括：陶瓷、雕刻、织绣、漆艺', { 'field.accepted': ['陶瓷', '雕刻', '织绣', '漆艺'] }],
  ['从事教学、科研、管理工作满1年', {}],
  ['从事种植业、畜牧业、渔业等专业技术工作', { 'field.accepted': null }],
  [
    '身份证、聘任文件或聘用合同扫描件',
    {
      'attachments.demanded': [
        { name: '身份证', words: ['身份证'] },
        { name: '聘任文件或聘用合同', words: ['聘任文件', '聘用合同'] },
      ],
    },
  ],
  // As officials write at length: kinds in brackets, numerals for ages, what a most is of in the clause before.
  [
    '2022年至2025年公需科目（含行业公需和一般公需）累计不少于72学时',
    { 'training.lines': [{ of: 'public', scope: 'sum', from: '2022', to: '2025', least: 72 }] },
  ],
  [
    '按照每5年360学分的要求完成培训',
    { 'training.lines': [{ of: 'total', scope: 'sum', from: 'plan-5', to: 'plan-1', least: 360 }] },
  ],
  [
    '参加学术会议的，每次计8学时，每年最多计24学时',
    { 'training.caps': [{ name: '学术会议', words: ['学术会议'], most: 24 }] },
  ],
  ['遵守法律法规，近3年师德考核合格', {}],
  [
    '男年满六十周岁、女年满五十五周岁的，不再受理申报（年龄计算截止到2026年12月31日）',
    { 'age.limits': { 男: [60], 女: [55] }, 'age.as-of': 'plan-12-31' },
  ],
  ['专业范围为：森林培育、森林保护、木材科学与技术', { 'field.accepted': ['森林培育', '森林保护', '木材科学与技术'] }],
  [
    '期间有基本合格或不定等次的，每有1次延迟1年申报',
    { 'appraisal.effects': [{ grades: ['基本合格', '不定等次'], effect: 'delay' }] },
  ],
  ['有一年为不合格的，当年不得申报', { 'appraisal.effects': [{ grades: ['不合格'], effect: 'bar' }] }],
  ['公示时间不少于7天（自公示发布当日起计算）', { 'publicity.calendar-days': 7, 'publicity.start-counts': true }],
  [
    '提交任现职以来的代表性业绩3项（不得少于2项，不得多于5项），业绩截止时间为2026年8月31日',
    { 'achievement.min': 2, 'achievement.many': 5, 'achievement.cutoff': 'plan-08-31' },
  ],
  [
    '具有大学专科学历，受聘工程师职务满7年，截止时间为2026年12月31日',
    { 'title.years': [{ levels: ['大专', '专科'], years: 7 }], 'title.cutoff': 'plan-12-31' },
  ],
  ['2002年以后取得国内学历的由系统比对，未比对成功的上传证书', { 'degree.automatic-from': 2002 }],
  [
    '6\t继续教育学时证明\t省平台打印',
    { 'attachments.demanded': [{ name: '继续教育学时证明', words: ['继续教育学时证明'] }] },
  ],
])('%s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['评审费每人400元，审核通过后在系统内缴纳', 'manual', ['fee-setting']],
  ['缴费截止10月31日，逾期视为放弃', 'manual', ['fee-setting']],
  ['评审收费标准：每人500元（含答辩费）', 'manual', ['fee-setting']],
  ['《专业技术职务任职资格评审表》一式三份', 'checked', ['evaluation-form-copies']],
  ['达到法定退休年龄的人员不得申报', 'checked', ['retirement-age']],
  ['可破格申报，须具备下列条件中的两项', 'checked', ['direct-application-grounds']],
  ['评审会议时间另行通知', 'not-for-reviewer', []],
  ['评审结果公示7天', 'not-for-reviewer', []],
  ['4\t社会保险参保证明\t近12个月，须与申报单位一致', 'checked', ['social-security-employer']],
  ['在我市企事业单位、社会组织从事专业技术工作的在职人员，均可申报', 'checked', ['employing-unit']],
  ['虚构省自然资源厅二〇二六年七月十日', 'not-for-reviewer', []],
  ['根据省教育厅有关文件，结合实际，通知如下', 'not-for-reviewer', []],
])('%s is %s', (text, is, by) => {
  expect([proposed(text)?.is, proposed(text)?.by]).toEqual([is, by]);
});

test('what such a sentence leaves open is said', () => {
  const doubts = (text: string) => proposed(text)?.doubts.join('\n');
  expect(doubts('取得高级教师资格满5年并受聘满4年')).toContain('别的年数');
  expect(doubts('业绩成果截至2026年6月30日，近5年不少于3项')).toContain('写有项数');
  expect(doubts('1999年9月以前毕业的，须提供学历证书')).toContain('核对只到年份');
});

test('insurance that is paid is no fee', () => {
  expect(proposed('近12个月社保缴费证明')?.by).toEqual(['demanded-attachments']);
});

test('the stage of a day that stands alone is that of the heading or sentence before it, and is said', () => {
  const rows = rowsOf('五、程序\n1.个人申报。3月1日至3月31日。\n2.县级农业农村局、人力社保局审核。4月30日前完成。');
  expect(rows.map(({ proposal }) => proposal?.parameters.map(({ id, value }) => [id, value]) ?? null)).toEqual([
    [
      ['deadline.open', 'plan-03-01'],
      ['deadline.personal', 'plan-03-31'],
    ],
    null,
    [['deadline.county', 'plan-04-30']],
  ]);
  expect(rows[0]?.proposal?.doubts).toEqual(['环节按前面的“个人申报”理解，请核对']);
});

test('hours that are part of others have their years, and say so', () => {
  const rows = rowsOf('一、2024—2026年度每年继续教育不少于90学时；其中专业科目不少于60学时；公需科目不少于18学时。');
  expect(rows.map(({ proposal }) => proposal?.parameters[0]?.value)).toEqual(
    (['total', 'professional', 'public'] as const).map((of, at) => [
      { of, scope: 'each', from: '2024', to: 'plan', least: [90, 60, 18][at] },
    ]),
  );
  expect(rows[2]?.proposal?.doubts).toEqual(['年份和每年、累计按前一句理解，请核对']);
});

test('years for every degree stand behind those for some, in whatever order they are taken', () => {
  const rows = rowsOf('聘任一级教师职务满5年；具有博士学位的，聘任一级教师职务满2年');
  let draft: PackDraft = { ...blankDraft('notice-x', 2026), sentences: rows };
  for (const { key, proposal } of rows) if (proposal !== null) draft = withProposal(draft, key, proposal);
  expect(draft.parameters.find(({ id }) => id === 'title.years')?.value).toEqual([
    { levels: ['博士'], years: 2 },
    { levels: EVERY, years: 5 },
  ]);
});

test('other years for a degree that stands already are said: of two rows the first would hold for all', () => {
  const rows = rowsOf('申报高级的，本科学历任工程师满5年；申报中级的，本科学历任助理工程师满4年，大专满5年');
  expect(rows[0]?.proposal?.doubts.join()).not.toContain('前面一句');
  expect(rows[1]?.proposal?.doubts).toContain(
    '前面一句的“本科”为5年；因申报级别、申报方式而不同的，请写明各对哪些人，请核对',
  );
  expect(rows[1]?.proposal?.parameters[0]?.value).toEqual([
    { levels: ['本科'], years: 4 },
    { levels: ['大专', '专科'], years: 5 },
  ]);
});

test('a paragraph behind a list is none of its items', () => {
  const parted = (text: string) => clausesIn(text).map(({ id, text: said }) => [id, said]);
  expect(parted('第二条 须具备：\n（一）本科；\n（二）考核合格。\n资历算至12月31日。\n第三条 须公示。')).toEqual([
    ['二', '须具备：'],
    ['二(一)', '本科；'],
    ['二(二)', '考核合格。'],
    ['二', '资历算至12月31日。'],
    ['三', '须公示。'],
  ]);
  expect(parted('一、材料\n1.须交聘书。\n须盖章。\n2.须交合同。\n以上材料须清晰。')).toEqual([
    ['一1', '须交聘书。须盖章。'],
    ['一2', '须交合同。'],
    ['一', '以上材料须清晰。'],
  ]);
});

test('items that are numbered 1.1 are clauses, numbers of another kind are not', () => {
  expect(
    clausesIn('1.申报条件\n1.1 须在职。\n1.2 考核合格。\n宽高比\n0.65 至 0.8，\n1.5倍以下。').map(({ id }) => id),
  ).toEqual(['1.1', '1.2']);
});

test('headings and full stops as they are typed by hand part a notice as well', () => {
  const text = '一 申报条件\n1. 考核合格.\n2. 每年90学时.\n二 材料要求\n须交聘书.\n一.\n照片1张.';
  expect(clausesIn(text).map(({ id, text: said }) => [id, said])).toEqual([
    ['一1', '考核合格。'],
    ['一2', '每年90学时。'],
    ['二', '须交聘书。'],
    ['一', '照片1张。'],
  ]);
});

/** A table that was copied as cells with tabs, blanks or bars: each row says one thing. */
test.each([
  '序号\t环节\t时间\n1\t个人申报\t6月1日-6月20日\n2\t学校审核\t6月30日前\n3\t县（市、区）教育局审核\t7月10日前',
  '环节 时间\n个人申报 2026年6月1日至6月20日\n学校审核 2026年6月30日前\n县教育局审核 2026年7月10日前',
  '| 环节 | 时间 |\n| --- | --- |\n| 个人申报 | 6月1日—6月20日 |\n| 学校审核 | 6月30日前 |\n| 县教育局审核 | 7月10日前 |',
])('rows of a table: %s', (table) => {
  const rows = rowsOf(`四、时间安排\n${table}\n五、材料\n须盖章。`);
  const values = rows.flatMap(({ proposal }) => proposal?.parameters ?? []).map(({ id, value }) => [id, value]);
  expect(Object.fromEntries(values)).toEqual({
    'deadline.open': 'plan-06-01',
    'deadline.personal': 'plan-06-20',
    'deadline.employer': 'plan-06-30',
    'deadline.county': 'plan-07-10',
  });
});

test('days of cells that were run together are taken for no stage', () => {
  const text = '个人申报6月1日至6月20日学校审核6月30日前县教育局审核7月10日前';
  expect(valuesOf(text)).toEqual({});
});
