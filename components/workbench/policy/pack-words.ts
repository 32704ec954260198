import type { Term } from '@/lib/policy/office-schema';

/** On which days a pack judges: 自2026-12-01起，至2026-12-31止; '' when on all. */
export function termWords(term: Term | null): string {
  if (term === null) return '';
  const { from, until } = term;
  return [from === null ? '' : `自${from}起`, until === null ? '' : `至${until}止`].filter(Boolean).join('，');
}
