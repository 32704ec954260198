import type { SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { ages } from './ages';
import { appraisals } from './appraisals';
import { attachments } from './attachments';
import { counts } from './counts';
import { cutoffs } from './cutoffs';
import { days } from './days';
import { employment } from './employment';
import { hours } from './hours';
import { plainWords } from './plain-words';
import { publicity } from './publicity';
import type { Recognise } from './recognised';
import { register } from './register';
import { seniority } from './seniority';

/** The first that recognises a sentence proposes what it is; what tells most comes first. */
const ALL: readonly Recognise[] = [
  register,
  hours,
  publicity,
  employment,
  appraisals,
  ages,
  seniority,
  cutoffs,
  days,
  counts,
  attachments,
  plainWords,
];

/** A usual requirement found in a sentence that no known notice contains; null if there is none. */
export function recognised(text: string, planYear: number): SentenceProposal | null {
  for (const recognise of ALL) {
    const proposal = recognise(text, planYear);
    if (proposal !== null) return proposal;
  }
  return null;
}
