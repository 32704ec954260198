import { type KnownPack, WITHDRAWN } from '@/lib/policy/office';
import type { Term } from '@/lib/policy/office-schema';

/** On which days a pack judges: 自2026-12-01起，至2026-12-31止; '' when on all. */
export function termWords(term: Term | null): string {
  if (term === null) return '';
  const { from, until } = term;
  return [from === null ? '' : `自${from}起`, until === null ? '' : `至${until}止`].filter(Boolean).join('，');
}

/** Whether a pack judges: 在用, 停用, or that today is none of its days. */
export function forceWord({ inForce, rests, term }: Pick<KnownPack, 'inForce' | 'rests' | 'term'>): string {
  if (inForce) return '在用';
  if (rests === WITHDRAWN) return '停用';
  return term?.from != null && rests?.includes(term.from) ? '尚未起用' : '已过止日';
}

/** That who applies by a plan of both packs is judged by neither. */
export function overlapWords(others: readonly Pick<KnownPack, 'title'>[]): string {
  return `与${others.map(({ title }) => `“${title}”`).join('、')}的适用范围重叠：申报计划两份都适用的，不按任何一份核对。请写明区别，或停用一份。`;
}
