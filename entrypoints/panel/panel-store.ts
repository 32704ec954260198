import { batchOf, choicesOf } from '@/components/panel/model/batch';
import type { PanelEvent } from '@/components/panel/model/event';
import { groupFindings } from '@/components/panel/model/groups';
import { handOf } from '@/components/panel/model/hand';
import { marksOf } from '@/components/panel/model/marks';
import { namingOf } from '@/components/panel/model/named-pack';
import { step } from '@/components/panel/model/reducer';
import { awaitedPhoto, isReady, keyOf, stageOf } from '@/components/panel/model/selectors';
import { type PanelState, type PolicyState, STARTING } from '@/components/panel/model/state';
import { workingOf } from '@/components/panel/model/working';
import type { WorkingReview } from '@/lib/record/work';
import { inspectPhoto } from './inspect-photo';
import type { PanelPorts } from './panel-ports';
import { createSaver } from './saver';

/** A page that keeps changing for this long (ms) is shown as far as it was read. */
const PATIENCE = 8000;
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

/** The panel's state with its effects: each change is followed by what it makes necessary outside. */
export function createPanelStore(
  ports: PanelPorts,
  loadJudge: () => Promise<PolicyState>,
  now: () => number = Date.now,
): PanelStore {
  let state = STARTING;
  let broken: { error: unknown } | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let marks = '[]';
  /** Another tab's change was told while this one had something of its own under way. */
  let changedMeanwhile = false;
  const listeners = new Set<() => void>();
  const fetching = new Set<string>();
  const saver = createSaver(ports, now, crypto.randomUUID(), {
    ended(ok) {
      dispatch({ type: 'save-ended', ok });
      if (changedMeanwhile && ok && !saver.isAhead()) draftChanged();
    },
    behind(working, revision, collides) {
      changedMeanwhile = false;
      otherTabWrote(working, revision, collides);
    },
  });

  function dispatch(event: PanelEvent): void {
    if (broken !== null) return;
    const before = state;
    try {
      state = step(before, event);
    } catch (error) {
      broken = { error };
    }
    if (state === before && broken === null) return;
    if (broken === null) follow(before);
    for (const listener of listeners) listener();
  }

  function follow(before: PanelState): void {
    if (keyOf(before) !== keyOf(state)) saver.flush();
    followPhoto();
    followMemory();
    followBatch(before);
    followNamedPack(before);
    saver.note(state);
    followOtherTab(before);
    followMarks();
    followSettling();
    if (needsPreview(before, state)) preview();
  }

  function followPhoto(): void {
    const url = awaitedPhoto(state);
    const owner = keyOf(state);
    const flight = `photo ${owner} ${url}`;
    if (url === null || fetching.has(flight) || !(state.page?.settled || state.impatient)) return;
    fetching.add(flight);
    inspectPhoto(ports, url).then((facts) => {
      fetching.delete(flight);
      // Two applicants' photos may share one address: an answer for somebody who has gone is no answer.
      if (keyOf(state) === owner) dispatch({ type: 'photo-inspected', url, facts });
      else followPhoto();
    });
  }

  function followMemory(): void {
    const key = keyOf(state);
    const { applicant, review, memory } = state;
    if (key === null || applicant === null || review === null || memory !== 'waiting') return;
    if (fetching.has(`memory ${key}`)) return;
    fetching.add(`memory ${key}`);
    ports
      .askBackground('background/load-review', { applicant, ...stageOf(state) })
      .then(({ working, revision, earlier, lastReturn }) => {
        if (keyOf(state) !== key) return;
        saver.begin(revision, working);
        dispatch({ type: 'past-loaded', key, past: { earlier, lastReturn } });
        dispatch({ type: 'memory-loaded', key, working });
      })
      .catch(() => dispatch({ type: 'memory-failed', key }))
      .finally(() => fetching.delete(`memory ${key}`));
    ports
      .askBackground('background/history', { applicant })
      .then((history) => dispatch({ type: 'history-loaded', key, history }))
      .catch((error: unknown) => console.warn('history', error));
  }

  function followBatch(before: PanelState): void {
    const batch = batchOf(state);
    const { key, is, ticks } = state.batch;
    if (batch === null || key === null) return;
    if (is === 'waiting') {
      if (fetching.has(`batch ${key}`)) return;
      fetching.add(`batch ${key}`);
      ports
        .askBackground('background/load-batch', { batch })
        .then((memory) => dispatch({ type: 'batch-loaded', key, memory }))
        .catch(() => dispatch({ type: 'batch-failed', key }))
        .finally(() => fetching.delete(`batch ${key}`));
      return;
    }
    if (before.batch.key !== key || before.batch.is === 'waiting') return;
    const { fills, style } = state.batch;
    if (fills !== before.batch.fills || style !== before.batch.style) {
      ports
        .askBackground('background/keep-manner', { batch, fills, style })
        .catch((error: unknown) => console.warn('keep-manner', error));
    }
    for (const rule of new Set([...Object.keys(before.batch.ticks), ...Object.keys(ticks)])) {
      const tick = ticks[rule] ?? null;
      if (tick === (before.batch.ticks[rule] ?? null)) continue;
      ports
        .askBackground('background/tick-batch', { batch, rule, tick })
        .then(() => dispatch({ type: 'save-ended', ok: true }))
        .catch(() => dispatch({ type: 'save-ended', ok: false }));
    }
  }

  /** What was named for this unit and stage is asked for once; what the reviewer names is remembered. */
  function followNamedPack({ namedPack: before }: PanelState): void {
    const { key, is, id, offered } = state.namedPack;
    const naming = namingOf(state);
    if (key === null || naming === null) return;
    if (is === 'waiting') {
      if (fetching.has(`named ${key}`)) return;
      fetching.add(`named ${key}`);
      ports
        .askBackground('background/named-pack', { naming })
        .then(({ named }) => dispatch({ type: 'pack-recalled', key, named }))
        .catch((error: unknown) => {
          console.warn('named-pack', error);
          dispatch({ type: 'pack-recalled', key, named: null });
        })
        .finally(() => fetching.delete(`named ${key}`));
      return;
    }
    const wasThere = before.key === key && before.is === 'ready';
    if (!wasThere || id === null || (id === before.id && offered.length === before.offered.length)) return;
    ports
      .askBackground('background/name-pack', { naming, answer: { id, offered: [...offered] } })
      .then(() => dispatch({ type: 'save-ended', ok: true }))
      .catch(() => dispatch({ type: 'save-ended', ok: false }));
  }

  function otherTabWrote(working: WorkingReview, revision: number, collides: boolean): void {
    const key = keyOf(state);
    if (key !== null) dispatch({ type: 'other-tab-wrote', key, working, revision, collides });
  }

  /** The reviewer said which of two versions goes on. */
  function followOtherTab({ otherTab }: PanelState): void {
    if (otherTab?.is !== 'collides') return;
    if (state.otherTab?.is === 'adopted') saver.begin(otherTab.revision, otherTab.working);
    if (state.otherTab?.is === 'kept') saver.insist();
  }

  /** What another tab's hand changed is shown here too, unless this one has something of its own under way. */
  function draftChanged(): void {
    const key = keyOf(state);
    const { applicant, memory } = state;
    if (key === null || applicant === null || memory !== 'ready') return;
    changedMeanwhile = saver.isAhead();
    if (changedMeanwhile) {
      saver.flush();
      return;
    }
    ports
      .askBackground('background/load-review', { applicant, ...stageOf(state) })
      .then(({ working, revision }) => {
        if (working === null || keyOf(state) !== key || saver.isAhead()) return;
        if (handOf(working) !== handOf(workingOf(state, now()))) otherTabWrote(working, revision, false);
        saver.begin(revision, working);
      })
      .catch((error: unknown) => console.warn('draft-changed', error));
  }

  function followMarks(): void {
    const wanted = state.review === null ? [] : marksOf(groupFindings(state.review.findings, choicesOf(state)));
    const text = JSON.stringify(wanted);
    if (text === marks) return;
    marks = text;
    ports.askPage('page/marks', { marks: wanted }).catch(() => {
      // The page went away or is being replaced; the next reading sends them again.
      marks = '[]';
    });
  }

  function followSettling(): void {
    const waits = state.page?.kind === 'review' && !state.page.settled && !state.impatient;
    if (waits) {
      patience ??= setTimeout(() => dispatch({ type: 'waited-long' }), PATIENCE);
      return;
    }
    clearTimeout(patience);
    patience = undefined;
  }

  function preview(): void {
    const { verdict } = state.draft;
    if (verdict === null) return;
    ports
      .askPage('page/preview-fill', { verdict, quiet: true })
      .then((answer) => dispatch({ type: 'previewed', verdict, preview: answer }))
      .catch((error: unknown) => console.warn('preview', error));
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
      'panel/draft-changed': draftChanged,
      'panel/log-failed': ({ message }) => dispatch({ type: 'log-failed', message }),
      'panel/policy-changed': () => run(loadPolicy),
    });
    run(loadPolicy);
    run(read);
    return () => {
      stop();
      clearTimeout(patience);
      saver.flush();
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

/** Once the findings are complete, and again when another verdict or other boxes make the answer a different one. */
function needsPreview(before: PanelState, after: PanelState): boolean {
  if (!isReady(after) || after.draft.verdict === null) return false;
  return !isReady(before) || before.draft.verdict !== after.draft.verdict || boxes(before) !== boxes(after);
}

function boxes({ page }: PanelState): string {
  return JSON.stringify([page?.boxes.map(({ label, limit }) => [label, limit]), page?.decision]);
}
