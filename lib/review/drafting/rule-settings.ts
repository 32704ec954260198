import type { FailureWording, RuleSetting } from '@/lib/policy/schema';
import { usualRule } from '@/lib/policy/usual-rule';
import type { PackDraft } from './pack-draft';

/** What follows from a failure, each reviewer and review by itself. */
export type Consequences = Record<'employer' | 'department', Record<'archive' | 'qualification', Consequence>>;
export type Consequence = 'return' | 'reject' | 'confirm';

/** A rule as the draft has it, or as it usually is; undefined when no rule has this id. */
export function settingOf({ rules }: Pick<PackDraft, 'rules'>, id: string): RuleSetting | undefined {
  return rules[id] ?? usualRule(id);
}

/** The draft with another setting for a rule. A rule with its usual setting is left out of the draft. */
export function withSetting(draft: PackDraft, id: string, setting: RuleSetting): PackDraft {
  const { [id]: _, ...others } = draft.rules;
  const isUsual = JSON.stringify(setting) === JSON.stringify(usualRule(id));
  return { ...draft, rules: isUsual ? others : { ...others, [id]: setting } };
}

/** A consequence taken apart. */
export function consequencesOf({ disposition }: Pick<FailureWording, 'disposition'>): Consequences {
  if (typeof disposition === 'object' && 'employer' in disposition)
    return { employer: byObject(disposition.employer), department: byObject(disposition.department) };
  return { employer: byObject(disposition), department: byObject(disposition) };
}

/** The same put together again, as shortly as a pack says it. */
export function dispositionFrom({ employer, department }: Consequences): FailureWording['disposition'] {
  const [one, other] = [joined(employer), joined(department)];
  return JSON.stringify(one) === JSON.stringify(other) ? one : { employer: one, department: other };
}

type ByObject = Consequence | { archive: Consequence; qualification: Consequence };

function byObject(one: ByObject): Consequences['employer'] {
  if (typeof one === 'string') return { archive: one, qualification: one };
  return { archive: one.archive, qualification: one.qualification };
}

function joined({ archive, qualification }: Consequences['employer']): ByObject {
  return archive === qualification ? archive : { archive, qualification };
}
