import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { checkedBy, numberIn, type Recognise } from './recognised';

const LEVEL = '(?:博士|硕士|研究生|本科|学士|大专|专科|中专|中等职业(?:学校|教育)|中职|中技|技工学校)';
/** One comma may stand between the degree and the years: 本科学历，任工程师满5年. */
const ROW = new RegExp(
  `(${LEVEL}(?:(?:研究生)?(?:学历|学位)?(?:[、和及或]|或者)(?:大学|大学本科)?${LEVEL}){0,5})` +
    `([^，,；;。\\d]{0,24}?(?:[，,][^，,；;。\\d]{0,24}?)?)满?\\s*([\\d一二三四五六七八九十]{1,2})\\s*年(?!度|以来|内|级|制)(以上)?`,
  'g',
);
/** Another degree before the years: whose they are is unclear. */
const OTHER_LEVEL = /博士|硕士|本科|学士|大专|专科|中专|中等职业|中职|中技|技工学校/;
/** Years of these are years in a title; those of work as such are not. */
const IN_TITLE = /[任聘]|资格|职称|职务/;
const OF_WORK = /(?:从事|工作|毕业|近|前|第|每)[^任聘]{0,16}$/;
/** 取得工程师资格后从事本专业工作满5年: the years since the title was obtained. */
const OBTAINED = /取得[^，,；;。\d]{2,16}(?:资格|职称|职务|证书)/;
const WORK_SINCE = /(资格|职称|职务|证书)(?:之?后|以来)[，,]?(?:从事|在)[^，,；;。\d]{2,16}?(?:工作|岗位)/g;
/** 取得中级经济专业技术资格后，博士满2年，硕士满4年: said once of all. */
const TITLE_FIRST =
  /(取得|受?聘任?|担任|任)[^，,；;。\d]{2,20}?(?:资格|职称|职务|证书|[师员])[^，,；;。\d]{0,4}(?:后|以来)[，,：:]?(?:具有|具备)?$/;
const TITLE_SAID = /任|聘|取得[^，,；;。\d]{2,16}(?:资格|职称|职务|证书)/;

/** 硕士4年 among the items of a list. */
const ALONE = new RegExp(
  `^(?:具有|具备|取得)?(${LEVEL}(?:研究生)?)(?:学历|学位)?(?:的|者|人员)?[，,:：]?(?:须|应)?(?:满|为)?([\\d一二两三四五六七八九十]{1,2})年(?:以上)?$`,
);
/** 取得工程师资格满5年, 聘任一级教师职务满5年, 具有中级职称5年以上. */
const TITLE_ALONE =
  /(取得|聘任?|担任|受聘|任|具有|具备)[^，,；;。\d]{0,14}?(?:职称|资格|(?:专业技术)?职务|(?:工程|农艺|畜牧|兽医|经济|会计|统计|审计|教|讲|医|药|护|技|馆|研究|编辑|记者|美术)[^，,；;。\d班]{0,3}?[师员])(?:之?后|并)?(?:受?聘任?)?[，,]?满?([\d一二三四五六七八九十]{1,2})年(?:以上)?(?!度|以来|内|级|制)/;
/** For some alone, or instead of what all must have. */
const EXCEPTION =
  /(?:(?<!级)教师|执业|职业|从业|上岗)资格|特派员|指导员|破格|获得?[^，,；;。]{2,20}(?:称号|奖)|大师|领导|行政|管理职务|处级|科级|不具备|直接|转评|放宽|免|可(?:以)?(?:申报|不受)|中级以上|基层|乡镇/;

/** 除博士外，均须满5年: the degree that is named is the one of which it is not asked. */
const ALL_BUT = new RegExp(`除[^，,；;。]{0,6}${LEVEL}[^，,；;。]{0,8}[之以]?外`);

/** What a sentence that names no degree asks of each. */
export const EVERY_DEGREE = ['博士', '硕士', '研究生', '本科', '大学', '学士', '大专', '专科'];

/** Years in the present title by degree. */
export const seniority: Recognise = (sentence) => {
  const text = sentence.replace(WORK_SINCE, '$1');
  const alone = ALONE.exec(text);
  if (alone !== null)
    return proposal(
      [{ levels: levelsIn(alone[1] ?? ''), years: numberIn(alone[2] ?? '') }],
      [],
      ['这句没有写明是任职的年数，按任职年限理解，请核对'],
    );
  if ((!TITLE_SAID.test(text) && !TITLE_ALONE.test(text)) || ALL_BUT.test(text)) return null;
  const rows: Row[] = [];
  let isLeft = text !== sentence;
  let isObtained = true;
  let until = 0;
  for (const match of text.matchAll(ROW)) {
    const [whole, level = '', between = '', years = ''] = match;
    // 本科毕业，取得助理工程师资格满4年: years since 毕业 are not meant.
    const near = between.slice(Math.max(0, between.search(OBTAINED)));
    const [, verb] = rows.length === 0 ? (TITLE_FIRST.exec(text.slice(0, match.index)) ?? []) : [];
    const isTitle = IN_TITLE.test(between) || ((verb !== undefined || rows.length > 0) && !OF_WORK.test(near));
    if (!isTitle || OF_WORK.test(near) || OTHER_LEVEL.test(between)) isLeft = true;
    else {
      rows.push({ levels: level.split(/或者|[、和及或]/).flatMap(levelsIn), years: numberIn(years) });
      isObtained &&= rows.length > 1 || isSinceObtained(between) || verb === '取得';
    }
    until = match.index + whole.length;
  }
  if (rows.length === 0) return ofEveryDegree(text);
  const [head = ''] = text.split(ROW);
  const isBefore = /(?:从事|工作)[^，,；;。\d近]{0,16}满?[\d一二三四五六七八九十]{1,2}年(?!度|以来|内|级|制)/.test(
    head,
  );
  const isMore =
    isLeft || isBefore || /(?<!\d)满?[\d一二三四五六七八九十]{1,2}年(?!度|以来|内|级|制)/.test(text.slice(until));
  const doubts = isMore ? [MORE_YEARS] : [];
  return proposal(rows, isObtained ? FROM_OBTAINED : [], doubts);
};

const MORE_YEARS = '这句还写有别的年数（工作、从业等），没有一并取，请核对';

interface Row {
  levels: string[];
  years: number;
}

const FROM_OBTAINED: ProposedParameter[] = [{ id: 'title.from', value: 'obtained', note: '' }];

function isSinceObtained(words: string): boolean {
  return OBTAINED.test(words) && !/[任聘]/.test(words);
}

function proposal(rows: Row[], more: ProposedParameter[], doubts: string[]) {
  const parameters = [{ id: 'title.years', value: rows, note: '' }, ...more];
  return checkedBy(['title-seniority'], '写有各种学历的任职年限', parameters, { doubts });
}

/** Years in a title without a degree are asked of each; where another sentence has a degree of its own, that one goes first. */
function ofEveryDegree(text: string) {
  const [whole, verb = '', years = ''] = TITLE_ALONE.exec(text) ?? [];
  if (whole === undefined || EXCEPTION.test(text) || OTHER_LEVEL.test(text) || /近|每|考核/.test(text)) return null;
  const isFromObtained = verb === '取得' && !/[任聘]/.test(whole);
  const rest = text.replace(whole, '');
  const isMore = /(?<!\d)[\d一二三四五六七八九十]{1,2}年(?!度|以来|内|级|制)/.test(rest);
  return proposal([{ levels: EVERY_DEGREE, years: numberIn(years) }], isFromObtained ? FROM_OBTAINED : [], [
    '这句没有写明学历，先按各种学历，另有学历年限的排在前面，请核对',
    ...(isMore ? [MORE_YEARS] : []),
  ]);
}

/** 大学本科学历 is 本科; 中等职业学校 is one of several; pages write 大专 and 专科 of the same. */
function levelsIn(text: string): string[] {
  const level = new RegExp(LEVEL).exec(text)?.[0] ?? text;
  if (/^(?:中等职业|中职)/.test(level)) return ['中专', '中职', '中技', '职高'];
  return level === '大专' || level === '专科' ? ['大专', '专科'] : [level];
}
