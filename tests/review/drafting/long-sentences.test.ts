import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

const proposed = (text: string) => readNotice(text, 2026, [])[0]?.proposal ?? null;
const each = (of: string, from: string | null, to: string | null, least: number) => ({
  of,
  scope: 'each',
  from,
  to,
  least,
});

/** Denied, eased, instead of something else, of some years alone: nothing is proposed rather than what is not said. */
test.each([
  '不需提交身份证复印件，继续教育证书由系统自动提取',
  '免于提交学历证书，由系统自动核验',
  '近三年社保缴费记录（由系统提取）',
  '2026年度申报人员需完成2025年度公需科目学习并取得合格证书',
  '县级及以下人员可用专题报告、技术方案替代论文，最多替代1篇',
  '公开出版专著1部（本人撰写3万字以上）可替代论文2篇',
  '年满50周岁以上申报者，论文可减少1篇',
  '论文不作为申报必备条件，可提交1—3篇',
  '参加学术会议、学术讲座每天按8学时计算，每年累计不超过24学时',
  '企业人员未实行年度考核的，由单位出具近三年考核鉴定',
  '申报人须持有相应的执业资格证书并按规定注册，注册单位与申报单位一致',
  '离退休人员可由原单位推荐申报',
  '除博士外，均须取得中级职称满5年',
  '现单位聘用不满1年的，须由原单位出具考核意见',
])('proposes nothing for %s', (text) => {
  expect(proposed(text)).toBeNull();
});

test.each<[string, Record<string, unknown>]>([
  ['公示7天以上（不含节假日），有异议的暂缓推荐', { 'publicity.working-days': 7 }],
  ['公示不少于7天，节假日除外', { 'publicity.working-days': 7 }],
  ['近3年师德考核合格以上，近5年年度考核合格以上', { 'appraisal.years': 5, 'appraisal.last-year': 'plan-1' }],
  [
    '有两年以上年度考核优秀的，申报时任职年限可缩短1年',
    { 'appraisal.effects': [{ grades: ['优秀'], effect: 'shorten', times: 2 }] },
  ],
  [
    '任现职以来累计有3次年度考核为“优秀”等次的，可提前1年申报',
    { 'appraisal.effects': [{ grades: ['优秀'], effect: 'shorten', times: 3 }] },
  ],
  [
    '未参加年度考核或考核结果为不定等次的年度，不计入任职年限',
    { 'appraisal.effects': [{ grades: ['未参加考核', '不定等次'], effect: 'delay' }] },
  ],
  [
    '年度考核为基本合格及以下或未参加考核的，当年不计算为任职年限',
    { 'appraisal.effects': [{ grades: ['基本合格', '未参加考核', '不合格'], effect: 'delay' }] },
  ],
  ['公需科目学习以线上为主，每年不少于18学时', { 'training.lines': [each('public', null, null, 18)] }],
  [
    '参加公需科目培训，2023年起每年不少于18学时，专业科目每年不少于60学时',
    { 'training.lines': [each('public', '2023', 'plan', 18), each('professional', '2023', 'plan', 60)] },
  ],
  [
    '近两年继续教育学时合计一百八十学时',
    { 'training.lines': [{ of: 'total', scope: 'sum', from: 'plan-2', to: 'plan-1', least: 180 }] },
  ],
  [
    '继续教育每年九十学时以上，其中公需十八学时',
    { 'training.lines': [each('total', null, null, 90), each('public', null, null, 18)] },
  ],
  ['每年度继续教育学时数90学时，中级、初级可适当放宽至72学时', { 'training.lines': [each('total', null, null, 90)] }],
  ['单位审核不晚于6月10日，市局审核不早于6月15日、不晚于6月30日', { 'deadline.employer': 'plan-06-10' }],
  [
    '聘用合同（事业单位）或劳动合同（企业）',
    {
      'attachments.demanded': [{ name: '聘用合同（事业单位）或劳动合同', words: ['聘用合同', '劳动合同'] }],
    },
  ],
  ['现单位工作不满1年的不得申报', { 'employment.months': 12, 'employment.as-of': 'plan-12-31' }],
  // How such a course is called on the page is for the clerk to say.
  [
    '通过网络形式参加继续教育学习的，每年度最多计60学时',
    { 'training.caps': [{ name: '网络学习', words: [], most: 60 }] },
  ],
  [
    '提交近五年论文代表作2篇（限第一作者或通讯作者）',
    { 'paper.min': 2, 'achievement.since': { title: false, years: 5 } },
  ],
  ['各地推荐截止时间7月20日，个人申报截止时间6月20日', { 'deadline.personal': 'plan-06-20' }],
  [
    '申报时间自2026年3月20日起，至2026年4月20日止',
    { 'deadline.open': 'plan-03-20', 'deadline.personal': 'plan-04-20' },
  ],
  ['本次评审专业为园艺、林业、畜牧、兽医四个专业', { 'field.accepted': ['园艺', '林业', '畜牧', '兽医'] }],
  [
    '须上传学历证书、聘任文件原件扫描件',
    {
      'attachments.demanded': [
        { name: '学历证书', words: ['学历证书'] },
        { name: '聘任文件原件扫描件', words: ['聘任文件'] },
      ],
    },
  ],
])('%s', (text, values) => {
  const parameters = proposed(text)?.parameters ?? [];
  expect(Object.fromEntries(parameters.map(({ id, value }) => [id, value]))).toEqual(values);
});

test('a sentence that begins with 附件 is none of the annexes', () => {
  expect(readNotice('附件每个不超过10M，支持PDF、JPG格式', 2026, []).map(({ quote }) => quote)).toEqual([
    '附件每个不超过10M，支持PDF、JPG格式',
  ]);
});

test.each([
  ['近3年师德考核合格以上，近5年年度考核合格以上', '别的考核'],
  ['年度考核不合格的，该年度不计算任职年限，且次年不得申报', '不得申报的后果没有一并取'],
  ['论文不超过3篇，须为近五年内公开发表', '“近五年内”没有一并取'],
  ['从事护理工作满15年以上的大专学历人员，任主管护师满5年可申报', '别的年数'],
  ['卫生、教育系列高级职称任职时间计算截止到2025年12月31日', '一部分申报人（“卫生、教育系列”）'],
  ['自取得现任职资格次年起，每年继续教育学时不少于90学时，最多提供近五年', '自取得资格起算的没有写法'],
  ['每年度继续教育学时数90学时，中级、初级可适当放宽至72学时', '放宽的要求没有一并取'],
  ['高校教师不要求公需科目学时，其他人员公需科目每年不少于18学时', '只对一部分人'],
  ['上年度考核为基本合格的不得申报，优秀的不受任职年限限制', '“优秀”的后果没有一并取'],
  ['上年度考核为基本合格的不得申报，优秀的不受任职年限限制', '只看某一年的没有写法'],
  ['近三年年度考核有一次不合格的，取消申报资格两年', '等次的后果'],
  ['照片高宽比为1.4左右，像素不低于300×420', '宽高比没有写明上下限'],
])('of %s is said what is left', (text, said) => {
  expect(proposed(text)?.doubts.join()).toContain(said);
});
