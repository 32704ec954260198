import { wordsOf } from '@/components/common/words-of';
import type { PanelActions } from '@/components/panel/actions';
import { placesToMark } from '@/components/panel/model/marks';
import { fillBlock, isReady, STILL_READING, workKey } from '@/components/panel/model/selectors';
import { viewedAt } from '@/components/panel/model/viewed';
import type { Ask, WorkbenchPage } from '@/lib/messages/protocol';
import { addPatch } from './add-patch';
import type { OpeningSwitch } from './check-on-opening';
import type { FileChecker } from './file-checker';
import type { PanelPorts } from './panel-ports';
import type { PanelStore } from './panel-store';

/** What was asked this long ago (ms) need not be asked again by the way. */
const FRESH = 3000;
/** A fill asked for while the page is still being read waits this long (ms). */
const FILL_PATIENCE = 10_000;

export interface FileActions {
  files: FileChecker;
  opening: Pick<OpeningSwitch, 'set'>;
}

/** The reviewer's actions that reach the page or the background. */
export function panelActions(store: PanelStore, ports: PanelPorts, { files, opening }: FileActions): PanelActions {
  const { dispatch } = store;
  let previewedAt = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  function preview(how: 'quiet' | 'point'): void {
    const { verdict } = store.snapshot().draft;
    if (verdict === null) return;
    clearTimeout(later);
    const wait = previewedAt + FRESH - Date.now();
    if (how === 'quiet' && wait > 0) {
      later = setTimeout(() => preview('quiet'), wait);
      return;
    }
    previewedAt = Date.now();
    ports
      .askPage('page/preview-fill', how === 'quiet' ? { verdict, quiet: true } : { verdict })
      .then((preview) => dispatch({ type: 'previewed', verdict, preview }))
      .catch((error: unknown) => console.warn('preview', error));
  }

  return {
    dispatch,
    checkFiles: files.start,
    cancelFiles: files.cancel,
    checkOnOpening: opening.set,
    viewFile(at) {
      const spot = at === undefined ? null : viewedAt(store.snapshot(), at.rule, at.evidence);
      ports
        .askBackground('background/open-workbench', { page: 'files', files: spot ?? { file: 0, spot: null } })
        .catch((error: unknown) => console.warn('open-workbench', error));
    },
    show(finding) {
      dispatch({ type: 'finding-selected', rule: finding.rule });
      const ask = { rule: finding.rule, places: placesToMark(finding) };
      if (ask.places.length === 0) return;
      ports
        .askPage('page/show', ask)
        .then(({ found }) => dispatch({ type: 'finding-shown', rule: finding.rule, found }))
        .catch(() => dispatch({ type: 'page-lost' }));
    },
    fold(folded) {
      ports.askPage('page/fold', { folded }).catch(() => dispatch({ type: 'page-lost' }));
    },
    openWorkbench(at) {
      ports
        .askBackground('background/open-workbench', openAt(at))
        .catch((error: unknown) => console.warn('open-workbench', error));
    },
    openPlan(lines) {
      ports
        .askBackground('background/open-workbench', { page: 'policy', planLines: [...lines] })
        .catch((error: unknown) => console.warn('open-workbench', error));
    },
    preview,
    chooseBox(box) {
      const { page, draft } = store.snapshot();
      if (page === null || draft.verdict === null) return;
      addPatch(ports, page.url, { kind: 'box', verdict: draft.verdict, ...box }, new Date())
        .then(() => {
          previewedAt = 0;
          preview('point');
        })
        .catch((error: unknown) =>
          dispatch({ type: 'fill-failed', message: `未能记住所选的意见框：${wordsOf(error)}` }),
        );
    },
    fill() {
      const asked = store.snapshot();
      const { draft, applicant, mode, setVerdict } = asked;
      const { text, verdict } = draft;
      // What was pressed before the panel was seen is not waited for.
      if (asked.sight !== 'whole') return;
      const block = fillBlock(asked);
      if ((block !== null && block !== STILL_READING) || verdict === null || applicant === null) return;
      dispatch({ type: 'fill-started' });
      readyOr(store, FILL_PATIENCE).then(() => {
        const now = store.snapshot();
        const stopped = workKey(now) === workKey(asked) ? fillBlock(now) : FILL_OTHER;
        if (stopped !== null) {
          dispatch({ type: 'fill-failed', message: stopped });
          return;
        }
        ports
          .askPage('page/fill', { text, verdict, mode, setVerdict, applicant })
          .then((outcome) => {
            dispatch({ type: 'fill-ended', outcome, text, at: Date.now() });
            store.flush();
          })
          .catch(() => dispatch({ type: 'fill-failed', message: FILL_LOST }));
      });
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

/** Ends when everything on the page was read, or after `patience` milliseconds. */
async function readyOr(store: PanelStore, patience: number): Promise<void> {
  if (isReady(store.snapshot())) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const unsubscribe = store.subscribe(() => {
      if (isReady(store.snapshot())) end();
    });
  });
}

function openAt(at?: number | WorkbenchPage): Ask<'background/open-workbench'> {
  if (at === undefined) return {};
  return typeof at === 'number' ? { seq: at } : { page: at };
}

const FILL_OTHER = '页面已换成另一份申报，未填入。请核对后再填。';
const FILL_LOST = '页面没有应答，是否已填入请在页面上核对。可刷新本页再试，或复制意见后手动粘贴；草稿已保存。';
const UNDO_LOST = '页面没有应答，未能撤销。请在页面的意见框中核对并手动改回。';
