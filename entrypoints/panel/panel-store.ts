import type { PanelEvent } from '@/components/panel/model/event';
import { reduce } from '@/components/panel/model/reducer';
import { type PanelState, type PolicyState, STARTING } from '@/components/panel/model/state';
import { EFFECTS } from './effects';
import type { Outside } from './effects/effect';
import { followOtherBatch } from './other-batch';
import { followOtherTabs } from './other-tab';
import type { PanelPorts } from './panel-ports';
import { createSaver } from './saver';

/** Waits (ms) between attempts to read a page that is still starting. */
const ATTEMPTS = [0, 150, 300, 600, 1200, 2400];

export interface PanelStore {
  subscribe(listener: () => void): () => void;
  /** The present state; throws what a step threw, so that the page can show it. */
  snapshot(): PanelState;
  dispatch(event: PanelEvent): void;
  /** Read the page, trying again while it starts. */
  read(): Promise<void>;
  /** Write what is still waiting to be kept; before a fill, and when the page goes away. */
  flush(): void;
  /** Listen and read; the answer stops everything. */
  start(): () => void;
}

/** The panel's state: an event makes the next one, and each change is followed by its effects. */
export function createPanelStore(
  ports: PanelPorts,
  loadJudge: () => Promise<PolicyState>,
  now: () => number = Date.now,
): PanelStore {
  let state = STARTING;
  let broken: { error: unknown } | null = null;
  const listeners = new Set<() => void>();
  const flights = new Set<string>();

  const saver = createSaver(ports, now, crypto.randomUUID(), {
    ended(ok) {
      dispatch({ type: 'save-ended', ok });
      otherTabs.saved(ok);
    },
    behind: (working, revision, collides) => otherTabs.met(working, revision, collides),
  });
  const outside: Outside = { ports, saver, now, state: () => state, dispatch, once };
  const otherTabs = followOtherTabs(outside);
  const effects = EFFECTS.map((make) => make(outside));

  function dispatch(event: PanelEvent): void {
    if (broken !== null) return;
    const before = state;
    try {
      state = reduce(before, event);
    } catch (error) {
      broken = { error };
    }
    if (state === before && broken === null) return;
    if (broken === null) for (const effect of effects) effect.follow(before);
    for (const listener of listeners) listener();
  }

  function once(flight: string, work: () => Promise<void>): void {
    if (flights.has(flight)) return;
    flights.add(flight);
    work()
      .catch((error: unknown) => console.error(flight, error))
      .finally(() => flights.delete(flight));
  }

  async function loadPolicy(): Promise<void> {
    const { judge, trouble } = await loadJudge();
    if (judge !== null) dispatch({ type: 'policy-loaded', judge, trouble });
  }

  async function read(): Promise<void> {
    for (const wait of ATTEMPTS) {
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
      const reading = await ports.askPage('page/read', {}).catch(() => null);
      if (reading !== null) return dispatch({ type: 'page-read', reading });
    }
    dispatch({ type: 'page-lost' });
  }

  function start(): () => void {
    const stop = ports.listen({
      'panel/reading-changed': ({ reading }) => dispatch({ type: 'page-read', reading }),
      'panel/mark-activated': ({ rule }) => dispatch({ type: 'finding-selected', rule }),
      'panel/decision-logged': ({ seq }) => dispatch({ type: 'decision-logged', seq }),
      'panel/batch-changed': followOtherBatch(outside),
      'panel/draft-changed': otherTabs.draftChanged,
      'panel/log-failed': ({ message }) => dispatch({ type: 'log-failed', message }),
      'panel/policy-changed': () => run(loadPolicy),
    });
    run(loadPolicy);
    run(read);
    return () => {
      stop();
      for (const effect of effects) effect.stop?.();
    };
  }

  function run(task: () => Promise<void>): void {
    task().catch((error: unknown) => console.error(error));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot() {
      if (broken !== null) throw broken.error;
      return state;
    },
    dispatch,
    read,
    flush: saver.flush,
    start,
  };
}
