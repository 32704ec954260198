/** How packs of format 2, and amendments to them, state hours: one number per kind, one window, a reading of 公需. */
export interface HoursOf2 {
  'training.total': unknown;
  'training.professional': unknown;
  'training.public': unknown;
  'training.public-mode': unknown;
  'training.public-split': unknown;
  'training.years': unknown;
  'training.last-year': unknown;
}

export const HOURS_OF_2 = [
  'training.total',
  'training.professional',
  'training.public',
  'training.public-mode',
  'training.public-split',
  'training.years',
  'training.last-year',
] as const;

/** The same as lines. What is not a number stays as it is, for the schema to report. */
export function hourLinesOf(hours: HoursOf2): unknown[] {
  const to = hours['training.last-year'];
  const window = { scope: 'each', from: firstYear(to, hours['training.years']), to };
  const line = (of: string, least: unknown) => ({ of, ...window, least });
  return [
    line('total', hours['training.total']),
    line('professional', hours['training.professional']),
    ...publicLeast(hours).map(([of, least]) => line(of, least)),
  ];
}

function publicLeast(hours: HoursOf2): [string, unknown][] {
  const least = hours['training.public'];
  if (hours['training.public-mode'] === 'combined') return [['public', least]];
  const split =
    hours['training.public-mode'] === 'each' ? { trade: least, general: least } : hours['training.public-split'];
  const { trade, general } = typeof split === 'object' && split !== null ? (split as Record<string, unknown>) : {};
  return [
    ['trade', trade],
    ['general', general],
  ];
}

/** plan-1 and 4 years: plan-4. */
function firstYear(last: unknown, count: unknown): string {
  const offset = /^plan([+-]\d+)?$/.exec(String(last));
  const first = Number(offset?.[1] ?? 0) - Number(count) + 1;
  return first === 0 ? 'plan' : `plan${first > 0 ? '+' : ''}${first}`;
}

/** Lines that format 2 could have stated, back as it would have; null for any other lines. */
export function hoursOf(lines: unknown): HoursOf2 | null {
  if (!Array.isArray(lines) || !lines.every(isLine)) return null;
  const least = (of: string) => lines.find((line) => line.of === of)?.least;
  const [first] = lines;
  if (
    first === undefined ||
    lines.some(({ scope, from, to }) => scope !== 'each' || from !== first.from || to !== first.to)
  )
    return null;
  const isCombined = least('public') !== undefined;
  return {
    'training.total': least('total'),
    'training.professional': least('professional'),
    'training.public': least('public') ?? least('trade'),
    'training.public-mode': isCombined ? 'combined' : 'split',
    'training.public-split': { trade: least('trade') ?? 6, general: least('general') ?? 12 },
    'training.years': offsetOf(first.to) - offsetOf(first.from) + 1,
    'training.last-year': first.to,
  };
}

function isLine(line: unknown): line is { of: string; scope: string; from: string; to: string; least: unknown } {
  return typeof line === 'object' && line !== null && 'of' in line && 'scope' in line && 'from' in line && 'to' in line;
}

function offsetOf(year: string): number {
  return Number(/^plan([+-]\d+)$/.exec(year)?.[1] ?? 0);
}
