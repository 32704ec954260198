import type { FileTruth } from '../files/plan.ts';

/** What planting one kind of defect did, said for one rule. */
export interface PlantedDefect {
  kind: string;
  /** Id of the rule that must notice it. */
  rule: string;
  /** One sentence for people. */
  detail: string;
  /** Values that the finding has to show, plain: years, hours, counts, months as `YYYY-MM`. */
  evidence: string[];
  outcome: 'fail' | 'incomplete';
  /** What follows from it (附件2); null when the outcome is not `fail`. */
  disposition: 'return' | 'reject' | 'confirm' | null;
  /** Other rules that cannot be judged because of it: anything but a wrong pass is right there. */
  touches: string[];
}

/** The recorded truth about one applicant. */
export interface Truth {
  /** The applicant's 32 hexadecimal digits. */
  applicant: string;
  name: string;
  /** Where the applicant works, by the name that the pages show. */
  unit: string;
  /** What the applicant applied under; '' where the pages name no plan. Defects are those by the notice of `PLAN` alone. */
  plan: string;
  defects: PlantedDefect[];
  /** What stands in the uploaded files, in the order of the attachment list. */
  files: FileTruth[];
  /** For a clean applicant: the bound it stands on, or null. */
  boundary: string | null;
  /** What the planted defects alone fold to; a rule that stays open for everybody is not counted. */
  suggestion: 'pass' | 'return' | 'reject' | 'undecided';
}

/** Folds planted defects in the order reject, return, undecided, pass. */
export function foldSuggestion(defects: readonly PlantedDefect[]): Truth['suggestion'] {
  if (defects.some((d) => d.disposition === 'reject')) return 'reject';
  if (defects.some((d) => d.disposition === 'return')) return 'return';
  return defects.length > 0 ? 'undecided' : 'pass';
}
