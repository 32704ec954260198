import type { YearCalendar } from '@/lib/policy/calendar';
import { type PolicyInForce, policyInForce } from '@/lib/policy/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import { type PackChange, packDifference } from '@/lib/review/pack-difference';
import { packProblems } from '@/lib/review/pack-problems';
import { sampleApplicants } from '@/lib/review/samples/samples';
import { type VerdictChange, verdictChanges } from '@/lib/review/verdict-changes';

export interface CalendarChange {
  year: number;
  what: '新增' | '替换' | '移除';
}

/** A change that waits for somebody to look through what it does; nothing is in force yet. */
export type Proposal =
  | { is: 'refused'; said: string; errors: string[] }
  | {
      is: 'open';
      /** What it is, in words: 录入任职年限. */
      said: string;
      office: OfficePolicy;
      changes: PackChange[];
      calendars: CalendarChange[];
      /** Fictional applicants about whom it finds or suggests something else, and how many were tried. */
      samples: VerdictChange[];
      tried: number;
    };

/** What would change if these changes of the office were in force instead of what is now. */
export function propose(now: PolicyInForce, office: OfficePolicy, said: string): Proposal {
  const loaded = policyInForce(office);
  const errors = loaded.ok ? packProblems(loaded.policy.pack) : loaded.errors;
  if (!loaded.ok || errors.length > 0) return { is: 'refused', said, errors };
  const { pack, calendars } = loaded.policy;
  const samples = sampleApplicants(pack.planYear);
  return {
    is: 'open',
    said,
    office,
    changes: packDifference(now.pack, pack),
    calendars: calendarChanges(now, loaded.policy),
    samples: verdictChanges({
      before: now.pack,
      after: pack,
      samples,
      calendars,
      role: 'employer',
      object: 'qualification',
    }),
    tried: samples.length,
  };
}

/** Whether it changes anything at all. */
export function isIdle({ changes, calendars }: Extract<Proposal, { is: 'open' }>): boolean {
  return changes.length + calendars.length === 0;
}

function calendarChanges(now: PolicyInForce, next: PolicyInForce): CalendarChange[] {
  const years = [...new Set([...now.calendars.keys(), ...next.calendars.keys()])].sort((one, other) => one - other);
  return years.flatMap((year) => {
    const before = now.calendars.get(year);
    const after = next.calendars.get(year);
    if (sameYear(before, after)) return [];
    const what = before === undefined ? '新增' : after === undefined ? '移除' : '替换';
    return [{ year, what } as const];
  });
}

function sameYear(one: YearCalendar | undefined, other: YearCalendar | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
