import type { ReviewObject } from '@/lib/dossier/reading';
import type { RuleSetting, StageRole } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';
import type { Judgement } from '@/lib/rules/judgement';
import type { digestsOfRule } from './digest';
import { dispositionOf } from './disposition';
import type { Finding, Wanting } from './types';
import type { Wordings } from './wordings';

/** What a rule answered, or that it broke. */
export type RuleAnswer = Judgement | { outcome: 'error'; says: string };

/** A rule with the words and consequences that a pack has for it, for one role and kind of review. */
export interface AsPacked {
  rule: Rule;
  setting: RuleSetting;
  object: ReviewObject;
  role: StageRole;
  wordings: Wordings;
  citations: Finding['citations'];
  /** How the text is read; '' where there is nothing to say. */
  note: string;
  digestOf: ReturnType<typeof digestsOfRule>;
}

/** The finding that an answer makes with the pack's words, consequences and citations. */
export function toFinding(
  { rule, setting, object, role, wordings, citations, note, digestOf }: AsPacked,
  answer: RuleAnswer,
): Finding {
  const { outcome, says } = answer;
  const { id, title, topic } = rule;
  const evidence = answer.outcome === 'error' ? [] : answer.evidence;
  const finding: Finding = { rule: id, title, topic, outcome, says, evidence, citations, digest: '' };
  if (answer.outcome !== 'error' && outcome !== 'inapplicable') {
    const said = (answer.note ?? '') + note;
    if (said !== '') finding.note = said;
  }
  if (rule.bindsReviewer && (outcome === 'fail' || outcome === 'manual')) finding.bindsReviewer = true;
  if (answer.outcome === 'fail') {
    finding.disposition = dispositionOf(setting.failures[answer.failure], object, role);
    finding.wording = wordings.failed(answer.failure, answer.found, answer.required);
  } else if (answer.outcome === 'incomplete') {
    finding.missing = answer.missing;
    finding.wording = wordings.incomplete(answer.missing);
  } else if (answer.outcome === 'manual') {
    const { steps, failures } = setting.how?.[answer.way] ?? { steps: [], failures: [] };
    finding.steps = steps;
    finding.wantings = failures.map(
      (failure): Wanting => ({
        failure,
        disposition: dispositionOf(setting.failures[failure], object, role),
        wording: wordings.failed(failure, answer.found),
      }),
    );
    if (rule.scope === 'batch') {
      finding.scope = 'batch';
      finding.digest = digestOf({ outcome, evidence: [], missing: steps });
      return finding;
    }
  }
  finding.digest = digestOf({
    outcome,
    disposition: finding.disposition,
    evidence,
    missing: finding.missing,
  });
  return finding;
}
