import type { SocialSecurity } from '@/lib/dossier/dossier';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { dateText } from './date-text';

/** Where a run of months was paid, as it stands on the page. */
export function regionEvidence(row: SocialSecurity, flagged: boolean): Evidence {
  return evidence(`${spanText(row)} 参保地`, textOf(row.region), [row.place], { flagged });
}

/** 2010-03至2018-06, however the page writes it: in two columns, or both months in one. */
export function spanText({ from, to }: SocialSecurity): string {
  const first = from.state === 'read' ? dateText(from.value) : '未能读取';
  const last = to.state !== 'read' ? '未能读取' : to.value === 'present' ? '今' : dateText(to.value);
  return `${first}至${last}`;
}

/** A value as it stands on the page, or that it was not read. */
export function textOf(field: { state: string; text?: string }): string {
  return field.state === 'read' ? (field.text ?? '') : '未能读取';
}
