import type { Dossier } from '@/lib/dossier/dossier';
import { builtinPack } from '@/lib/policy/builtin';
import { compareWithReturn } from '@/lib/review/compare/compare';
import type { Comparison, LastReturn } from '@/lib/review/compare/types';
import { reviewDossier } from '@/lib/review/review';
import { runRules } from '@/lib/review/run-rules';

const pack = builtinPack();
const context = { pack, role: 'employer', object: 'qualification' } as const;

/** A return of this dossier, as the log would give it back. */
export function returnOf(dossier: Dossier, more: Partial<LastReturn> = {}): LastReturn {
  return {
    seq: 7,
    at: Date.parse('2020-10-12T01:00:00Z'),
    opinion: '请补正。',
    review: reviewDossier(dossier, context, {}),
    choices: {},
    dossier,
    ...more,
  };
}

/** What the panel would show for `now` after `last`. */
export function comparedWith(last: LastReturn, now: Dossier): Comparison {
  return compareWithReturn(last, { dossier: now, findings: runRules(now, context), pack });
}
