import type { PanelActions } from '@/components/panel/actions';
import { placesOf } from '@/components/panel/marks';
import { fillBlock } from '@/components/panel/selectors';
import type { PanelPorts } from './panel-ports';
import type { PanelStore } from './panel-store';

/** What was asked this long ago (ms) need not be asked again by the way. */
const FRESH = 3000;

/** The reviewer's actions that reach the page or the background. */
export function panelActions(store: PanelStore, ports: PanelPorts): PanelActions {
  const { dispatch } = store;
  let previewedAt = 0;
  return {
    dispatch,
    show(finding) {
      dispatch({ type: 'finding-selected', rule: finding.rule });
      const ask = { rule: finding.rule, places: placesOf(finding) };
      if (ask.places.length === 0) return;
      ports
        .askPage('page/show', ask)
        .then(({ found }) => dispatch({ type: 'finding-shown', rule: finding.rule, found }))
        .catch(() => dispatch({ type: 'page-lost' }));
    },
    fold(folded) {
      ports.askPage('page/fold', { folded }).catch(() => dispatch({ type: 'page-lost' }));
    },
    openWorkbench(seq) {
      ports
        .askBackground('background/open-workbench', seq === undefined ? {} : { seq })
        .catch((error: unknown) => console.warn('open-workbench', error));
    },
    preview(how) {
      const { verdict } = store.snapshot().draft;
      const isFresh = how === 'quiet' && Date.now() - previewedAt < FRESH;
      if (verdict === null || isFresh) return;
      previewedAt = Date.now();
      ports
        .askPage('page/preview-fill', how === 'quiet' ? { verdict, quiet: true } : { verdict })
        .then((preview) => dispatch({ type: 'previewed', verdict, preview }))
        .catch((error: unknown) => console.warn('preview', error));
    },
    fill() {
      const { draft, applicant, mode, setVerdict } = store.snapshot();
      const { text, verdict } = draft;
      if (fillBlock(store.snapshot()) !== null || verdict === null || applicant === null) return;
      dispatch({ type: 'fill-started' });
      ports
        .askPage('page/fill', { text, verdict, mode, setVerdict, applicant })
        .then((outcome) => {
          dispatch({ type: 'fill-ended', outcome, text, at: Date.now() });
          store.flush();
        })
        .catch(() => dispatch({ type: 'fill-failed', message: FILL_LOST }));
    },
    undoFill() {
      dispatch({ type: 'undo-started' });
      ports
        .askPage('page/undo-fill', {})
        .then(({ ok, message }) => {
          dispatch({ type: 'undo-ended', ok, message });
          store.flush();
        })
        .catch(() => dispatch({ type: 'undo-ended', ok: false, message: UNDO_LOST }));
    },
    retry() {
      store.read().catch((error: unknown) => console.error(error));
    },
  };
}

const FILL_LOST = '页面没有应答，是否已填入请在页面上核对。可刷新本页再试，或复制意见后手动粘贴；草稿已保存。';
const UNDO_LOST = '页面没有应答，未能撤销。请在页面的意见框中核对并手动改回。';
