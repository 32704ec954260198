import type { YearCalendar } from '@/lib/policy/calendar';
import { type KnownPack, type Policies, policiesOf, WITHDRAWN } from '@/lib/policy/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import { overlapping } from '@/lib/policy/overlap';
import { type PackChange, packDifference } from '@/lib/review/pack-difference';
import { packProblems } from '@/lib/review/pack-problems';
import { sampleApplicants } from '@/lib/review/samples/samples';
import { type VerdictChange, verdictChanges } from '@/lib/review/verdict-changes';
import { forceWord, overlapWords, termWords } from './pack-words';

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
      /** Everything as it would judge. */
      next: Policies;
      changes: PackChange[];
      calendars: CalendarChange[];
      /** What follows where a pack is put in force or out of it, one sentence each. */
      standing: string[];
      /** Fictional applicants about whom it finds or suggests something else, and how many were tried. */
      samples: VerdictChange[];
      tried: number;
    };

/** What would change if these changes of the office were in force instead of what is now. */
export function propose(now: Policies, office: OfficePolicy, said: string, today: string): Proposal {
  const next = policiesOf(office, packProblems, today);
  const errors = next.packs.filter((pack) => !isSame(pack, sameIn(now, pack))).flatMap((pack) => pack.errors);
  if (errors.length > 0) return { is: 'refused', said, errors };
  const pairs = pairsOf(now, next);
  const both = pairs.flatMap(({ before, after }) =>
    before?.pack && after?.pack && !isSamePack(before.pack, after.pack)
      ? [{ before: before.pack, after: after.pack }]
      : [],
  );
  const tried = both.map((pair) => ({ ...pair, samples: sampleApplicants(pair.after.planYear) }));
  return {
    is: 'open',
    said,
    office,
    next,
    changes: pairs.flatMap(({ before, after }) => packChanges(before, after)),
    calendars: calendarChanges(now, next),
    standing: [...pairs.flatMap(standingWords), ...newOverlaps(now, next)],
    samples: tried.flatMap((pair) =>
      verdictChanges({ ...pair, calendars: next.calendars, role: 'employer', object: 'qualification' }),
    ),
    tried: tried.reduce((sum, { samples }) => sum + samples.length, 0),
  };
}

/** Whether it changes anything at all. */
export function isIdle({ changes, calendars }: Extract<Proposal, { is: 'open' }>): boolean {
  return changes.length + calendars.length === 0;
}

interface Pair {
  before: KnownPack | undefined;
  after: KnownPack | undefined;
}

function pairsOf(now: Policies, next: Policies): Pair[] {
  const gone = now.packs.filter((pack) => sameIn(next, pack) === undefined);
  return [
    ...next.packs.map((after) => ({ before: sameIn(now, after), after })),
    ...gone.map((before) => ({ before, after: undefined })),
  ];
}

function sameIn({ packs }: Policies, { id }: KnownPack): KnownPack | undefined {
  return packs.find((one) => one.id === id);
}

function isSame(one: KnownPack, other: KnownPack | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Samples are judged by a pack whether it is in force or not, so they cannot show what this does. */
function standingWords({ before, after }: Pair): string[] {
  if (before === undefined || after === undefined || before.inForce === after.inForce) return [];
  if (!after.inForce && after.rests !== WITHDRAWN) {
    const { from } = after.term ?? {};
    const isEarly = from != null && after.rests?.includes(from);
    const now = isEarly ? `${from}以前不按“${after.title}”核对` : `止日已过，不再按“${after.title}”核对`;
    return [`${now}；没有其他政策包适用的申报人，不按任何通知核对，须人工审核。`];
  }
  return after.inForce
    ? [`启用后，申报计划在“${after.title}”适用范围内的，按它核对；另有一份也适用的，不按任何通知核对。`]
    : [`停用后，不再按“${after.title}”核对；没有其他政策包适用的申报人，不按任何通知核对，须人工审核。`];
}

/** Packs that come to cover plans of another: what there was before is told in the list. */
function newOverlaps(now: Policies, next: Policies): string[] {
  return next.packs.flatMap((pack, at) => {
    const before = sameIn(now, pack);
    const known = before === undefined ? [] : overlapping(before, now.packs).map(({ id }) => id);
    // Of two the later one says it.
    const others = overlapping(pack, next.packs).filter(
      (other) => !known.includes(other.id) && next.packs.indexOf(other) < at,
    );
    return others.length === 0 ? [] : [`“${pack.title}”${overlapWords(others)}`];
  });
}

function isSamePack(one: KnownPack['pack'], other: KnownPack['pack']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function packChanges(before: KnownPack | undefined, after: KnownPack | undefined): PackChange[] {
  const standing = packChange(`政策包“${(after ?? before)?.title}”`, forceWords(before), forceWords(after));
  if (before?.pack && after?.pack) return [...standing, ...packDifference(before.pack, after.pack)];
  return standing;
}

function forceWords(pack: KnownPack | undefined): string {
  if (pack === undefined) return '（无）';
  const days = termWords(pack.term);
  return `${pack.planYear}年度，${forceWord(pack)}${days === '' ? '' : `，${days}`}`;
}

function packChange(what: string, before: string, after: string): PackChange[] {
  if (before === after) return [];
  return [{ kind: 'pack', what, clauses: [], before, after, from: null, rules: [] }];
}

function calendarChanges(now: Policies, next: Policies): CalendarChange[] {
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
