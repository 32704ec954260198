import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { withDays } from './readable';
import { checkedBy, planDayText, type Recognise } from './recognised';

const DAY = '(?:(20\\d\\d)年)?\\s*(\\d{1,2})[月-](\\d{1,2})日?';
const RANGE = new RegExp(`${DAY}\\s*起?(?:[—–~～至到-]+)\\s*(?:(20\\d\\d)年)?\\s*(?:(\\d{1,2})[月-])?(\\d{1,2})日?`);
const ONE = new RegExp(DAY);
/** Between stages; 、 only behind a day, as it stands in 县（市、区） too. */
const BETWEEN = /[，,；;。]|(?<=\d日[^、，,；;。]*)、/;
/** Whose day it is, by the words before it. */
const WHOSE: readonly [RegExp, string][] = [
  [/纸质/, 'deadline.paper'],
  [/区县|区[（(]县|县（市|县级|县\(市|(?:县|(?<!设)区)[^，,\d]{0,8}[局委]|^县(?=\d)/, 'deadline.county'],
  [/主管部门|呈报部门|管理部门|省直/, 'deadline.department'],
  [/(?:设区)?市(?:级|局|人力|[^，,\d县区直属]{0,10}[局委办])|各市(?!直)|设区市(?!直)|^市(?=\d)/, 'deadline.city'],
  [/单位|学校|企业(?:审核|须|应|于)/, 'deadline.employer'],
  [/个人|网上(?:申报|报名)|报名|申报(?:截止|起止)?(?:时间|日期|人|阶段|期)/, 'deadline.personal'],
];
/** 6月20日前由单位审核上报县教育局: where it goes to has a day of its own. */
const SENT_TO =
  /(?:上报|报送|呈报|报|提交|送)(?:到|至|给|往)?(?:所在|同级)?(?=[县市省区])(?!省直|市直)[^，,；;。\d]{1,16}$/;
/** What is done in the stages of an application. */
const STAGE =
  /推荐|呈报|受理|申报|报名|填报|报[省市县区]|审核|审查|初审|复审|复核|报送|上报|截止|提交|送[达市县省]|(?:个人|单位|区县)[^\d]{0,4}\d/;
/** Days of these are no stage. */
const NO_STAGE =
  /资历|年限|业绩|学历|退休|社保(?!局|部门|厅)|社会保险|缴[纳费]|学时|学分|继续教育|周岁|考试|施行|处分|年龄|出生|取得|发表|分别/;
/** 6-17~7-17 alone, before the days of others. */
const NOTHING_ELSE = /^[\d年月日\s—–~～至到-]+$/;
const REVIEWED = /审核|审查|初审|复核|复审|报送|上报|推荐|评审/;

/** First and last days of the stages of an application. */
export const days: Recognise = (sentence, planYear) => {
  // 自3月20日起，至4月20日止 is one span.
  const { text, isChanged } = asChanged(
    withDays(sentence, planYear).replace(/日起[，,；;](?=[至到][\d年]*\d月)/, '日'),
  );
  if (!STAGE.test(text) || NO_STAGE.test(text)) return null;
  const parameters: ProposedParameter[] = [];
  const doubts: string[] = [];
  const state = (id: string, year: string | undefined, month: string | undefined, day: string | undefined) => {
    if (parameters.some((one) => one.id === id)) return;
    const value = planDayText(year === undefined ? null : Number(year), Number(month), Number(day), planYear);
    parameters.push({ id, value, note: '' });
  };
  const pieces = text.split(BETWEEN);
  const take = (piece: string, at: number) => {
    // 8月5日至8月23日，个人登录系统填报
    const next = pieces[at + 1] ?? '';
    // 市教育局审核，7月31日前完成
    const before = pieces[at - 1] ?? '';
    const id =
      whose(piece) ??
      (at === 0 && !ONE.test(next) ? whose(next) : undefined) ??
      (ONE.test(before) || isOfPublicity(before) ? undefined : whose(before));
    const range = RANGE.exec(piece);
    if (range !== null) {
      const [, year, month, day, nextYear, nextMonth = month, nextDay] = range;
      const isPersonal = (/申报|填报/.test(piece) && !REVIEWED.test(piece)) || (at === 0 && NOTHING_ELSE.test(piece));
      const stage = id ?? (isPersonal ? 'deadline.personal' : undefined);
      const isFirst =
        stage === 'deadline.personal' ||
        (stage === 'deadline.employer' && /申报时间/.test(piece) && !/审核/.test(piece));
      if (isFirst) state('deadline.open', year, month, day);
      if (stage !== undefined) state(stage, nextYear ?? year, nextMonth, nextDay);
      return;
    }
    const one = ONE.exec(piece) ?? [];
    if (/开始|起(?![草至到])/.test(piece) && !/截止/.test(piece)) state('deadline.open', one[1], one[2], one[3]);
    else if (id !== undefined) state(id, one[1], one[2], one[3]);
    else if (/截止|关闭/.test(piece) && !REVIEWED.test(piece) && /个人|网上申报|申报人员?(?:于|应|须|登)/.test(text))
      state('deadline.personal', one[1], one[2], one[3]);
  };
  for (const [at, piece] of pieces.entries()) {
    if (!ONE.test(piece) || isOfPublicity(piece)) continue;
    const stated = parameters.length;
    const [day = ''] = ONE.exec(piece) ?? [];
    if (/不早于|不得早于/.test(piece)) {
      doubts.push(`不早于${day}的没有写法，没有取，请核对`);
      continue;
    }
    // Cells that were run together: whose day is whose would be a guess.
    if (ONE.test(piece.replace(RANGE.test(piece) ? RANGE : ONE, ''))) {
      doubts.push(`${day}等几个日期连在一起，分不清是哪一环节的，没有取，请核对`);
      continue;
    }
    take(piece, at);
    if (parameters.length === stated) doubts.push(`${day}是哪一环节的日期未能读出，没有一并取，请核对`);
    else if (stagesIn(piece.slice(0, piece.indexOf(day))).size > 1)
      doubts.push(`${day}像是几个环节的日期，只取了一个，其余的请补上`);
  }
  if (parameters.length === 0) return null;
  if (isChanged) doubts.push('原文改动了日期，只取改动后的，请核对');
  const has = (...ids: string[]) => parameters.some(({ id }) => ids.includes(id));
  const isOfReview = parameters.some(({ id }) => id !== 'deadline.open');
  return checkedBy(
    [
      ...(has('deadline.open', 'deadline.personal', 'deadline.employer') ? ['application-window'] : []),
      ...(isOfReview ? ['review-deadline'] : []),
    ],
    '写有申报、审核的起止时间',
    parameters,
    { on: ['applicant', 'employer'], doubts },
  );
};

/** 由6月30日调整为7月15日, 原定7月15日截止，现延长至7月25日: what is said before is no longer so, but whose day it is. */
function asChanged(text: string): { text: string; isChanged: boolean } {
  const [, before, behind] =
    /^(.*?)[，,]?(?:现|再|已)?(?:统一)?(?:调整|延长|延期|推迟|顺延|变更|更改|改)(?:为|至|到)(.*)$/.exec(text) ?? [];
  if (before === undefined || behind === undefined || !ONE.test(before) || !ONE.test(behind))
    return { text, isChanged: false };
  const whose = before
    .replace(new RegExp(`[由从]?(?:${RANGE.source}|${DAY})[起止前]?`, 'g'), '')
    .replace(/[，,；;]/g, '');
  return { text: `${whose}${behind}`, isChanged: true };
}

function whose(piece: string): string | undefined {
  const said = piece.replace(SENT_TO, '');
  return WHOSE.find(([words]) => words.test(said))?.[1];
}

/** The stages that share a day: 单位审核、主管部门审核于9月30日前. */
function stagesIn(text: string): Set<string> {
  const parts = text.replace(/[（(][^）)]*[）)]/g, '').split(/[、和及与]/);
  return new Set(parts.flatMap((part) => whose(part) ?? []));
}

/** 公示时间为9月1日至9月7日 is no stage; 审核、公示、上报时间 is. */
function isOfPublicity(piece: string): boolean {
  return /公示/.test(piece) && !/审核|审查|报送|上报|提交/.test(piece);
}
