import '@/components/common/tokens.css';
import { createRoot } from 'react-dom/client';
import type { PanelActions } from '@/components/panel/actions';
import type { PanelEvent } from '@/components/panel/model/event';
import { reduce } from '@/components/panel/model/reducer';
import { workKey } from '@/components/panel/model/selectors';
import { type PanelState, STARTING } from '@/components/panel/model/state';
import { Panel } from '@/components/panel/Panel';
import { fakeJudge, finding, reading } from '../../components/fixtures';

const OUTCOMES = ['fail', 'incomplete', 'manual', 'pass'] as const;

/** More findings than the window holds below the suggestion. */
const IN_SIGHT = 12;

/** Milliseconds after which what is not drawn will not be. */
const GIVEN_UP = 10_000;

/** Milliseconds from the reading to the first paint, and to the one that shows what is out of sight as well. */
export interface Shown {
  first: number;
  all: number;
}

/** The panel on an empty page with as many findings. */
export async function showFindings(count: number): Promise<Shown> {
  const container = document.createElement('div');
  container.id = 'root';
  document.body.replaceChildren(container);
  const root = createRoot(container);
  const findings = Array.from({ length: count }, (_, at) =>
    finding(`rule-${at}`, { outcome: OUTCOMES[at % OUTCOMES.length] ?? 'fail', steps: ['打开附件', '核对公章'] }),
  );
  let state: PanelState = { ...STARTING, policy: { judge: fakeJudge(findings), trouble: null } };
  const draw = () => root.render(<Panel state={state} folded={false} actions={actions} />);
  const dispatch = (event: PanelEvent) => {
    state = reduce(state, event);
    draw();
  };
  const actions: PanelActions = {
    dispatch,
    show: ({ rule }) => dispatch({ type: 'finding-selected', rule }),
    fold: ignored,
    checkFiles: ignored,
    cancelFiles: ignored,
    checkOnOpening: ignored,
    viewFile: ignored,
    openWorkbench: ignored,
    openPlan: ignored,
    preview: ignored,
    chooseBox: ignored,
    fill: ignored,
    undoFill: ignored,
    retry: ignored,
  };
  draw();
  await painted();
  const from = performance.now();
  dispatch({ type: 'page-read', reading: reading() });
  dispatch({ type: 'memory-loaded', key: workKey(state) ?? '', working: null });
  const shown = () => document.querySelectorAll('[data-rule]').length;
  const until = async (least: number) => {
    do await painted();
    while (shown() < least && performance.now() - from < GIVEN_UP);
    return performance.now() - from;
  };
  const first = await until(Math.min(count, IN_SIGHT));
  const all = shown() === count ? first : await until(count);
  if (shown() !== count) throw new Error(`${shown()} of ${count} findings are shown.`);
  return { first, all };
}

/** Begins to record how long each key or click takes until what follows from it is painted. */
export function recordInteractions(): number[] {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (/^(?:keydown|pointerup|click)$/.test(entry.name)) durations.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  return durations;
}

/** After the frame under way is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

function ignored(): void {
  // Nothing outside the panel is part of what is measured.
}
