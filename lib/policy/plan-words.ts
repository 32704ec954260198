/**
 * What tells a later plan of the same year from the first one, which has other days and often a notice of its own; and one
 * by which a title is given otherwise than by the evaluation of all (考核认定, 外省职称确认, 直通车, a day for 高技能人才), or to
 * others than all (基层, 农民). 含转评 and 正常、转评 say what the evaluation of all takes along.
 */
const BATCH = new RegExp(
  [
    '第(?![一1][批次期轮季])[一二三四五六七八九十\\d]+[批次期轮季]|[二三四五六七八九十2-9次末]批|[月年]底?批|[二再]次|\\([二三四2-4]\\)|[iⅱⅲ]{2,3}|[ⅱⅲ]',
    '下半年|秋季|冬季|补[报评审充录办]|增[补评报]|加评|追[加补]|延期|顺延|续报|(?<!现)代评',
    '考核认定|直接认定|认定|初定|确认|互认|换[证发]|复[评议审]|重新评|特别评审|特殊人才|绿色通道|特殊通道|直通车|直评|直聘|特评|免试|以考代评|举荐|委托',
    '定向|单独|单列|专场|专项|自主评[审价]|基层(?!定向)|农民|乡村(?:振兴|教师|学校|医生|全科|人才)|乡土|山区(?:海岛|县)|海岛县|民营(?!经济(?:发展|促进|局|联))|民办|两新组织|产业工人|非公|退役军人|军转|外籍|外国|台湾|台胞|港澳',
    '自由职业|灵活就业|新就业|新业态|个体(?:工商|户|劳动)|专精特新|试点|卓越工程师|工程类?[硕博]士?[硕博]士|[重特]大贡献|突出贡献|作废|预申报',
    '央企|中央[在驻]浙|中央(?:企业|单位)|国有企业|国企|[部省市县区厅局]属(?:企业|国企|单位|事业|高校|院校|医院)|(?<!民营|民办|国有|中央|非公|[部省市县区厅局]属)企业(?!管理|经济|文化|联合会|家协会)',
    '县级医院|县域|医共体|医联体|乡镇|街道|社区|社会办|家庭农场|合作社|特派员|见习|辅导员|思政|独立学院|高职|军民|抗疫|一线',
    '(?:考试|答辩|面试|推荐|聘[任用]|培训|教育)(?=;?计划)',
    '高技能|技能人才|贯通|高层次|领军|杰出|急需|海外|留学|引进|博士后|援派|援[藏疆青川外]|对口|越级|提前申报',
    '(?<![含、和及与或/兼])(?:转评|破格)(?![、和及与或/])|转\\(兼\\)评|改系列',
  ]
    .map((words) => `(?<!含|包括)(?:${words})`)
    .join('|'),
  'g',
);

/** Words for one and the same way. */
const SKILLED = /高技能|技能人才|贯通/;

/** The first batch, or procedure of its own, in a plan's name that none of the words names; null when there is none. */
export function unnamedBatch(name: string, words: readonly string[]): string | null {
  const isNamed = (batch: string) =>
    words.some((word) => word.includes(batch) || (SKILLED.test(batch) && SKILLED.test(word)));
  return [...(name.match(BATCH) ?? []), ...peopleIn(name)].find((batch) => !isNamed(batch)) ?? null;
}

/** In brackets for whom the plan is: 央企, 县级医院, 专业技术岗位. Of what else stands there (a year, 含转评) it is no plan of its own. */
const PEOPLE =
  /[企院校岗站所队军]|园(?![林艺])|社(?!会)|[央国部省市县区厅直]属|人才|人员|单位|机构|系统|集团|公司|行业|通道|直通|事业|兵团|组织|协会|学会/;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕/g;
const TAKEN_ALONG = /^(?:含|包括|包含)|模拟/;

function peopleIn(name: string): string[] {
  return [...name.matchAll(BRACKETS)]
    .map(([, ...texts]) => (texts.find((text) => text !== undefined) ?? '').replaceAll(';', ''))
    .filter((text) => !TAKEN_ALONG.test(text))
    .flatMap((text) => text.split(/[、,/和及与或]/))
    .filter((text) => PEOPLE.test(text));
}

/** Words that name something else with these before them: 高级工程师 in 正高级工程师, 研究馆员 in 副研究馆员, 建设 in 水利建设. */
const OTHERS: readonly [word: RegExp, before: RegExp, of: '级别' | '专业'][] = [
  // 高级 alone, or 高级职称, may mean 正高 as well.
  [/^高级(?!职|专业|技术|$)/, /正$/, '级别'],
  [/^(?:工程|经济|会计|统计|审计|农艺|畜牧|兽医|政工|实验|工艺美术)师/, /(?:正高|副高|高|助理)级?$/, '级别'],
  [/^(?:研究馆员|教授|编审|主任|译审)/, /(?:副|助理)$/, '级别'],
  [/^研究员/, /(?:副|助理|推广)$/, '级别'],
  [/^馆员/, /(?:研究|助理)$/, '级别'],
  [/^(?:讲师|编辑|记者|社会工作师|实习指导教师|教练|播音员)/, /(?:正高|副高|高|助理|主任|国家)级?$/, '级别'],
  [/^(?:医师|药师|护师|技师)/, /(?:主任|主治|主管|高级|助理)$/, '级别'],
  [
    /^建设/,
    /(?:水利|水电|交通|公路|港口|港航|航道|铁路|轨道|民航|电力|通信|农田|农业|林业|石油|石化|矿山|煤矿|国防|人防|军事|党的)$/,
    '专业',
  ],
  [/^建筑/, /(?:水利|水电|水工|公路|港口|铁路|古)$/, '专业'],
  [/^美术/, /工艺$/, '专业'],
  [/^艺术/, /(?:民间|园林|包装|茶)$/, '专业'],
  [/^经济(?!师)/, /(?:数字|农业|林业|工业|农村|海洋|低空|国民|平台|循环)$/, '专业'],
  [/^机[械电]/, /(?:农业|林业|渔业|船舶|水利|医疗|食品|纺织|矿山)$/, '专业'],
  [/^安全/, /(?:网络|信息|数据|食品|药品)$/, '专业'],
  [/^化工/, /(?:石油|煤|医药)$/, '专业'],
  [/^交通/, /轨道$/, '专业'],
  [/^卫生/, /(?:环境|职业|劳动|动物|市容)$/, '专业'],
  [/^兽医/, /(?:乡村|执业)$/, '专业'],
  [/^信息/, /(?:地理|农业|林业|卫生|医学|档案)$/, '专业'],
  [/^教师/, /(?:技工院校|技工学校|技校|中职|中职学校|职业学校|职业院校|高校|高等学校|党校|幼儿园)$/, '专业'],
];

/** 农业 of 农业机械: what these trades make their machines for is another field. */
const TRADE = /(?:农业|林业|渔业|水利|交通|建筑|卫生|工业|化工|电力|纺织|食品|矿山|船舶)$/;
const JOINED = /^机械/;

/** 经济和信息化局: what stands between a word and the end of an office's or a company's name. */
const OFFICE =
  /^(?:(?!工程|[师级类年]|评审|职称|专业|领域|系列|委托)[\u4e00-\u9fff]){0,10}?(?:局|厅|(?<!评审?)委员会|卫健委|发改委|经信委|国资委|教委|集团|公司|研究[院所]|医院|学院|大学|中心|学会|协会)/;
/** 杭州, 杭州市: an office is of its place, and so are its plans. */
const PLACE = /^(?:新|高新|开发)?[省市县区州]/;

/** Whether a word stands in the plan's name as part of the name of who invites (经济 of 经济和信息化局) and nowhere else. */
function onlyOfOffice(name: string, word: string): boolean {
  if (/[省市县区州局厅委司团]$/.test(word)) return false;
  const behind = name.split(word).slice(1);
  return behind.length > 0 && behind.every((text) => OFFICE.test(text) && !PLACE.test(text));
}

/** Of what else a word is in the plan's name wherever it stands there, where none of the pack's words names that; else null. */
export function onlyOfAnother(name: string, word: string, named: string): '级别' | '专业' | '单位' | null {
  if (onlyOfOffice(name, word)) return '单位';
  const behind = name.split(word).slice(1);
  const isJoined = (text: string) => JOINED.test(text) && !named.includes(text.slice(0, 2));
  if (TRADE.test(word) && behind.length > 0 && behind.every(isJoined)) return '专业';
  const other = OTHERS.find(([of]) => of.test(word));
  if (other === undefined) return null;
  const before = name.split(word).slice(0, -1);
  const isOther = (text: string) => {
    const [prefix] = other[1].exec(text) ?? [];
    return prefix !== undefined && !named.includes(prefix.slice(0, 2));
  };
  return before.length > 0 && before.every(isOther) ? other[2] : null;
}
