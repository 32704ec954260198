import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { checkedBy, numberIn, type Recognise } from './recognised';

interface Window {
  from: string | null;
  to: string | null;
}

type Kind = 'total' | 'professional' | 'public' | 'trade' | 'general';

const RULES: Readonly<Record<Kind, string>> = {
  total: 'training-hours',
  professional: 'training-professional-hours',
  public: 'training-public-hours',
  trade: 'training-public-hours',
  general: 'training-public-hours',
};

const IS_ABOUT = /学时|学分|继续教育|(?:每年|合计|累计|总)(?:≥|不少于|不低于)\d/;
/** 行业公需和一般公需 named together are counted together. */
const BOTH_PUBLIC = /(?:行业|一般)(?:公需)?(?:科目)?[+＋和及与、](?:行业|一般)公需/g;
/** 90/60/18 is total, professional, public. */
const TRIPLE = /(\d{2,3})\/(\d{2,3})\/(\d{2,3})/;
const AMOUNT =
  /(?:≥|>=|不少于|不得少于|不低于|不得低于|达到|满|合计|累计|总计|每年|各|总|专|公|业|需|目|=|≧)[^\d,，、;；/-]{0,6}(\d{2,3})(?![\d年])|(\d{2,3})(?=个?(?:学时|学分))/;

/** Hours of continuing education: every number with its years, and whether each year counts or their sum. */
export const hours: Recognise = (text, planYear) => {
  const compact = text.replace(/\s+/g, '').replace(/，/g, ',').replace(BOTH_PUBLIC, '公需');
  if (!IS_ABOUT.test(compact)) return null;
  const lines: Record<string, unknown>[] = [];
  const doubts = new Set<string>();
  let window: Window = { from: null, to: null };
  let scope: 'each' | 'sum' | null = null;
  for (const piece of compact.split(/[,，、;；。（）()]/)) {
    window = windowIn(piece, planYear, doubts) ?? window;
    scope = scopeIn(piece) ?? (oneYear(window) ? 'each' : scope);
    const line = (of: Kind, least: string | undefined) =>
      lines.push({ of, scope: scope ?? 'each', from: window.from, to: window.to, least: Number(least) });
    const triple = TRIPLE.exec(piece);
    if (triple !== null) {
      for (const [at, of] of (['total', 'professional', 'public'] as const).entries()) line(of, triple[at + 1]);
      continue;
    }
    for (const part of piece.split(/(?=专业|专≥|行业公需|一般公需|(?<!行业|一般|业)公需|公≥)/)) {
      const amount = AMOUNT.exec(part);
      if (amount !== null) line(kindIn(part), amount[1] ?? amount[2]);
    }
  }
  if (lines.length === 0) return null;
  if (lines.some(({ from }) => from === null)) doubts.add('这句没有写明是哪些年，请填写第一年和最后一年');
  const by = [...new Set(lines.map(({ of }) => RULES[of as Kind]))];
  const parameters: ProposedParameter[] = [{ id: 'training.lines', value: lines, note: '' }];
  return checkedBy(by, '写有继续教育学时的要求', parameters, { doubts: [...doubts] });
};

function windowIn(piece: string, planYear: number, doubts: Set<string>): Window | null {
  const range = /(20\d\d)年?(?:[-–—~～至到]+)(20\d\d)/.exec(piece);
  if (range !== null) return { from: range[1] ?? '', to: yearAs(range[2] ?? '', planYear) };
  const since = /(20\d\d)年?(?:度)?(?:以来|起|开始|以后)/.exec(piece);
  if (since !== null) return { from: since[1] ?? '', to: 'plan' };
  const back = /近([\d一二三四五六七八九十两])年/.exec(piece);
  if (back !== null) {
    doubts.add(`“${back[0]}”按计划年度以前各年理解，请核对`);
    return { from: `plan-${numberIn(back[1] ?? '')}`, to: 'plan-1' };
  }
  const only = /(20\d\d)(?:年|≥|不)/.exec(piece);
  return only === null ? null : { from: only[1] ?? '', to: only[1] ?? '' };
}

/** The plan year itself moves with the plan; other years stay as they are written. */
function yearAs(year: string, planYear: number): string {
  return Number(year) === planYear ? 'plan' : year;
}

function oneYear({ from, to }: Window): boolean {
  return from !== null && from === to;
}

function scopeIn(piece: string): 'each' | 'sum' | null {
  if (/每年|各年|年均|每一年/.test(piece)) return 'each';
  // 公需科目合计 adds kinds, not years.
  return /(?<!公需(?:科目)?)(?:合计|累计|总计|共计)/.test(piece) ? 'sum' : null;
}

function kindIn(part: string): Kind {
  if (/一般公需/.test(part) && !/行业/.test(part)) return 'general';
  if (/行业公需/.test(part) && !/一般/.test(part)) return 'trade';
  if (/公需|公≥/.test(part)) return 'public';
  return /专业|专≥/.test(part) ? 'professional' : 'total';
}
