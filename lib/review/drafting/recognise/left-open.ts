import type { SentenceProposal } from '@/lib/review/drafting/pack-draft';

/** Ways of applying, levels and kinds of people: what such a sentence demands is seldom demanded of all. */
const SOME =
  /破格|转评|后学历|标志性业绩|高技能|直接申报|民办|民营|限[^，,；;。]{0,8}(?:基层|乡镇|单位)|编外|派遣|自由职业|引进人才|调入|援派|援[藏疆]|(?:^|[，,；;。、：:（(]|申报)(?:中级|副?高级|副高|正高级?|初级|员级|(?:高级|助理)?工程师|助理[^，,]{1,5})(?=[^，,；;。]{0,6}(?:的|须|应|近|不|人员|：|:))/;

/** 申报主任医师的，…: of one of several titles. */
/** 卫生、教育系列高级职称…: of some of several. */
const OF_SERIES = /[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2,4}系列/;
const OF_TITLE = /(?:晋升|申报)(?!人|对象|材料|单位|时|表|者|计划|条件)[^，,；;。年\d]{2,12}(?:的|者)(?=[，,])/;

/** What notices often demand in the same breath and no rule of these proposals looks at. */
const ELSE =
  /处分|复制比|重复率|查重|以考代评|医疗事故|核心期刊|(?:省|国家|市)级(?:及?以上)?[^，,；;。]{0,6}(?:刊物|期刊)|刊号|一式[\d一二三四五六两]+份|基层(?:工作|服务)|普通话|劳动合同(?:期|满)|\d{1,3}页|无犯罪记录|不予受理的情形/;

/** 缴纳社会保险满12个月, of whatever employer. */
const MONTHS_INSURED = /(?:社保|社会保险|养老保险)[^，,；;。近\d]{0,8}满?[\d一二三四五六七八九十]{1,2}个月/;

const YEARS_IN_TITLE = /[任聘][^，,；;。\d近每]{2,16}满?[\d一二三四五六七八九十]{1,2}年(?!度|以来|内|起)/;

/** What a sentence leaves open besides the values that are taken from it. */
export function leftOpen(text: string, { by, is, parameters, doubts: said }: SentenceProposal): string[] {
  if (is !== 'checked') return [];
  const doubts: string[] = [];
  const isForAll = parameters.every(({ value }) => !JSON.stringify(value).includes('"when"'));
  const [some] = SOME.exec(text) ?? OF_TITLE.exec(text) ?? OF_SERIES.exec(text) ?? [];
  if (
    some !== undefined &&
    isForAll &&
    (parameters.length > 0 || /破格|转评|直接/.test(some)) &&
    !by.includes('demanded-attachments') &&
    !by.includes('post-change')
  )
    doubts.push(
      `这句像是只对一部分申报人（“${some.replace(/^[^\u4e00-\u9fff]/, '')}”），请写明对哪些人，或写在“另行规定”里`,
    );
  if (by.includes('employing-unit') && /从事.{2,40}专业(?!技术)/.test(text))
    doubts.push(notTaken('写有可以申报的专业'));
  if (YEARS_IN_TITLE.test(text) && !by.includes('title-seniority')) doubts.push(notTaken('写有任职的年数'));
  if (/[\d一二两三四五]篇/.test(text) && !by.includes('paper-count') && !by.some((rule) => rule.startsWith('training')))
    doubts.push(notTaken('写有篇数'));
  const isOfWorks = /[\d一二三四五]项(?!目)/.test(text) && /业绩|成果/.test(text);
  if (isOfWorks && !by.includes('achievement-count') && !said.some((one) => /项|业绩/.test(one)))
    doubts.push(notTaken('写有项数'));
  const [day] = /\d{1,2}月\d{1,2}日/.exec(text) ?? [];
  const isDayTaken =
    /plan[+-]?\d?-\d\d-\d\d/.test(JSON.stringify(parameters)) || said.some((doubt) => /日期|截止|起止/.test(doubt));
  if (day !== undefined && !isDayTaken && !by.some((rule) => rule.startsWith('training')))
    doubts.push(notTaken(`写有日期（${day}）`));
  const [insured] = MONTHS_INSURED.exec(text) ?? [];
  if (insured !== undefined && !by.includes('employer-months')) doubts.push(notTaken(`写有“${insured}”`));
  const [more] = ELSE.exec(text) ?? [];
  if (more !== undefined && !JSON.stringify(parameters).includes(more)) doubts.push(notTaken(`写有“${more}”`));
  return doubts;
}

/** Said of a demand that is not part of a proposal. */
export function notTaken(because: string): string {
  return `这句还${because}，没有一并取；须核对的，请在后面另加一句`;
}
