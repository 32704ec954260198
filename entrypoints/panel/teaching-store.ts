import { wordsOf } from '@/components/common/words-of';
import {
  NOT_TEACHING,
  type TeachActions,
  type TeachState,
  type TeachTarget,
} from '@/components/panel/teach/teach-state';
import { urlOf } from '@/lib/dossier/parse/address';
import type { Picked } from '@/lib/messages/teaching';
import type { PatchChange, ProfilePatch } from '@/lib/profile/patch';
import { addPatch } from './add-patch';
import type { TeachingPorts } from './panel-ports';

export interface TeachingStore extends TeachActions {
  subscribe(listener: () => void): () => void;
  snapshot(): TeachState;
  /** The page is at this address now. */
  arrive(url: string): void;
  listen(): () => void;
}

/** 标注 in the panel: what was picked, what it shall be, and the patches of this portal. Values never leave the page for good. */
export function createTeachingStore(ports: TeachingPorts, now: () => Date = () => new Date()): TeachingStore {
  let state = NOT_TEACHING;
  let turn = 0;
  const listeners = new Set<() => void>();

  const set = (more: Partial<TeachState>) => {
    state = { ...state, ...more };
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown) => set({ said: { good: false, text: wordsOf(error) } });
  const run = (work: Promise<unknown>) => void work.catch(fail);

  const loadPatches = async () => {
    const { portals } = await ports.askBackground('background/portals', {});
    const portal = portals.find(({ origin }) => origin === state.portal);
    set({ patches: portal?.patches ?? [] });
    await count();
  };

  const count = async () => {
    const changes = state.patches.map(({ change }) => change);
    const { matches } = await ports.askPage('page/count-matches', { changes });
    set({ matches });
  };

  const keep = async (patches: ProfilePatch[], said: string) => {
    set({
      patches,
      said: { good: true, text: said },
      picked: null,
      target: null,
      proposals: null,
      change: null,
      trial: null,
    });
    await count();
  };

  const add = async (change: PatchChange, said: string) => {
    if (state.portal !== null) await keep(await addPatch(ports, state.portal, change, now()), said);
  };

  const remove = async (id: string) => {
    if (state.portal === null) return;
    const patches = state.patches.filter((patch) => patch.id !== id);
    await ports.askBackground('background/set-patches', { origin: state.portal, patches });
    await keep(patches, '已移除这条标注。');
  };

  const picked = (one: Picked) => {
    turn++;
    set({ picked: one, target: null, proposals: null, change: null, trial: null, said: null });
  };

  const choose = async (target: TeachTarget) => {
    const { picked: there } = state;
    if (there === null) return;
    const mine = ++turn;
    set({ target, proposals: null, change: null, trial: null, said: null });
    if (target.kind === 'field') {
      const { proposals } = await ports.askPage('page/propose', { field: target.field });
      if (mine !== turn) return;
      const [best] = proposals;
      set({ proposals, change: best?.change ?? null, trial: best ?? null });
      return;
    }
    const change = changeFor(target, there);
    if (change === null) return set({ proposals: [] });
    set({ proposals: [], change });
    await attempt(change, mine);
  };

  const attempt = async (change: PatchChange, mine: number) => {
    const trial = await ports.askPage('page/try-change', { change });
    if (mine !== turn) return;
    // Tables with the same headers are told apart by the heading they stand under.
    const [heading] = state.picked?.table?.headings ?? [];
    if (change.kind === 'table' && trial.elsewhere > 0 && change.under === null && heading !== undefined) {
      return take({ ...change, under: heading }, mine);
    }
    set({ change, trial });
  };

  const take = async (change: PatchChange, mine: number) => {
    set({ change, trial: null });
    await attempt(change, mine);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    arrive(url) {
      const portal = urlOf(url)?.origin ?? null;
      if (portal !== state.portal) set({ ...NOT_TEACHING, portal });
    },
    listen: () =>
      ports.listenToTeaching({
        'panel/picked': ({ picked: one }) => picked(one),
        'panel/teaching-ended': () => set({ on: false, picked: null, target: null, change: null, trial: null }),
      }),
    start: () =>
      run(
        ports.askPage('page/teach', { what: 'start' }).then(() => {
          set({ on: true, said: null });
          return loadPatches();
        }),
      ),
    stop: () =>
      run(ports.askPage('page/teach', { what: 'stop' }).then(() => set({ ...NOT_TEACHING, portal: state.portal }))),
    step: (what) => run(ports.askPage('page/teach', { what })),
    choose: (target) => run(choose(target)),
    take: (change) => run(take(change, ++turn)),
    save() {
      const { change } = state;
      if (change !== null) run(add(change, '已保存，本平台的页面即按此读取。'));
    },
    disown() {
      const label = state.picked?.readsAs?.label;
      if (label !== undefined) run(add({ kind: 'not-label', label }, `“${label}”今后不再作为字段读取。`));
    },
    remove: (id) => run(remove(id)),
  };
}

function changeFor(target: TeachTarget, { table, box }: Picked): PatchChange | null {
  if (target.kind === 'box') return box && { kind: 'box', verdict: target.verdict, ...box };
  if (target.kind !== 'list' || table === null) return null;
  const known = table.list === target.list;
  const headers = table.headers.map(({ text, column }) => ({ text, column: known ? column : null }));
  return { kind: 'table', list: target.list, under: null, headers };
}
