import type { PanelActions } from '@/components/panel/actions';
import { viewedOf } from '@/components/panel/model/viewed';
import { answerViewers } from '@/lib/messages/viewer-line';
import type { PanelStore } from './panel-store';

/** Tells each viewer of this tab's attachments what the panel knows, and does what it asks. Returns what ends it. */
export function tellViewers(
  tabId: number,
  store: PanelStore,
  actions: Pick<PanelActions, 'show' | 'checkFiles' | 'cancelFiles'>,
): () => void {
  return answerViewers(tabId, {
    now: () => viewedOf(store.snapshot()),
    subscribe: store.subscribe,
    take(what) {
      if (what.do === 'check') return actions.checkFiles();
      if (what.do === 'cancel') return actions.cancelFiles();
      if (what.do === 'look') {
        const { digest, name, is, remark } = what;
        return store.dispatch({ type: 'file-looked', digest, name, is, remark, at: Date.now() });
      }
      if (what.do === 'unlook') return store.dispatch({ type: 'file-look-undone', digest: what.digest });
      const finding = store.snapshot().review?.findings.find(({ rule }) => rule === what.rule);
      if (finding !== undefined) actions.show(finding);
    },
  });
}
