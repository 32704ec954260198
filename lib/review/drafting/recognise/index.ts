import type { ProposedParameter, SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { ages } from './ages';
import { appraisals } from './appraisals';
import { attachments } from './attachments';
import { changeOfPost } from './change-of-post';
import { counts } from './counts';
import { cutoffs } from './cutoffs';
import { days } from './days';
import { degrees } from './degrees';
import { effects } from './effects';
import { employment } from './employment';
import { fees } from './fees';
import { fields } from './fields';
import { hours } from './hours';
import { integrity } from './integrity';
import { leftOpen, notTaken } from './left-open';
import { photos } from './photos';
import { plainWords } from './plain-words';
import { publicity } from './publicity';
import { readable, timesOfDay } from './readable';
import type { Recognise } from './recognised';
import { register } from './register';
import { seniority } from './seniority';
import { socialSecurity } from './social-security';

/** The first that recognises a sentence proposes what it is; what tells most comes first. */
const ALL: readonly Recognise[] = [
  photos,
  register,
  hours,
  publicity,
  employment,
  appraisals,
  effects,
  ages,
  changeOfPost,
  seniority,
  degrees,
  cutoffs,
  days,
  fees,
  counts,
  integrity,
  socialSecurity,
  fields,
  attachments,
  plainWords,
];

/**
 * The usual requirements found in a sentence that no known notice contains; null if there is none. What is demanded besides
 * comes with the first where a part of the sentence says it by itself, and is named where it does not: what is taken over
 * must not end what is left of it.
 */
export function recognised(sentence: string, planYear: number): SentenceProposal | null {
  const text = readable(sentence);
  const [first, ...others] = inTurn(text, planYear);
  if (first === undefined) return paperOfRow(sentence, planYear);
  const whole = others
    .filter(({ is, by }) => is === 'checked' && !by.some((rule) => first.by.includes(rule)))
    .reduce((both, other) => withDemand(both, other, text, planYear), first);
  const dated = { ...whole, parameters: [...whole.parameters, ...cutoffsBeside(first, others)] };
  const said = [...whole.doubts, ...timesLeft(text, dated), ...farAway(text, dated, planYear)];
  return { ...dated, doubts: [...new Set([...said, ...leftOpen(text, { ...dated, doubts: said })])] };
}

/** A row of a table whose first words are papers: what the other cells say of them is somebody's to look at. */
function paperOfRow(sentence: string, planYear: number): SentenceProposal | null {
  const [name, ...more] = sentence.split('\t').filter((cell) => !/^\s*\d*\s*$/.test(cell));
  const found = name === undefined || more.length === 0 ? null : attachments(readable(name), planYear);
  if (found === null) return null;
  return { ...found, doubts: [...found.doubts, notTaken(`写有“${more.map((cell) => cell.trim()).join('，')}”`)] };
}

function inTurn(text: string, planYear: number): SentenceProposal[] {
  return ALL.flatMap((recognise) => recognise(text, planYear) ?? []);
}

/** Both demands where a part of the sentence makes the other one and nothing else; else the first, and what is left of it said. */
function withDemand(
  first: SentenceProposal,
  other: SentenceProposal,
  text: string,
  planYear: number,
): SentenceProposal {
  const alone = first.is === 'checked' && !sharesValue(first, other) && isSaidAlone(other, text, planYear);
  if (!alone) return { ...first, doubts: [...first.doubts, notTaken(other.because)] };
  return {
    ...first,
    on: [...new Set([...first.on, ...other.on])],
    by: [...new Set([...first.by, ...other.by])],
    note: [first.note, other.note].filter((note) => note !== '').join('；'),
    parameters: [...first.parameters, ...other.parameters],
    because: `${first.because}；${other.because}`,
    doubts: [...first.doubts, ...other.doubts],
  };
}

/** Up to which day the years count that a sentence asks: of the same rule, and a value of its own. */
function cutoffsBeside(first: SentenceProposal, others: readonly SentenceProposal[]): ProposedParameter[] {
  return others
    .filter(({ by }) => by.every((rule) => first.by.includes(rule)))
    .flatMap(({ parameters }) => parameters)
    .filter(({ id }) => id.endsWith('.cutoff') && !first.parameters.some((one) => one.id === id));
}

function sharesValue(one: SentenceProposal, other: SentenceProposal): boolean {
  return one.parameters.some(({ id }) => other.parameters.some((each) => each.id === id));
}

const FOR_SOME = /(?:的|者|人员|(?<!学)时|后|前)[，,]$/;

/** Whether neighbouring parts of the sentence, but not all of it, are first of all that demand, with the same values. */
function isSaidAlone({ by, parameters }: SentenceProposal, text: string, planYear: number): boolean {
  const parts = text.split(/(?<=[，,；;。])|(?=并[^，,；;。]{0,8}公示)/);
  const runs = parts.flatMap((_, from) =>
    // 2002年以前毕业的，须上传学历证书: what stands behind whom it is for does not say it alone.
    FOR_SOME.test(parts[from - 1] ?? '')
      ? []
      : parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join('')),
  );
  return runs.some((run) => {
    if (run === text) return false;
    const [only] = inTurn(run.replace(/[，,；;。]$/, ''), planYear);
    return (
      only?.is === 'checked' &&
      by.join() === only.by.join() &&
      JSON.stringify(only.parameters) === JSON.stringify(parameters)
    );
  });
}

/** A day is counted to its end: an hour before that is somebody's to look at. */
function timesLeft(text: string, { parameters }: SentenceProposal): string[] {
  const times = timesOfDay(text);
  if (times.length === 0 || !/"plan[+-]?\d*-\d\d-\d\d/.test(JSON.stringify(parameters))) return [];
  return [`原文写明时刻（${times.join('、')}），规则只按日核对，算到当日24时；当日提交的请由人核对时刻`];
}

/** A pack has days up to the year behind the plan's: of a later one the year is gone. */
function farAway(text: string, { parameters }: SentenceProposal, planYear: number): string[] {
  const years = [...text.matchAll(/20\d\d(?=[年./-])/g)].map(([year]) => Number(year));
  const far = years.find((year) => year > planYear + 1);
  if (far === undefined || !/"plan-\d\d-/.test(JSON.stringify(parameters))) return [];
  return [`原文为${far}年，在计划年度的次年以后，日期先按计划年度填写，请核对`];
}
