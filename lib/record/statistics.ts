import type { Verdict } from '@/lib/dossier/reading';
import type { LogRow } from './entry';

export type VerdictCounts = Record<Verdict, number>;

/** Decisions of one day, or of the week that begins on `from`. */
export interface DecisionPeriod {
  /** First day, YYYY-MM-DD in Asia/Shanghai. */
  from: string;
  counts: VerdictCounts;
}

export interface Defect {
  rule: string;
  count: number;
}

export interface UnitDefects {
  unit: string;
  /** Decisions about applicants of this unit. */
  decisions: number;
  /** Decisions with at least one failure in the findings shown. */
  withDefects: number;
  /** The most frequent ones, most frequent first. */
  defects: Defect[];
}

/** How long reviews took, from the first findings on show to the decision. */
export interface ReviewTimes {
  /** Decisions of which both moments are known. */
  known: number;
  /** Minutes; null when none is known. */
  median: number | null;
  /** Decisions by minutes taken, each up to `below` (null: no bound). */
  spread: { below: number | null; count: number }[];
}

/** Decisions about applicants whom one pack judged. */
export interface PackFigures {
  /** Null for those whom none judged; undefined for entries from before this was kept apart. */
  pack: LogRow['pack'];
  counts: VerdictCounts;
  /** The most frequent ones, most frequent first. */
  defects: Defect[];
}

export interface Statistics {
  decisions: number;
  counts: VerdictCounts;
  days: DecisionPeriod[];
  weeks: DecisionPeriod[];
  defects: Defect[];
  units: UnitDefects[];
  /** In the order of the newest decision. */
  packs: PackFigures[];
  times: ReviewTimes;
}

const DAY = 24 * 60 * 60 * 1000;
const SHANGHAI = 8 * 60 * 60 * 1000;
const BOUNDS = [1, 3, 5, 10, 30, 60, null] as const;
const PERIODS = { days: 30, weeks: 26 };
const UNITS = 20;
const DEFECTS_OF_UNIT = 3;

/** Figures over decisions in any order; periods without decisions are there with zeros, the newest last. */
export function statisticsOf(rows: readonly LogRow[]): Statistics {
  const counts = noCounts();
  const days = new Map<number, VerdictCounts>();
  const rules = new Map<string, number>();
  const units = new Map<string, { decisions: number; withDefects: number; rules: Map<string, number> }>();
  const packs = new Map<string | null | undefined, { rules: Map<string, number> } & Omit<PackFigures, 'defects'>>();
  const minutes: number[] = [];
  for (const row of rows) {
    counts[row.verdict] += 1;
    const day = Math.floor((row.at + SHANGHAI) / DAY);
    const today = days.get(day) ?? noCounts();
    today[row.verdict] += 1;
    days.set(day, today);
    const unit = units.get(row.unit) ?? { decisions: 0, withDefects: 0, rules: new Map<string, number>() };
    units.set(row.unit, unit);
    unit.decisions += 1;
    if (row.rules.length > 0) unit.withDefects += 1;
    const id = row.pack === null ? null : row.pack?.id;
    const judged = packs.get(id) ?? { pack: row.pack, counts: noCounts(), rules: new Map<string, number>() };
    packs.set(id, judged);
    judged.counts[row.verdict] += 1;
    for (const rule of row.rules) {
      judged.rules.set(rule, (judged.rules.get(rule) ?? 0) + 1);
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
      unit.rules.set(rule, (unit.rules.get(rule) ?? 0) + 1);
    }
    if (typeof row.openedAt === 'number' && row.openedAt <= row.at) minutes.push((row.at - row.openedAt) / 60_000);
  }
  return {
    decisions: rows.length,
    counts,
    days: periods(days, 1, PERIODS.days),
    weeks: periods(days, 7, PERIODS.weeks),
    defects: mostFrequent(rules),
    units: [...units]
      .map(([unit, { rules: own, ...figures }]) => ({
        unit,
        ...figures,
        defects: mostFrequent(own).slice(0, DEFECTS_OF_UNIT),
      }))
      .sort((a, b) => b.withDefects - a.withDefects || b.decisions - a.decisions || compare(a.unit, b.unit))
      .slice(0, UNITS),
    packs: [...packs.values()].map(({ rules: own, ...figures }) => ({
      ...figures,
      defects: mostFrequent(own).slice(0, DEFECTS_OF_UNIT),
    })),
    times: timesOf(minutes),
  };
}

function noCounts(): VerdictCounts {
  return { pass: 0, return: 0, reject: 0 };
}

/** The last `most` periods of `length` days up to the newest decision; a week begins on Monday. */
function periods(days: ReadonlyMap<number, VerdictCounts>, length: number, most: number): DecisionPeriod[] {
  if (days.size === 0) return [];
  // Day 0 of the epoch was a Thursday.
  const startOf = (day: number) => (length === 7 ? day - ((day + 3) % 7) : day);
  let first = Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  for (const day of days.keys()) {
    first = Math.min(first, startOf(day));
    newest = Math.max(newest, startOf(day));
  }
  const from = Math.max(first, newest - (most - 1) * length);
  const found = new Map<number, VerdictCounts>();
  for (let start = from; start <= newest; start += length) found.set(start, noCounts());
  for (const [day, counts] of days) {
    const sum = found.get(startOf(day));
    if (sum === undefined) continue;
    for (const verdict of ['pass', 'return', 'reject'] as const) sum[verdict] += counts[verdict];
  }
  return [...found].map(([start, counts]) => ({ from: new Date(start * DAY).toISOString().slice(0, 10), counts }));
}

function mostFrequent(rules: ReadonlyMap<string, number>): Defect[] {
  return [...rules]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || compare(a.rule, b.rule));
}

function timesOf(minutes: number[]): ReviewTimes {
  const sorted = minutes.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  let under = 0;
  const spread = BOUNDS.map((below) => {
    const upTo = below === null ? sorted.length : sorted.filter((one) => one < below).length;
    const count = upTo - under;
    under = upTo;
    return { below, count };
  });
  const median = upper === undefined || lower === undefined ? null : (upper + lower) / 2;
  return { known: sorted.length, median, spread };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
