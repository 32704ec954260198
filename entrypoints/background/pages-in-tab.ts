import type { PageKind } from '@/lib/dossier/reading';
import type { TabState } from './session';

/**
 * The tab after a page of this kind. It goes on reviewing over lists and over one page of another kind, as that which says
 * what became of a decision; two such pages in turn, or one after a login, mean that the reviewer went elsewhere.
 */
export function afterPage(tab: TabState, kind: PageKind): TabState {
  const wentElsewhere = kind === 'other' && (tab.last === 'other' || tab.last === 'login');
  return { ...tab, last: kind, reviewing: kind === 'review' || (tab.reviewing && !wentElsewhere) };
}
