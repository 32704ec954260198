import type { SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { ages } from './ages';
import { appraisals } from './appraisals';
import { attachments } from './attachments';
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
import { readable } from './readable';
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
 * A usual requirement found in a sentence that no known notice contains; null if there is none. A sentence that seems to
 * make another demand besides says so: what is taken over must not end what is left of it.
 */
export function recognised(sentence: string, planYear: number): SentenceProposal | null {
  const text = readable(sentence);
  const [first, ...others] = ALL.flatMap((recognise) => recognise(text, planYear) ?? []);
  if (first === undefined) return null;
  const more = others.filter(({ is, by }) => is === 'checked' && !by.some((rule) => first.by.includes(rule)));
  const said = [...first.doubts, ...more.map(({ because }) => notTaken(because)), ...farAway(text, first, planYear)];
  return { ...first, doubts: [...new Set([...said, ...leftOpen(text, { ...first, doubts: said })])] };
}

/** A pack has days up to the year behind the plan's: of a later one the year is gone. */
function farAway(text: string, { parameters }: SentenceProposal, planYear: number): string[] {
  const years = [...text.matchAll(/20\d\d(?=[年./-])/g)].map(([year]) => Number(year));
  const far = years.find((year) => year > planYear + 1);
  if (far === undefined || !/"plan-\d\d-/.test(JSON.stringify(parameters))) return [];
  return [`原文为${far}年，在计划年度的次年以后，日期先按计划年度填写，请核对`];
}
