import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import { noticeFor } from '@/lib/policy/notice';
import type { Policies } from '@/lib/policy/office';
import type { Finding, SuggestionVerdict } from './types';
import { differingFindings, ticked } from './verdict-changes';

/** Somebody reviewed before, as the pages showed them then. */
export interface ReviewedBefore {
  seq: number;
  name: string;
  dossier: Dossier;
  role: Role;
  object: ReviewObject;
  /** The pack the reviewer named where the pages name no plan. */
  chosen: string | null;
}

/** How one policy judges somebody; `pack` is the title of the one that judges, null where none does. */
interface Outcome {
  pack: string | null;
  verdict: SuggestionVerdict;
}

/** Somebody about whom the changed policies say something else. */
export interface AffectedEntry {
  seq: number;
  name: string;
  before: Outcome;
  after: Outcome;
  /** Findings that come out differently; none where another pack judges, or none: then all of them do. */
  findings: { title: string; before: string; after: string }[];
}

/** Judges each with both; manual items are taken as ticked. In the order given, those alone who come out otherwise. */
export function effectsOf(now: Policies, next: Policies, reviewed: readonly ReviewedBefore[]): AffectedEntry[] {
  return reviewed.flatMap((one) => {
    const [was, is] = [judged(now, one), judged(next, one)];
    const isSamePack = was.id === is.id;
    const findings = isSamePack ? differingFindings(was.findings, is.findings) : [];
    if (isSamePack && findings.length === 0 && was.outcome.verdict === is.outcome.verdict) return [];
    return [{ seq: one.seq, name: one.name, before: was.outcome, after: is.outcome, findings }];
  });
}

function judged(
  policies: Policies,
  { dossier, role, object, chosen }: ReviewedBefore,
): { id: string | null; outcome: Outcome; findings: readonly Finding[] } {
  const notice = noticeFor(policies, dossier, object, chosen);
  if (notice.is !== 'one') return { id: null, outcome: { pack: null, verdict: 'undecided' }, findings: [] };
  const { pack } = notice;
  const { findings, suggestion } = ticked(dossier, { pack, role, object, calendars: policies.calendars });
  return { id: pack.id, outcome: { pack: pack.title, verdict: suggestion.verdict }, findings };
}
