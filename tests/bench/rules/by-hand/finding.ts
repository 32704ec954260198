import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { FieldId, ListId, Place } from '@/lib/dossier/reading';
import { digestOf } from '@/lib/review/digest';
import type { Disposition, Evidence, Finding, Wanting, Wording } from '@/lib/review/types';

/** What every finding of one check has in common. */
export type Check = Pick<Finding, 'rule' | 'title' | 'topic' | 'citations'> & { note: string };

/** A value that is in order. */
export function plainly(label: string, found: string, places: Place[], required?: string): Evidence {
  return required === undefined
    ? { label, found, flagged: false, places }
    : { label, found, required, flagged: false, places };
}

/** A value that is not. */
export function flagged(label: string, found: string, places: Place[], required?: string): Evidence {
  return required === undefined
    ? { label, found, flagged: true, places }
    : { label, found, required, flagged: true, places };
}

export function passed(check: Check, says: string, evidence: Evidence[], own: string | null = null): Finding {
  const { rule, title, topic, citations } = check;
  const digest = digestOf({ rule, outcome: 'pass', evidence });
  const finding: Finding = { rule, title, topic, outcome: 'pass', says, evidence, citations, digest };
  const note = (own ?? '') + check.note;
  if (note !== '') finding.note = note;
  return finding;
}

export interface Failure {
  disposition: Disposition;
  says: string;
  evidence: Evidence[];
  wording: Wording;
}

export function failed(check: Check, failure: Failure, own: string | null = null): Finding {
  const { rule, title, topic, citations } = check;
  const { disposition, says, evidence, wording } = failure;
  const digest = digestOf({ rule, outcome: 'fail', disposition, evidence });
  const finding: Finding = {
    rule,
    title,
    topic,
    outcome: 'fail',
    disposition,
    says,
    evidence,
    citations,
    wording,
    digest,
  };
  const note = (own ?? '') + check.note;
  if (note !== '') finding.note = note;
  return finding;
}

export function open(
  check: Check,
  missing: (FieldId | ListId)[],
  says: string,
  evidence: Evidence[],
  own: string | null = null,
): Finding {
  const { rule, title, topic, citations } = check;
  const names = missing.map((id) => `“${nameOf(id)}”`).join('、');
  const wording = {
    long: `${title}：${names}未能核实，请补充完整或作出说明。`,
    short: `${title}：请补充${names}。`,
  };
  const digest = digestOf({ rule, outcome: 'incomplete', evidence, missing });
  const finding: Finding = {
    rule,
    title,
    topic,
    outcome: 'incomplete',
    says,
    evidence,
    citations,
    missing,
    wording,
    digest,
  };
  const note = (own ?? '') + check.note;
  if (note !== '') finding.note = note;
  return finding;
}

/** Left to a person, with numbered steps and what the person may find wanting. */
export function handedOver(
  check: Check,
  steps: string[],
  says: string,
  evidence: Evidence[],
  wantings: Wanting[],
  own: string | null = null,
): Finding {
  const { rule, title, topic, citations } = check;
  const digest = digestOf({ rule, outcome: 'manual', evidence });
  const finding: Finding = {
    rule,
    title,
    topic,
    outcome: 'manual',
    says,
    evidence,
    citations,
    steps,
    wantings,
    digest,
  };
  const note = (own ?? '') + check.note;
  if (note !== '') finding.note = note;
  return finding;
}

export function notConcerned({ rule, title, topic, citations }: Check, says: string, evidence: Evidence[]): Finding {
  const digest = digestOf({ rule, outcome: 'inapplicable', evidence });
  return { rule, title, topic, outcome: 'inapplicable', says, evidence, citations, digest };
}

/** What is asked of the applicant: reason and request for a long opinion, both in short for a tight box. */
export function wording(reason: string, ask: string, short: string): Wording {
  return { long: `${reason}。${ask}。`, short: `${short}。`, reason: `${reason}。` };
}

export function nameOf(id: FieldId | ListId): string {
  return (FIELD_NAMES as Record<string, string>)[id] ?? (LIST_NAMES as Record<string, string>)[id] ?? '';
}
