// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PanelState } from '@/components/panel/model/state';
import { checkOnOpening, type OpeningSwitch } from '@/entrypoints/panel/check-on-opening';
import type { PanelStore } from '@/entrypoints/panel/panel-store';
import { fakeJudge, finding, reading } from '../components/fixtures';
import { machine } from '../components/harness';

/** A panel that has read somebody with an attachment, and its switch. */
function panelWith(on: boolean, attachments = true) {
  const panel = machine(fakeJudge([finding('attachment-agreement', { outcome: 'manual' })]));
  panel.send({ type: 'page-read', reading: withAttachment(attachments) });
  panel.remember();
  const listeners = new Set<() => void>();
  const store = {
    snapshot: () => panel.at.state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as PanelStore;
  const state = { on };
  const wanted: OpeningSwitch = {
    now: () => state.on,
    set: (next) => {
      state.on = next;
      for (const listener of listeners) listener();
    },
    subscribe: store.subscribe,
  };
  const start = vi.fn();
  const stop = checkOnOpening(store, { start }, wanted);
  const tell = (next?: PanelState) => {
    if (next !== undefined) panel.at.state = next;
    for (const listener of listeners) listener();
  };
  return { ...panel, start, wanted, tell, stop };
}

function withAttachment(there: boolean, name = '练习员甲') {
  const read = reading({ 'person.name': name });
  const row = { cells: { name: { text: '学位证书', raw: '学位证书' } }, place: { path: 'tr' } };
  const attachments = { ...read.lists.attachments, state: 'read', rows: there ? [row] : [] };
  return { ...read, lists: { ...read.lists, attachments } } as unknown as typeof read;
}

test('checks nothing while it is off, and what is in sight once it is switched on', () => {
  const { start, wanted, tell } = panelWith(false);
  tell();
  expect(start).not.toHaveBeenCalled();
  wanted.set(true);
  expect(start).toHaveBeenCalledTimes(1);
});

test('checks each review once, whatever changes, and not one without attachments', () => {
  const { start, tell, stop } = panelWith(true);
  expect(start).toHaveBeenCalledTimes(1);
  tell();
  tell();
  expect(start).toHaveBeenCalledTimes(1);
  stop();
  expect(panelWith(true, false).start).not.toHaveBeenCalled();
});

test('waits until the tab is in sight', () => {
  const shown = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const { start } = panelWith(true);
  expect(start).not.toHaveBeenCalled();
  shown.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(start).toHaveBeenCalledTimes(1);
  shown.mockRestore();
});
