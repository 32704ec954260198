/**
 * Whether a text says a word of the applicant: 破格 of 破格申报, not of 非破格. `unsure`: the text has the word where it may be
 * denied or not (不含转评、破格; 是否破格); whoever asks has to leave it open.
 */
export type Said = 'yes' | 'no' | 'unsure';

/** 非 denies what it stands before; in 援非 and 驻南非 it is a place. */
const NON = '(?<!援|[驻赴在到往派][东南西北中])非(?:属于?)?';
/** What else denies, with the verbs that may follow: 未参加, 不符合, 没有. 有无 asks. */
const NOT = '(?:(?<!是)不|未|(?<!有)无|没有|免于?)';
const VERBS =
  '(?:再|曾|能|予|须|需要?|必|参加|参与|申请|申报|选择|取得|获得|获|具备|具有|符合|适用|属于?|是|含|包括|包含|作为?|做|按照?|以|走|纳入|列入|占用?|实行|执行|享受|达到?|满|到|经|办理?|在|从事|提交|提供|发现|查出|存在|涉及|受|任何|评定?(?!价)|聘任?|注册|考取|通过)';
const OPENING = '[(\\[“"「]?';
const DENIED_BEFORE = new RegExp(`(?:${NON}|${NOT}${VERBS}{0,2}过?)${OPENING}$`);

/** What may deny all that follows it, to the end of its clause: 不含转评、破格. Whether it goes so far is for a reader. */
const DENIED_FAR = new RegExp(`${NOT}${VERBS}{1,2}过?${OPENING}[^的是,，;；。:()\\[\\]]{1,10}$`);
/** 非基层定向 denies 定向 as well; in 非公有制企业 or 非全日制本科 it is only the kind that is denied. */
const KINDS =
  '公|参|央|中央|部属|省属|市属|直属|行政|财政|全额|差额|管理|生产|国有|民营|事业|机关|企业|政府|领导|法人|全日制|在职|脱产|学历|金属|有色|黑色|标|遗|物质|煤|上市|[营盈]利|经营|经济|医|农|林|洲|在编|编|常规|传统|主要|核心|重点|独立|线性|结构';
const DENIED_WHOLE = new RegExp(`${NON}(?!${KINDS})[\\u4e00-\\u9fff]{1,4}$`);
/** 非甲类、乙类 may deny both or the first alone; not where the same is denied before (非破格、破格 are two answers). */
const DENIED_IN_ROW = new RegExp(`${NON}(?!${KINDS})[\\u4e00-\\u9fff\\w]{1,8}(?:[、/]|[或及和与])$`);
const ASKED_BEFORE = /(?:[□☐]|(?:是否|有无|放弃|取消|撤回)(?:为|属于?|申请|申报|参加)?)$/;

/** What is said behind a word that names something: 高技能人才：否, 正高除外. */
const NOUN_BEHIND = '(?:人员|人才|申报|评审|条件|资格|经历|情况|对象|级|类)*';
const END = '(?=$|[)\\],;。、/])';
const DENIED_BEHIND = new RegExp(`^${NOUN_BEHIND}(?:[:=(]?(?:否|无|没有|不是|×|✗|☐)${END}|[(]?(?:除外|以外|不适用))`);
/** 除正高级外. */
const EXCEPT = { before: /除[了去]?$/, behind: new RegExp(`^${NOUN_BEHIND}[之以]?外`) };
const AFFIRMED_BEHIND = new RegExp(`^${NOUN_BEHIND}[:=(]?(?:是|有|√|✓|☑)${END}`);

const DEGREE = /[博硕学]士|研究生|本科|专科|大专|中专|大学|高中|[高中]职|技工|[中高]技|技校|学历|学位/;
/** What says of a degree that it was not completed: 博士研究生（在读）, 本科函授在读, 博士预计2026年毕业; 在读博士, 攻读硕士. */
const STUDY =
  '(?:研究生|生|学历|学位|函授|自学考试|自考|成人教育|成教|电大|网络教育|业余|夜大|党校|开放教育|在职|非?全日制|专升本)';
const UNFINISHED_BEHIND = new RegExp(
  `^${STUDY}*[([]?${STUDY}*[尚还]?(?:在读|在学|就读|肄业|结业|未毕业|未完成|未(?:获得?|取得)(?:毕业|学历)|(?:中途)?退学|辍学|休学|候选人|(?:主要)?课程|进修|(?:预计|拟于?|将于?|待)(?:\\d{4}年?)?(?:\\d{1,2}月)?毕业)`,
);
const UNFINISHED_BEFORE = /(?:在读|攻读|就读|在学|在修|报考|拟取得|预计取得)(?:在职|非?全日制|的|[博硕]士)*[([]?$/;
/** Without its brackets 博士（在读）硕士 is written like 大专（在读本科）. */
const DEGREE_IN_DOUBT = new RegExp(
  `^${STUDY}*[([]?(?:同等学力|相当|申请学位|(?:在读|就读|在学)的?(?:[博硕]士|研究生|本科|大专|专科))`,
);

/** 本科(专科起点), 高中起点升专科: where the studies began is not the degree. */
const STARTED_FROM = /^(?:学历)?起点/;

/** What somebody or something was before: 曾任公务员, 企业人员(原公务员), 事业单位转企. What holds now is for a reader. 草原 is none of it. */
const PAST = {
  before: /(?:曾经?[是为任系]?|曾经?担任|(?:^|[^\u4e00-\u9fff]|人员|职工|员工|编制|单位)原[是为任系]?)[(["“]?$/,
  behind: /^(?:身份|编制|岗位|人员|单位)?[([]?(?:调入|调任|转入|转任|转岗|转企|改制|转制|辞职|辞去|离职)/,
};

/** So far back a denial may stand: a page is no place for long sentences, and none of this is to be slow on one. */
const REACH = 24;

/** What a text without white space says of a word: by the place where it is said most surely. */
export function wordSaid(text: string, word: string): Said {
  let said: Said = 'no';
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const here = saidAt(
      word,
      text.slice(Math.max(0, at - REACH), at),
      text.slice(at + word.length, at + word.length + REACH),
    );
    if (here === 'yes') return 'yes';
    if (here === 'unsure') said = 'unsure';
  }
  return said;
}

/** Whether a text without white space surely says the word. */
export function saysWord(text: string, word: string): boolean {
  return wordSaid(text, word) === 'yes';
}

/** A character of what denies or asks; most texts of a page have none. */
const MAY_DENY = /[非起不未无没免是有放取撤攻就报预拟将待在肄结退休候课主进同相否除外申辍曾原调转改辞离□×✗☐]/;

/** Whether a text has anything in it by which a word could be denied or left open. */
export function mayDeny(text: string): boolean {
  return MAY_DENY.test(text);
}

function saidAt(word: string, before: string, behind: string): Said {
  if (!mayDeny(before) && !mayDeny(behind)) return 'yes';
  if (EXCEPT.before.test(before) && EXCEPT.behind.test(behind)) return 'no';
  if (DENIED_BEFORE.test(before) || DENIED_BEHIND.test(behind)) return 'no';
  if (ASKED_BEFORE.test(before)) return AFFIRMED_BEHIND.test(behind) ? 'yes' : 'unsure';
  if (DEGREE.test(word)) {
    if (UNFINISHED_BEFORE.test(before) || STARTED_FROM.test(behind)) return 'no';
    if (DEGREE_IN_DOUBT.test(behind)) return 'unsure';
    if (UNFINISHED_BEHIND.test(behind)) return 'no';
  }
  if (PAST.before.test(before) || PAST.behind.test(behind)) return 'unsure';
  const isInRow = DENIED_IN_ROW.test(before) && !before.includes(word);
  return isInRow || DENIED_FAR.test(before) || DENIED_WHOLE.test(before) ? 'unsure' : 'yes';
}
