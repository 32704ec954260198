import {
  type Calendars,
  type Known,
  latestPublicityStart,
  publicityEnd,
  workingDaysAfter,
} from '@/lib/policy/working-days';

/** What follows from starting a publicity on a day; all days as `2020-10-09`. */
export interface PublicityPlan {
  start: string;
  /** Working days that count, the last one complete; as many as the notice demands. */
  counted: string[];
  /** Earliest day on which reporting is possible. */
  reportFrom: string;
  /** Whether reporting is still possible on the deadline's day or before. */
  fits: boolean;
  /** Latest start with which it would be. */
  latestStart: string;
}

/** Plans a publicity of `needed` working days against the stage's last day (四(二)2, 五(六)). */
export function planPublicity(
  start: string,
  needed: number,
  deadline: string,
  calendars: Calendars,
): Known<PublicityPlan> {
  const end = publicityEnd(start, needed, calendars);
  if (!end.known) return end;
  const { lastDay, reportFrom } = end.value;
  const counted = workingDaysAfter(start, lastDay, calendars);
  if (!counted.known) return counted;
  const latest = latestPublicityStart(deadline, needed, calendars);
  if (!latest.known) return latest;
  return {
    known: true,
    value: { start, counted: counted.value, reportFrom, fits: reportFrom <= deadline, latestStart: latest.value },
  };
}

/** How much of a stage is left on a day. */
export type StageLeft = { is: 'over' } | { is: 'last-day' } | { is: 'open'; days: number };

/** Working days after today up to the deadline, both as days; the deadline's own day counts. */
export function stageLeft(today: string, deadline: string, calendars: Calendars): Known<StageLeft> {
  if (today > deadline) return { known: true, value: { is: 'over' } };
  if (today === deadline) return { known: true, value: { is: 'last-day' } };
  const days = workingDaysAfter(today, deadline, calendars);
  return days.known ? { known: true, value: { is: 'open', days: days.value.length } } : days;
}
