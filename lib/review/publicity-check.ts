import { type Calendars, publicityEnd, workingDaysAfter } from '@/lib/policy/working-days';

/** What the working days say about a publicity; `year` is the one whose calendar is wanting. */
export type PublicityCheck =
  | {
      known: true;
      /** Working days the notice demands. */
      needed: number;
      /** First day (`2020-10-15`) on which that many working days have passed in full. */
      earliestEnd: string;
      /** Working days between start and end, null while no end is given. */
      days: number | null;
    }
  | { known: false; year: number };

/** Counts a publicity from its start (not counted) to its end (complete), both as `2020-10-09`. */
export function checkPublicity(
  start: string,
  end: string | null,
  needed: number,
  calendars: Calendars,
): PublicityCheck {
  const earliest = publicityEnd(start, needed, calendars);
  if (!earliest.known) return earliest;
  const counted = { known: true, needed, earliestEnd: earliest.value.lastDay } as const;
  if (end === null) return { ...counted, days: null };
  const days = workingDaysAfter(start, end, calendars);
  return days.known ? { ...counted, days: days.value.length } : days;
}
