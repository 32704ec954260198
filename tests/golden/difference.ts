import type { GoldenOutcome } from './outcome';

/** What changed between two outcomes of one dossier, one line each, for the person who re-baselines. */
export function difference(before: GoldenOutcome | null, after: GoldenOutcome): string[] {
  if (before === null) return [`new: ${after.what} → ${after.suggestion}`];
  const lines: string[] = [];
  const changed = (what: string, one: string, other: string) => {
    if (one !== other) lines.push(`${what}: ${one} → ${other}`);
  };
  changed('suggestion', before.suggestion, after.suggestion);
  changed('grounds', before.grounds.join(''), after.grounds.join(''));
  for (const rule of new Set([...Object.keys(before.findings), ...Object.keys(after.findings)])) {
    const one = before.findings[rule];
    const other = after.findings[rule];
    changed(`${rule} outcome`, one?.outcome ?? 'none', other?.outcome ?? 'none');
    changed(`${rule} says`, one?.says ?? '', other?.says ?? '');
    changed(`${rule} values`, one?.values.join('；') ?? '', other?.values.join('；') ?? '');
    changed(`${rule} clauses`, one?.clauses ?? '', other?.clauses ?? '');
  }
  changed('order', Object.keys(before.findings).join(' '), Object.keys(after.findings).join(' '));
  changed('draft', before.draft.lines.join(' / '), after.draft.lines.join(' / '));
  changed('draft rules', before.draft.rules.join(' '), after.draft.rules.join(' '));
  changed('placeholders', before.draft.placeholders.join(), after.draft.placeholders.join());
  changed('overflow', String(before.draft.overflow), String(after.draft.overflow));
  return lines;
}
