import type { Field, List, Training } from '@/lib/dossier/dossier';
import { type TrainingYear, type TrainingYears, trainingYears } from '@/lib/dossier/training-years';
import type { KnownList, PlanYear } from '@/lib/rules/define-rule';
import { type Evidence, evidence, fail, incomplete, type Judgement, pass } from '@/lib/rules/judgement';
import { placesOf, unreadReason, unreadSentence } from './unread';
import { windowYears, yearsText } from './window';

/** One minimum per year: which hours, what they are called, and how many 学时 there must be. */
export interface Minimum {
  noun: string;
  hours: (year: TrainingYear) => Field<number>;
  least: number;
}

interface Window {
  'training.years': number;
  'training.last-year': number;
}

/**
 * Judges hours against yearly minima over the window. A read value below the minimum fails, and so does a year without
 * any record in a list that was read to its end; anything unread leaves the finding open unless something else fails.
 */
export function judgeHours(
  list: KnownList<'trainings'>,
  window: Window,
  plan: PlanYear,
  minima: readonly Minimum[],
): Judgement<'below'> {
  const known = byYear(list);
  const years = windowYears(plan.year, window['training.years'], window['training.last-year']);
  const proven = list.state === 'empty' || (list.complete && known.unread.length === 0);
  const shown: Evidence[] = [];
  const short: string[] = [];
  const open: string[] = [];
  for (const year of years) {
    const record = known.years.find((one) => one.year === year);
    if (record === undefined) {
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      shown.push(evidence(`${year}年`, found, list.places, { flagged: true }));
      (proven ? short : open).push(`${year}年${found}`);
      continue;
    }
    for (const { noun, hours, least } of minima) {
      const field = hours(record);
      const label = `${year}年 ${noun}`;
      const required = `≥ ${least} 学时`;
      if (field.state !== 'read') {
        const places = field.state === 'absent' ? record.places : placesOf(field);
        shown.push(evidence(label, unreadReason(field), places, { required, flagged: true }));
        open.push(unreadSentence(`${year}年${noun}`, field));
        continue;
      }
      const below = field.value < least;
      shown.push({ label, found: `${field.value} 学时`, required, flagged: below, places: field.places });
      if (below) short.push(minima.length > 1 ? `${year}年${noun}${field.value}学时` : `${year}年${field.value}学时`);
    }
  }
  const { note } = plan;
  if (short.length > 0) {
    const found = short.join('、');
    const says = `${found}，${demand(minima)}${open.length > 0 ? `；${open.join('、')}` : ''}。`;
    return fail('below', { says, found, evidence: shown, note });
  }
  if (open.length > 0) return incomplete(['trainings'], `${open.join('、')}，不能判断。`, shown, note);
  return pass(
    `${yearsText(years)}每年${minima.map(({ noun, least }) => `${noun}均不少于${least}学时`).join('，')}。`,
    shown,
    note,
  );
}

function demand(minima: readonly Minimum[]): string {
  return `每年${minima.map(({ noun, least }) => `${noun}应不少于${least}学时`).join('，')}`;
}

let last: { list: List<Training>; summary: TrainingYears } | null = null;

/** Four rules look at the same list, one after the other; it is added up once. */
export function byYear(list: KnownList<'trainings'>): TrainingYears {
  if (last?.list !== list) last = { list, summary: trainingYears(list) };
  return last.summary;
}
