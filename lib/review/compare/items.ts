import type { Dossier } from '@/lib/dossier/dossier';
import type { ReturnedState } from '@/lib/dossier/previous-return';
import type { Evidence, Finding } from '@/lib/review/types';
import { nameOf } from '@/lib/review/where-to-read';
import { RULES } from '@/lib/rules';
import type { NeedId } from '@/lib/rules/define-rule';
import { isUnknownToBoth, sameness } from './difference';
import type { ComparedItem, ComparedValue } from './types';
import type { ValueSameness } from './values';

/** What an item is compared with. */
export interface Present {
  dossier: Dossier;
  findings: readonly Finding[];
}

interface Past {
  dossier: Dossier | null;
  /** Pack and rules are the same as now, so that values found then and now mean the same. */
  sameRules: boolean;
}

/**
 * What became of one finding of the return, by the values it objected to. `changed` needs both values read and, where what
 * the rules saw then was kept, that the material itself differs: another reading of the text is no change by the applicant.
 */
export function itemOf(old: Finding, past: Past, present: Present): ComparedItem {
  const now = present.findings.find((finding) => finding.rule === old.rule);
  const material = materialOf(old.rule, past, present.dossier);
  const values = objected(old).map((value) => comparedValue(value, now, material, past));
  const state = overall(values.map((value) => value.state));
  const item = { rule: old.rule, title: old.title, state, stillFails: now?.outcome === 'fail', values };
  return state === 'unclear' ? { ...item, why: whyUnclear(now, material) } : item;
}

/** What the finding objected to: its flagged values, else all of them, else its sentence. */
function objected({ evidence, title, says }: Finding): Pick<Evidence, 'label' | 'found'>[] {
  const flagged = evidence.filter((one) => one.flagged);
  if (flagged.length > 0) return flagged;
  return evidence.length > 0 ? evidence : [{ label: title, found: says }];
}

interface Material {
  sameness: ValueSameness;
  /** What is wanting on either side. */
  unclear: NeedId[];
}

/** Whether what the rule looks at is the same as then; null when it was not kept. */
function materialOf(rule: string, { dossier }: Past, now: Dossier): Material | null {
  if (dossier === null) return null;
  const inputs = inputsOf(rule).filter((id) => !isUnknownToBoth(id, dossier, now));
  const compared = inputs.map((id) => ({ id, sameness: sameness(id, dossier, now) }));
  const unclear = compared.filter((one) => one.sameness === 'unclear').map(({ id }) => id);
  if (unclear.length > 0 || compared.length === 0) return { sameness: 'unclear', unclear };
  return { sameness: compared.some((one) => one.sameness === 'different') ? 'different' : 'same', unclear };
}

function inputsOf(id: string): NeedId[] {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return [];
  return [...rule.needs, ...rule.empties, ...rule.optional, ...(rule.usesPlanYear ? PLAN : [])];
}

const PLAN: readonly NeedId[] = ['application.plan'];

function comparedValue(
  { label, found }: Pick<Evidence, 'label' | 'found'>,
  now: Finding | undefined,
  material: Material | null,
  past: Past,
): ComparedValue {
  const shown = isJudged(now) ? now.evidence.find((one) => one.label === label)?.found : undefined;
  const value = (state: ReturnedState): ComparedValue => ({ label, before: found, now: shown ?? null, state });
  if (!isJudged(now)) return value('unclear');
  if (shown === found) return value('unchanged');
  // Known then, not now (or the other way round): what differs may be the reading.
  if (material?.sameness === 'unclear') return value('unclear');
  if (material?.sameness === 'same') return value('unchanged');
  if (material?.sameness === 'different') return value('changed');
  // Without the material of then only the values speak, and only when they were found in the same way.
  return value(shown !== undefined && past.sameRules ? 'changed' : 'unclear');
}

/** Whether the rule could say anything about what is on the page now. */
function isJudged(finding: Finding | undefined): finding is Finding {
  return finding !== undefined && finding.outcome !== 'incomplete' && finding.outcome !== 'error';
}

/** One value left as it was leaves the item as it was. */
function overall(states: readonly ReturnedState[]): ReturnedState {
  if (states.includes('unchanged')) return 'unchanged';
  return states.includes('unclear') ? 'unclear' : 'changed';
}

function whyUnclear(now: Finding | undefined, material: Material | null): string {
  if (now === undefined) return '现行规则没有这一项，请人工核对。';
  if (now.outcome === 'incomplete' || now.outcome === 'error') return now.says;
  if (material === null) return '上次的材料内容没有保存，请人工核对。';
  const names = material.unclear.map(nameOf).join('、');
  return names === '' ? '没有可比较的内容，请人工核对。' : `${names}有一次没有读到或没有读全，请人工核对。`;
}
