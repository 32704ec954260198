import type { Seen } from './met.ts';
import { figuresAt, PLAN, type ThreatId } from './plan.ts';

/** The rows of docs/security.md: threat, figures and tests out of the plan, and what passing tests saw. */
export function threatTable(results: readonly Seen[]): string {
  const ids = Object.keys(PLAN).sort() as ThreatId[];
  return [
    '| id | tried | must hold | `npm test` | `npm run faults` | last seen | tests |',
    '|---|---|---|---|---|---|---|',
    ...ids.map((id) => row(id, results)),
    '',
    ...wanting(ids),
  ].join('\n');
}

function row(id: ThreatId, results: readonly Seen[]): string {
  const { attack, holds, tests } = PLAN[id];
  const seen = results.filter((one) => one.id === id).map(({ saw, long }) => `${saw}${long ? '' : ' (short)'}`);
  const paths = new Set((tests as readonly string[]).map((one) => one.split(': ')[0] ?? ''));
  const files = [...paths].map((path) => `[${path.split('/').at(-1)}](../tests/${path})`);
  const cells = [
    id,
    attack,
    holds,
    figures(id, false),
    figures(id, true),
    seen.join('; ') || '–',
    files.join(', ') || '–',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function figures(id: ThreatId, long: boolean): string {
  const all = Object.entries(PLAN[id].figures as Readonly<Record<string, object>>);
  const values = figuresAt(id, long);
  return all
    .map(([what, one]) => `${what} ${'most' in one ? '≤ ' : 'least' in one ? '≥ ' : ''}${grouped(values[what] ?? 0)}`)
    .join('; ');
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, value >= 10_000 ? ' ' : '');
}

function wanting(ids: readonly ThreatId[]): string[] {
  const rows: readonly { id: string; wanting?: string }[] = ids.map((id) => ({ id, ...PLAN[id] }));
  return rows.flatMap(({ id, wanting }) => (wanting === undefined ? [] : [`- ${id}: ${wanting}.`]));
}
