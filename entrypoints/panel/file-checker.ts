import { browser } from 'wxt/browser';
import { keyOf } from '@/components/panel/model/selectors';
import { createFileReader } from '@/lib/attachments/file-reader';
import { checkFiles } from './check-files';
import type { PanelPorts } from './panel-ports';
import type { PanelStore } from './panel-store';

export interface FileChecker {
  /** Open and compare the attachments of the applicant on the page. */
  start(): void;
  cancel(): void;
}

/** 核对附件 of the panel: one run at a time, ended when another applicant comes. */
export function createFileChecker(store: PanelStore, ports: Pick<PanelPorts, 'askPage'>): FileChecker {
  let control: AbortController | null = null;
  return {
    cancel: () => control?.abort(),
    start() {
      const { named, page } = store.snapshot();
      const about = named ?? page;
      const key = keyOf(store.snapshot());
      if (about === null || key === null || control !== null) return;
      control = new AbortController();
      const { signal } = control;
      const reader = createFileReader(() => new Worker(browser.runtime.getURL('/file-worker.js')));
      const isStill = () => keyOf(store.snapshot()) === key;
      const unsubscribe = store.subscribe(() => {
        if (!isStill()) control?.abort();
      });
      const progress = (at: number, of: number, page: number) =>
        store.dispatch({ type: 'files-checked-so-far', key, at, of, page });
      progress(0, 0, 0);
      checkFiles({ ports, reader, about, signal, progress })
        .catch((error: unknown) => ({ files: [], stopped: `附件没有核对：${wordsOf(error)}` }))
        .then(({ files, stopped }) => store.dispatch({ type: 'files-checked', key, files, stopped }))
        .finally(() => {
          unsubscribe();
          reader.end();
          control = null;
        });
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
