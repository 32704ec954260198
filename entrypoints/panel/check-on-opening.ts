import { browser } from 'wxt/browser';
import { isReady, workKey } from '@/components/panel/model/selectors';
import type { FileChecker } from './file-checker';
import type { PanelStore } from './panel-store';

/** A habit of this browser, with nothing personal in it. */
const KEY = 'check-files-on-opening';

/** Whether attachments are checked when a review is opened: off until the reviewer switches it on, then remembered. */
export interface OpeningSwitch {
  now(): boolean;
  set(on: boolean): void;
  subscribe(listener: () => void): () => void;
}

/** The switch as it is kept in this browser, followed in all its panels. */
export function openingSwitch(): OpeningSwitch {
  let on = false;
  const listeners = new Set<() => void>();
  const take = (value: unknown) => {
    on = value === true;
    for (const listener of listeners) listener();
  };
  browser.storage.local.get(KEY).then(
    ({ [KEY]: kept }) => take(kept),
    (error: unknown) => console.warn(KEY, error),
  );
  const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) take(changes[KEY]?.newValue);
  };
  browser.storage.onChanged.addListener(changed);
  return {
    now: () => on,
    set(next) {
      take(next);
      browser.storage.local.set({ [KEY]: next }).catch((error: unknown) => console.warn(KEY, error));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Where the switch is on, checks the attachments of each review once, as soon as it is read and in sight. Returns what ends it. */
export function checkOnOpening(
  store: PanelStore,
  files: Pick<FileChecker, 'start'>,
  wanted: OpeningSwitch,
): () => void {
  let done: string | null = null;
  const look = () => {
    const state = store.snapshot();
    const key = workKey(state);
    const list = state.dossier?.lists.attachments;
    const { checked, stopped, progress } = state.files;
    if (!wanted.now() || key === null || key === done || !isReady(state)) return;
    if (document.visibilityState !== 'visible' || list?.state !== 'read' || list.rows.length === 0) return;
    done = key;
    if (checked.length === 0 && stopped === null && progress === null) files.start();
  };
  const stops = [store.subscribe(look), wanted.subscribe(look)];
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', look);
  };
}
