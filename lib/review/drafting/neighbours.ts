import type { NoticeClause } from './notice-text';
import type { DraftSentence, SentenceProposal } from './pack-draft';
import { recognised } from './recognise';
import { YEARS_UNSAID } from './recognise/hours';

/** A day of nobody: 4月30日前完成. */
const DAY_FIRST = /^(?:于|在)?(?:20\d\d\s*年\s*)?\d{1,2}\s*月/;
/** 县级农业农村局审核, the sentence or heading before such a day. */
const SHORT = 30;

/**
 * What only the sentence or the heading before tells: the stage of a day that stands alone, the years of hours that are 其中.
 * It says so. Of a sentence in another clause nothing is taken.
 */
export function withNeighbours(
  rows: readonly DraftSentence[],
  clauses: readonly NoticeClause[],
  planYear: number,
): DraftSentence[] {
  const told: DraftSentence[] = [];
  for (const [at, row] of rows.entries()) {
    const last = told.at(-1);
    const stage = last !== undefined && last.clause === row.clause ? asListedStage(row, last, planYear) : null;
    told.push(stage ?? withBefore(row, rows, at, clauses, planYear));
  }
  return told;
}

/** 近5年合计450学时；每学年72学时: what the sentence says itself goes before. */
const OF_EACH = /每(?:一)?(?:学)?年|各(?:学)?年/;

/** 区县农业农村局：9月15日前 in a list of stages, whose other items say what is done. */
const LISTED_STAGE = /^[^，,；;。：:\d]{2,20}[：:]?\s*(?:于|在)?(?:20\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日/;

function asListedStage(row: DraftSentence, before: DraftSentence, planYear: number): DraftSentence | null {
  const isStage = before.proposal?.parameters.some(({ id }) => id.startsWith('deadline.'));
  if (row.proposal !== null || !isStage || !LISTED_STAGE.test(row.quote)) return null;
  const found = recognised(`${row.quote}审核`, planYear);
  if (found === null || !found.parameters.some(({ id }) => id.startsWith('deadline.'))) return null;
  return { ...row, proposal: { ...found, doubts: [...found.doubts, '按前面几句，作这一环节的截止理解，请核对'] } };
}

function withBefore(
  row: DraftSentence,
  rows: readonly DraftSentence[],
  at: number,
  clauses: readonly NoticeClause[],
  planYear: number,
): DraftSentence {
  const before = rows[at - 1];
  const isFirst = before === undefined || before.clause !== row.clause;
  const said = isFirst ? (clauses.find(({ id }) => id === row.clause)?.heading ?? '') : before.quote;
  if (row.proposal === null) return withStage(row, said, planYear);
  // Of three sentences the third may hang on the first: 其中专业…；公需….
  const near = isFirst ? [] : rows.slice(Math.max(0, at - 3), at).filter(({ clause }) => clause === row.clause);
  const years = near.map(yearsOf).findLast((one) => one !== null) ?? null;
  return years === null
    ? row
    : { ...row, proposal: withYears(row.proposal, OF_EACH.test(row.quote) ? { ...years, scope: 'each' } : years) };
}

function withStage(row: DraftSentence, said: string, planYear: number): DraftSentence {
  if (said === '' || !DAY_FIRST.test(row.quote) || said.length > SHORT || /\d/.test(said)) return row;
  const found = recognised(`${said}：${row.quote}`, planYear);
  if (found === null || found.parameters.length === 0) return row;
  return { ...row, proposal: { ...found, doubts: [...found.doubts, `环节按前面的“${said}”理解，请核对`] } };
}

type Lines = { from: string | null; to: string | null; scope: string }[];

function linesOf({ parameters }: SentenceProposal): Lines | null {
  const value = parameters.find(({ id }) => id === 'training.lines')?.value;
  return Array.isArray(value) ? (value as Lines) : null;
}

/** The one window of years in a proposal, and whether it is of each year or their sum. */
function yearsOf({ proposal }: DraftSentence): Lines[number] | null {
  const lines = (proposal === null ? null : linesOf(proposal)) ?? [];
  const windows = new Set(lines.map(({ from, to, scope }) => `${from} ${to} ${scope}`));
  const [first] = lines;
  return windows.size === 1 && first !== undefined && first.from !== null ? first : null;
}

function withYears(proposal: SentenceProposal, { from, to, scope }: Lines[number]): SentenceProposal {
  const lines = linesOf(proposal);
  if (lines === null || !lines.every((line) => line.from === null)) return proposal;
  const value = lines.map((line) => ({ ...line, from, to, scope }));
  return {
    ...proposal,
    parameters: proposal.parameters.map((one) => (one.id === 'training.lines' ? { ...one, value } : one)),
    doubts: proposal.doubts.map((doubt) => (doubt === YEARS_UNSAID ? '年份和每年、累计按前一句理解，请核对' : doubt)),
  };
}
