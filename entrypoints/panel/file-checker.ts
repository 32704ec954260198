import { browser } from 'wxt/browser';
import { wordsOf } from '@/components/common/words-of';
import { workKey } from '@/components/panel/model/selectors';
import { type AttachmentReader, createFileReader } from '@/lib/attachments/file-reader';
import type { RowFile } from '@/lib/dossier/file-facts';
import { checkFiles } from './check-files';
import type { PanelPorts } from './panel-ports';
import type { PanelStore } from './panel-store';

export interface FileChecker {
  /** Open and compare the attachments of the applicant on the page. */
  start(): void;
  cancel(): void;
  /** Let the page go of the files of each review that ends; the answer does so for the last one. */
  follow(): () => void;
}

/** 核对附件 of the panel: one run at a time, ended when another applicant comes. */
export function createFileChecker(
  store: PanelStore,
  ports: Pick<PanelPorts, 'askPage' | 'askBackground'>,
): FileChecker {
  let control: AbortController | null = null;
  const drop = (files: readonly RowFile[]) => {
    for (const { facts } of files) {
      if (facts.digest === '') continue;
      ports.askPage('page/drop-file', { url: facts.url }).catch((error: unknown) => console.warn('drop-file', error));
    }
  };
  return {
    follow() {
      let last = { key: workKey(store.snapshot()), checked: store.snapshot().files.checked };
      const unsubscribe = store.subscribe(() => {
        const next = { key: workKey(store.snapshot()), checked: store.snapshot().files.checked };
        if (next.key !== last.key) drop(last.checked);
        last = next;
      });
      const leave = () => drop(last.checked);
      window.addEventListener('pagehide', leave);
      return () => {
        unsubscribe();
        window.removeEventListener('pagehide', leave);
        leave();
      };
    },
    cancel: () => control?.abort(),
    start() {
      const { named, page } = store.snapshot();
      const about = named ?? page;
      const key = workKey(store.snapshot());
      if (about === null || key === null || control !== null) return;
      control = new AbortController();
      const { signal } = control;
      // With one core a second reader would only take memory.
      const atOnce = navigator.hardwareConcurrency > 1 ? 2 : 1;
      const start = () => new Worker(browser.runtime.getURL('/file-worker.js'));
      const readers: AttachmentReader[] = [];
      const check = async () => {
        const { profile } = await ports.askBackground('background/profile', {});
        for (let nth = 0; nth < atOnce; nth += 1) readers.push(createFileReader(start, profile.papers ?? []));
        return checkFiles({ ports, readers, about, signal, progress });
      };
      const isStill = () => workKey(store.snapshot()) === key;
      const unsubscribe = store.subscribe(() => {
        if (!isStill()) control?.abort();
      });
      const progress = (at: number, of: number, page: number) =>
        store.dispatch({ type: 'files-checked-so-far', key, at, of, page });
      progress(0, 0, 0);
      check()
        .catch((error: unknown) => ({ files: [], stopped: `附件没有核对：${wordsOf(error)}` }))
        .then(({ files, stopped }) => {
          // Of another applicant nothing is held.
          if (!isStill()) drop(files);
          store.dispatch({ type: 'files-checked', key, files, stopped });
        })
        .finally(() => {
          unsubscribe();
          for (const reader of readers) reader.end();
          control = null;
        });
    },
  };
}
