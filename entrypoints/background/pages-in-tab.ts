import type { PageKind } from '@/lib/dossier/reading';
import type { TabState } from './session';

/**
 * The tab after a page of this kind. It goes on reviewing over lists and over one page of another kind, as that which says
 * what became of a decision; two such pages in turn, or one after a login, mean that the reviewer went elsewhere. The same
 * page told of again is no second one.
 */
export function afterPage(tab: TabState, kind: PageKind, url: string): TabState {
  const { last, reviewing } = tab;
  const isAgain = last?.kind === kind && last.url === url;
  const wentElsewhere = kind === 'other' && !isAgain && (last?.kind === 'other' || last?.kind === 'login');
  return { ...tab, last: { kind, url }, reviewing: kind === 'review' || (reviewing && !wentElsewhere) };
}
