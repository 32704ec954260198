import type { Dossier } from '@/lib/dossier/dossier';
import type { Pack } from '@/lib/policy/schema';
import { prepareRules, type ReviewContext } from './prepare-rules';
import type { Finding } from './types';

type Judge = (dossier: Dossier) => Finding[];
const prepared = new WeakMap<Pack, Map<string, Judge>>();

/** All findings about one applicant, one per rule, most serious first. Prepares pack, role and object once. */
export function runRules(dossier: Dossier, context: ReviewContext): Finding[] {
  return judgeFor(context)(dossier);
}

function judgeFor(context: ReviewContext): Judge {
  const key = `${context.role}/${context.object}`;
  const known = prepared.get(context.pack) ?? new Map<string, Judge>();
  prepared.set(context.pack, known);
  const judge = known.get(key) ?? prepareRules(context);
  known.set(key, judge);
  return judge;
}
