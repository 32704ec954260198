import type { ProposedParameter, SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { checkedBy, numberIn, planDayText, type Recognise } from './recognised';

const NUMBER = '(\\d+|[一二三四五六七八九十两])';
/** The page has one box for them, whatever the notice calls it. */
const STATEMENT = /(?:述职|工作总结|业务总结|工作报告)[^\d。；;]{0,24}(\d{3,5})字?(?:(?:至|到|-|—|~|～)(\d{3,5}))?字?/;
const WORKS = new RegExp(
  `(?<!标志性|下列|以下)业绩(?:成果)?[^\\d一二三四五六七八九十两，。；]{0,8}${NUMBER}项?(?:[-—–~～至到]+${NUMBER})?项?`,
);
const PAPERS = new RegExp(
  `(?:论文|著作|代表作)[^\\d一二三四五六七八九十两]{0,16}${NUMBER}篇?(?:[-—–~～至到]+${NUMBER})?篇?`,
);

/** 代表作品2件至6件 */
const PIECES = new RegExp(`作品[^\\d一二三四五六七八九十两，。；]{0,8}${NUMBER}件?(?:[-—–~～至到]+${NUMBER})?件`);

/** What is counted: how it is written, and the rule with its least and its most. */
interface Counted {
  pattern: RegExp;
  unit: '字' | '项' | '件' | '篇';
  rule: string;
  least: string;
  most: string;
  because: string;
}

const COUNTED: readonly Counted[] = [
  {
    pattern: STATEMENT,
    unit: '字',
    rule: 'statement-length',
    least: 'statement.min',
    most: 'statement.max',
    because: '写有述职的字数',
  },
  {
    pattern: WORKS,
    unit: '项',
    rule: 'achievement-count',
    least: 'achievement.min',
    most: 'achievement.many',
    because: '写有业绩的项数',
  },
  {
    pattern: PIECES,
    unit: '件',
    rule: 'achievement-count',
    least: 'achievement.min',
    most: 'achievement.many',
    because: '写有作品的件数',
  },
  {
    pattern: PAPERS,
    unit: '篇',
    rule: 'paper-count',
    least: 'paper.min',
    most: 'paper.max',
    because: '写有论文著作的篇数',
  },
];
/** Words around a number by which it is the least, or the most. */
const LEAST = /不少于|不低于|不得少于|至少|须满|达到|以上|起/;
/** 每人限报论文3篇、业绩5项: of all that its clause counts. */
const LIMITED = /(?:限[报填送选]|最多|至多|不得?超过)[^，,；;。]*$/;
const MOST = /限|不超过|不得超过|不得?多于|至多|最多|以内|以下|控制在/;

/** The statement's length, the number of achievements and of papers: a sentence may have all of them. */
export const counts: Recognise = (text, planYear) => {
  const found = COUNTED.flatMap((one) => {
    const match = one.pattern.exec(text);
    // 专题报告最多替代论文1篇: what stands for a paper is no number of papers.
    if (one.unit === '篇' && INSTEAD.test(text)) return [];
    return match?.[0].endsWith(one.unit) ? [proposed(one, match, text)] : [];
  });
  if (found.length === 0) return null;
  const since = sinceWhen(text, planYear);
  const dated = since === null ? [] : found.flatMap(({ by }) => by.flatMap((rule) => DATED[rule] ?? []));
  return checkedBy(
    [...found.flatMap(({ by }) => by), ...dated],
    found.map(({ because }) => because).join('，'),
    [...found.flatMap(({ parameters }) => parameters), ...(dated.length === 0 || since === null ? [] : [since])],
    { doubts: [...found.flatMap(({ doubts }) => doubts), ...sinceLeft(text, since)] },
  );
};

const INSTEAD =
  /替代|代替|抵|视同|视为|相当于|折算|减少|可少|论文[^，,；;。]{0,6}(?:不作|不再|不要求|不是)|(?:不将|不把)论文/;

/** 论文3篇，须为近五年发表: since when is said where it is not read. */
function sinceLeft(text: string, since: ProposedParameter | null): string[] {
  const [said] = /近[\d一二三四五六七八九]年[内来]?/.exec(text.replace(/考核|继续教育/g, '')) ?? [];
  return said === undefined || since !== null ? [] : [`“${said}”没有一并取；论文、业绩须在这几年内的，请填写起算时间`];
}

/** Which rule looks at the days of what is counted. */
const DATED: Readonly<Record<string, string>> = {
  'achievement-count': 'achievement-date',
  'paper-count': 'paper-date',
};
const SINCE_DAY = /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:以来|以后|起|至今)[^，,；;。]{0,8}(?:业绩|成果|作品|论文|著作)/;
const SINCE_YEARS = /近([\d一二三四五六七八九])年(?:以?来|内)?[^，,；;。年\d]{0,8}(?:业绩|成果|作品|论文|著作)/;

/** 2022年1月1日以来的业绩, 近5年发表的论文; with 任现职以来 whichever began earlier. */
function sinceWhen(text: string, planYear: number): ProposedParameter | null {
  const title = /任现职|现职称/.test(text);
  const [, year, month, day] = SINCE_DAY.exec(text) ?? [];
  if (year !== undefined) {
    const since = planDayText(Number(year), Number(month), Number(day), planYear);
    return { id: 'achievement.since', value: { title, since }, note: '' };
  }
  const [, years] = SINCE_YEARS.exec(text) ?? [];
  return years === undefined ? null : { id: 'achievement.since', value: { title, years: numberIn(years) }, note: '' };
}

function proposed({ unit, rule, least, most, because }: Counted, match: RegExpExecArray, text: string) {
  const [whole, one = '', other] = match;
  const behind = text.slice(match.index + whole.length);
  // 2篇（限第一作者）: the brackets are of something else.
  const beside = `${whole}${behind.slice(0, 3).replace(/[（(](?!不|至|最).*/, '')}`;
  const isMost =
    !LEAST.test(beside) && (MOST.test(beside) || unit === '字' || LIMITED.test(text.slice(0, match.index)));
  // 不少于1500字，不超过3000字
  const [bracket, low, high] = withinBrackets(unit).exec(behind) ?? [];
  if (low !== undefined && high !== undefined && bracket !== undefined && other === undefined) {
    return checkedBy([rule], because, [stated(least, low), stated(most, high)]) satisfies SentenceProposal;
  }
  const [both, upper = other] =
    isMost || other !== undefined
      ? []
      : (new RegExp(`^以?上?[，,、]?(?:但|且|一般|原则上)?(?:${MOST.source})${NUMBER}${unit}`).exec(behind) ??
        new RegExp(`^以上[，,、]?(?:但|且)?${NUMBER}${unit}(?:以下|以内)`).exec(behind) ??
        []);
  const parameters =
    upper === undefined && other === undefined
      ? [stated(isMost ? most : least, one)]
      : [stated(least, one), stated(most, upper ?? other ?? '')];
  const rest = both === undefined ? behind : behind.slice(both.length);
  const doubts = new RegExp(`[\\d一二三四五六七八九十两]${unit}`).test(rest)
    ? [`这句有几个${unit}数，只取了第一个；对部分人不同的，写在“另行规定”里`]
    : [];
  if (/^(?:左右|上下)/.test(behind)) doubts.push(`“${one}${unit}左右”先按${isMost ? '上限' : '下限'}，请核对`);
  if (/^[^，,；;。]{0,24}[，,]?或者?[^，,；;。]{0,12}[\d一二两三][部本项篇件]/.test(behind))
    doubts.push('原文有“或”，另一种没有取；满足另一种即可的，请由人核对');
  return checkedBy([rule], because, parameters, { doubts }) satisfies SentenceProposal;
}

/** 代表性业绩3项（不得少于2项，不得多于5项） */
function withinBrackets(unit: string): RegExp {
  return new RegExp(
    `^[（(](?:不得?少于|不低于|至少)${NUMBER}${unit}[，,、]?(?:最多|至多|不超过|不得超过|不得?多于)${NUMBER}${unit}[）)]`,
  );
}

function stated(id: string, number: string): ProposedParameter {
  return { id, value: numberIn(number), note: '' };
}
