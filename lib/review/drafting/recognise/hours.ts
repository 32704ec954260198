import { CAP, capsIn, ONLINE } from './caps-said';
import { KINDS_TOGETHER, ownKindIn } from './hour-kind-said';
import { ANY_PART, hourPartIn } from './hour-part-said';
import { type HourScope, scopeIn, windowIn, type YearWindow, yearSpan } from './hour-window';
import { HOURS_IN_WORDS, inDigits } from './hours-in-words';
import { checkedBy, numberIn, type Recognise } from './recognised';

type Kind = 'total' | 'professional' | 'public' | 'trade' | 'general' | 'named';
type Line = YearWindow & {
  of: Kind;
  name?: string;
  words?: string[];
  scope: HourScope;
  times?: number;
  least: number | string;
  atMost?: number;
  when?: Record<string, string[]>;
};

const RULES: Readonly<Record<Kind, string>> = {
  total: 'training-hours',
  professional: 'training-professional-hours',
  public: 'training-public-hours',
  trade: 'training-public-hours',
  general: 'training-public-hours',
  named: 'training-named-hours',
};

const IS_ABOUT = /学时|学分|继续教育|(?:每年|合计|累计|总)(?:≥|不少于|不低于)\d/;
/** 教学工作量每年不少于240学时 */
const TAUGHT = /教学|授课|听课|讲授|课时|承担.{0,8}课程/;
const LEARNT = /继续教育|公需|专业科目|培训|学分/;
/** 行业公需和一般公需 named together are counted together. */
const BOTH_PUBLIC = /(?:行业|一般)(?:公需)?(?:科目)?[+＋和及与、](?:行业|一般)公需/g;
/** 公需科目（含行业公需和一般公需）累计不少于72学时: the brackets only say what is among them. */
const KINDS_WITHIN = /((?:公需|专业)(?:科目)?)[（(][^（()）\d]*[）)]/g;
/** 公需科目累计不少于90学时（每年不少于18学时）: of the same kind. */
const KIND_BEFORE_BRACKETS = /((?:行业|一般)?公需|专业)((?:科目)?[^,;（()）]*)[（(](?=每年|累计|合计|年均)/g;
/** 参加学术会议的，每次计8学时，每年最多…: what the most is of stands before. */
const CAPPED_BEFORE =
  /参加([\u4e00-\u9fa5]{2,8}?)的,(?:每次计?\d{1,2}个?(?:学时|学分),)?(?=每年度?(?:最多|至多|最高|不超过))/g;
/** 2024年、2025年和2026年 */
const YEARS_NAMED = /20\d\d年?度?(?:[、和及]20\d\d年?度?){1,8}/g;
/** 2021年1月1日 */
const FULL_DAY = /(20\d\d年)\d{1,2}月(?:\d{1,2}日)?/g;
/** 90/60/18 is total, professional, public. */
const TRIPLE = /(\d{2,3})\/(\d{2,3})\/(\d{2,3})/;
const AMOUNT =
  /(?:≥|>=|不少于|不得少于|不低于|不得低于|达到|满|合计|累计|总计|每年|各|总|专|公|业|需|目|=|≧)[^\d，,、;；/-]{0,6}(\d{1,3})(?![\d年月个天日次篇项部字件周人%]|\/\d)|(\d{1,3})(?=个?(?:学时|学分))/;
const SCOPE = /每(?:学)?年|各(?:学)?年|年均|每一年|\/年|合计|累计|总计|共计/;
const MOST_IN_A_YEAR = 120;
/** What a sentence of hours may say besides, that no line says. */
const BESIDES: readonly [RegExp, string][] = [
  [/取得[^,;]{0,10}(?:次年|当年|之日)起/, '自取得资格起算的没有写法，没有一并取，请核对起止年份'],
  [/其[他余]人员|不(?:作|再)?要求|按实际|不对口/, '这句像是只对一部分人，或另有算法，没有一并取，请核对'],
  [/年度?及?[以之]前/, '“以前”各年没有一并取，请核对'],
  [/补[足学齐修]|免[于除]|延长/, '这句还写有补学或免除，没有一并取，请核对'],
  [
    /不得(?![少低超])|不能申报|不予|取消|延迟|推迟|顺延|延后/,
    '这句写有达不到的后果，没有一并取；与通用的后果（退回）不同的，请改后果',
  ],
];
/** Ways of applying that a sentence may be for alone. */
const ROUTE = /(标志性业绩|破格|转评|高技能人才|后学历)[^,;]{0,8}的/;

/** Words before a number, or behind it, by which it is no minimum: a most, or what something is worth. */
const NO_LEAST =
  /(?:最多|至多|最高|不超过|不多于|不高于|不得超过|上限)[^\d]{0,6}$|(?:折算|折合|抵扣|抵免|相当于|视同|视为|登记为)[^\d]{0,2}$|(?<![合累总共])计(?:入|为|作)?$/;
const NO_LEAST_BEHIND = /^个?(?:学时|学分)?(?:以内|以下|封顶|计算?)/;
/** 放宽至72学时: less than is asked of all, and of whom is not said. */
const EASED = /(?:放宽|降低|减少?|调整)[至到为]|减半/;
/** 行业公需和专业科目不少于72学时: of both together. */
const MIXED =
  /(?:(?:行业|一般)?公需(?:科目)?[和及与、+]专业(?:科目)?|专业(?:科目)?[和及与、+](?:行业|一般)?公需(?:科目)?)(?!分别|各)[^,;\d]{0,12}\d{1,3}个?(?:学时|学分)?/g;

/** 公需科目与专业科目分别不少于18学时、60学时: which is whose stands in their order alone. */
const APART = /[^,;；。]*分别[^;；。]*/;
/** 五年内有3年达到72学时: of some of the years. */
const OF_SOME_YEARS =
  /(?:有|不少于|至少|任意)([\d一二三四两])个?年度?(?:及?以上)?[^,;\d]{0,8}(?:达到?|完成|满|不少于|不低于)/;
/** 有两年未完成90学时的: what is not to be is no least. */
const MISSED_YEARS = /有[\d一二三四两]个?年度?(?:及?以上)?[^,;\d]{0,6}(?:未|没有?)(?:能)?(?:达到?|完成|满)/;
/** 2025年前每年72学时: no year stands there. */
const EARLIER = /20\d\d年?度?(?:及?[以之])?前/;

/** 初级每年72学时、中级每年90学时 */
const LEVEL = /^(?:[\d年度近以来起至到~～—–-]{0,14})(?:申报)?(初级|中级|副高|正高|高级)/;

/** Ⅰ类学分10分以上 says no least as others do. */
const OWN_CLASS = /[ⅠⅡⅢ一二三]类(?:学分|[^,;\d]{0,4}\d)/;

/** Said of what is a part of 总学时. */
const OF_WHOLE = '占总学时的';

/** Said of hours whose years are not in their sentence. */
export const YEARS_UNSAID = '这句没有写明是哪些年，请填写第一年和最后一年';

/** Hours of continuing education: every number with its years, and whether each year counts or their sum. */
export const hours: Recognise = (text, planYear) => {
  const compact = text
    .replace(/\s+/g, '')
    .replace(/，/g, ',')
    .replace(BOTH_PUBLIC, '公需')
    .replace(KINDS_WITHIN, '$1')
    .replace(KIND_BEFORE_BRACKETS, '$1$2($1科目')
    .replace(CAPPED_BEFORE, '$1')
    // They are no kind of hours, and by a day until which hours are made up no year is named.
    .replace(/专业技术(?:人员|人才)/g, '人员')
    .replace(/20\d\d年\d{1,2}月\d{1,2}日(?:之|以)?前/g, '')
    .replace(FULL_DAY, '$1')
    .replace(/(?<![A-Za-z])I{1,3}(?=类)/g, (letters) => 'ⅠⅡⅢ'[letters.length - 1] ?? letters)
    .replace(YEARS_NAMED, yearSpan)
    .replace(HOURS_IN_WORDS, inDigits);
  if (!IS_ABOUT.test(compact) || (TAUGHT.test(compact) && !LEARNT.test(compact))) return null;
  const doubts = new Set<string>();
  const caps = capsIn(compact, doubts);
  const together = compact.replace(KINDS_TOGETHER, '');
  if (together !== compact) doubts.add('几类合计的要求没有写法，没有一并取，请由人核对');
  const apart = together.replace(APART, '').replace(MIXED, '');
  if (APART.test(compact)) doubts.add('“分别”所说的几个学时未能分开，没有一并取，请填写');
  else if (apart !== together) doubts.add('专业和公需合计的要求没有写法，没有一并取，请由人核对');
  const ways = waysIn(apart.replace(ONLINE, '').replace(CAP, ''), planYear, doubts);
  const isChoice = ways.length > 1;
  sayScope(compact, ways.flat(), doubts);
  if (ANY_PART.test(compact) && ![...doubts].some((doubt) => doubt.startsWith(OF_WHOLE)))
    doubts.add('按比例的要求没有一并取，请由人核对');
  for (const [words, doubt] of BESIDES) if (words.test(compact)) doubts.add(doubt);
  if (!isChoice && /\d(?:天|日|个工作日)?或者?[^,]{0,12}\d/.test(compact))
    doubts.add('原文有“或”，另一种没有取，请核对');
  const lines = ways.flatMap((way, nth) =>
    way.map((line) => (isChoice ? { ...line, either: `第${nth + 1}种` } : line)),
  );
  if (OWN_CLASS.test(together) && !lines.some(({ of }) => of === 'named'))
    doubts.add('分类（Ⅰ类、Ⅱ类等）的学分没有一并取，请填写');
  const capped = caps.length === 0 ? [] : [{ id: 'training.caps', value: caps, note: '' }];
  if (lines.length === 0) {
    if (caps.length === 0) return null;
    return checkedBy(['training-caps'], '写有学时的上限', capped, { doubts: [...doubts] });
  }
  if (isChoice) doubts.add('原文有“或”，按达到一种即可理解，请核对');
  if (lines.some(({ from }) => from === null)) doubts.add(YEARS_UNSAID);
  const [, route] = ROUTE.exec(compact) ?? [];
  if (route !== undefined) doubts.add(`按只对申报方式写有“${route}”的申报人理解，请核对`);
  const value = lines.map((line) =>
    route === undefined ? line : { ...line, when: { ...line.when, 申报方式: [route] } },
  );
  const by = [...new Set([...lines.map(({ of }) => RULES[of]), ...(caps.length === 0 ? [] : ['training-caps'])])];
  const parameters = [{ id: 'training.lines', value, note: '' }, ...capped];
  return checkedBy(by, '写有继续教育学时的要求', parameters, { doubts: [...doubts] });
};

/** What 或 stands between, each with its lines; all of it where only one side of it is of hours (12天或90学时). */
function waysIn(compact: string, planYear: number, doubts: Set<string>): Line[][] {
  const ways = compact
    .split(/或者?(?=[^、,]{0,12}\d)/)
    .map((way) => linesIn(way, planYear, doubts))
    .filter((way) => way.length > 0);
  return ways.length === 1 ? [linesIn(compact, planYear, doubts)] : ways;
}

/** Several years of which nothing says whether each counts or their sum. More than anybody learns in one is the sum. */
function sayScope(compact: string, lines: Line[], doubts: Set<string>): void {
  for (const line of lines)
    if (line.scope === 'each' && line.from === null && Number(line.least) > MOST_IN_A_YEAR) {
      line.scope = 'sum';
      doubts.add(`“${line.least}学时”按各年累计理解，请核对`);
    }
  if (SCOPE.test(compact) || !lines.some(({ from, to, times }) => from !== to && times === undefined)) return;
  const isSum = lines.some(({ least }) => Number(least) > MOST_IN_A_YEAR);
  if (isSum) for (const line of lines) if (line.from !== line.to) line.scope = 'sum';
  doubts.add(`这句没有写明是每年还是累计，先按${isSum ? '累计' : '每年'}，请核对`);
}

/** The lines of one way to meet it. Years that are named behind the numbers are those of all of them. */
function linesIn(compact: string, planYear: number, doubts: Set<string>): Line[] {
  const lines: Line[] = [];
  let window: YearWindow = { from: null, to: null };
  /** Of a piece that has no hours itself: （2024至2026年）. */
  let named: YearWindow | null = null;
  let scope: Line['scope'] | null = null;
  let some: string | undefined;
  /** Of a piece before that names hours and has no number: 公需科目以线上学习为主，每年不少于18学时. */
  let spoken: Kind | null = null;
  for (const piece of compact.split(/[,，、;；。（）()]|且/)) {
    if (EASED.test(piece)) {
      doubts.add('放宽的要求没有一并取；只对一部分人的，请写明对哪些人');
      continue;
    }
    if (MISSED_YEARS.test(piece)) {
      doubts.add('有几年未达到的后果没有一并取，请核对');
      continue;
    }
    if (EARLIER.test(piece)) {
      doubts.add('“以前”各年没有一并取，请核对');
      continue;
    }
    const own = windowIn(piece, planYear, doubts);
    if (own !== null && !AMOUNT.test(piece)) named = own;
    window = own ?? window;
    scope = scopeIn(piece) ?? (window.from !== null && window.from === window.to ? 'each' : scope);
    const [, level] = LEVEL.exec(piece) ?? [];
    const when = level === undefined ? {} : { when: { 申报级别: [level] } };
    // 有3年达到90学时，其中专业60学时: in the same years, unless it says otherwise.
    some = OF_SOME_YEARS.exec(piece)?.[1] ?? (own === null && scopeIn(piece) === null ? some : undefined);
    if (some !== undefined) doubts.add(`按至少${numberIn(some)}年达到、不必每年都达到理解，请核对`);
    const how = some === undefined ? { scope: scope ?? 'each' } : { scope: 'each' as const, times: numberIn(some) };
    const add = (of: Kind, least: string | number | undefined, more: Partial<Line> = {}) =>
      lines.push({
        of,
        ...more,
        ...how,
        ...window,
        least: typeof least === 'string' && /\D/.test(least) ? least : Number(least),
        ...when,
      });
    const triple = TRIPLE.exec(piece);
    if (triple !== null) {
      for (const [at, of] of (['total', 'professional', 'public'] as const).entries()) add(of, triple[at + 1]);
      continue;
    }
    for (const part of piece.split(/(?=专业|专≥|行业公需|一般公需|(?<!行业|一般|业)公需|公≥)/)) {
      const share = hourPartIn(part);
      if (share !== null && kindIn(part) !== 'total') {
        const whole = lines.findLast(({ of }) => of === 'total')?.least;
        const hours = (Number(whole ?? Number.NaN) * share.of) / share.per;
        const isOfAsked = Number.isInteger(hours);
        doubts.add(
          `${OF_WHOLE}${share.text}${isOfAsked ? `按规定的${whole}学时理解为${hours}学时；指实际总学时的，请改写为 ${share.text}` : '按实际总学时理解；指规定的总学时的，请改写学时数'}，请核对`,
        );
        add(kindIn(part), isOfAsked ? hours : share.text);
        continue;
      }
      const amount = AMOUNT.exec(part);
      if (amount === null) continue;
      const least = amount[1] ?? amount[2] ?? '';
      const at = part.indexOf(least, amount.index + amount[0].length - least.length);
      const [before, behind] = [part.slice(0, at), part.slice(at + least.length)];
      if (NO_LEAST.test(before) || NO_LEAST_BEHIND.test(behind))
        doubts.add(`“${least}学时”像是上限或折算的学时，没有一并取，请核对`);
      else {
        const own = ownKindIn(before, doubts);
        if (own !== null) add('named', least, own);
        else add(NAMELESS.test(part) && spoken !== null ? spoken : kindIn(part), least);
      }
    }
    if (!AMOUNT.test(piece)) spoken = onlyKindIn(piece);
  }
  const [, most] = /最多(?:看|计)?(?:连续)?([\d一二三四五六七八九十])年/.exec(compact) ?? [];
  return lines.map((line) => ({
    ...line,
    ...(line.from === null && named !== null ? named : {}),
    ...(most === undefined ? {} : { atMost: numberIn(most) }),
  }));
}

/** Nothing before the number says which hours: 每年不少于18学时. */
const NAMELESS =
  /^(?:20\d\d年?度?(?:起|以来|开始))?(?:每(?:学)?年度?|各年|均|累计)?(?:须|应|均|累计)?(?:≥|不少于|不得少于|不低于|不得低于|达到|满)\d/;

/** The one kind that a piece without a number speaks of; null where it speaks of several, or of all. */
function onlyKindIn(piece: string): Kind | null {
  if (/继续教育|总学时|含|包括|其余/.test(piece) || (/公需/.test(piece) && /专业科目/.test(piece))) return null;
  const kind = kindIn(piece.replace(/专业技术|专业人/g, ''));
  return kind === 'total' ? null : kind;
}

function kindIn(part: string): Kind {
  if (/一般公需/.test(part) && !/行业/.test(part)) return 'general';
  if (/行业公需/.test(part) && !/一般/.test(part)) return 'trade';
  if (/公需|公≥/.test(part)) return 'public';
  return /专业|专≥/.test(part) ? 'professional' : 'total';
}
