import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, vi } from 'vitest';
import type { PanelActions } from '@/components/panel/actions';
import type { PanelEvent } from '@/components/panel/model/event';
import type { Judge } from '@/components/panel/model/judge';
import { reduce } from '@/components/panel/model/reducer';
import { workKey } from '@/components/panel/model/selectors';
import { type PanelState, STARTING } from '@/components/panel/model/state';
import { Panel } from '@/components/panel/Panel';

/** A step bound to a judge, with the state it has come to. */
export function machine(judge: Judge) {
  const at: { state: PanelState } = { state: { ...STARTING, policy: { judge, trouble: null } } };
  const send = (...events: PanelEvent[]): PanelState => {
    for (const event of events) at.state = reduce(at.state, event);
    return at.state;
  };
  /** What was kept before (nothing) has been fetched, so that the findings are complete. */
  const remember = () => send({ type: 'memory-loaded', key: workKey(at.state) ?? '', working: null });
  return { at, send, remember };
}

const mounted = new Set<Root>();

// What stays mounted keeps timers that outlive the document.
afterEach(async () => {
  for (const root of mounted) await act(async () => root.unmount());
  mounted.clear();
});

/** Renders into a fresh document body; the answer renders again in its place. */
export async function mount(element: ReactElement): Promise<(next: ReactElement) => Promise<void>> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const root = createRoot(container);
  mounted.add(root);
  await act(async () => root.render(element));
  return (next) => act(async () => root.render(next));
}

/** Everything the panel asked of its page, by name. */
export function recordingActions(dispatch: PanelActions['dispatch'] = () => undefined) {
  const asked: string[] = [];
  const actions: PanelActions = {
    dispatch,
    show: (finding) => asked.push(`show ${finding.rule}`),
    checkFiles: () => asked.push('check-files'),
    cancelFiles: () => asked.push('cancel-files'),
    checkOnOpening: (on) => asked.push(`check on opening ${on}`),
    viewFile: (at) => asked.push(`view ${at?.rule ?? ''}`),
    fold: (folded) => asked.push(`fold ${folded}`),
    openPlan: (lines) => asked.push(`plan ${lines.length}`),
    openWorkbench: (seq) => asked.push(`open ${seq ?? ''}`),
    preview: (how) => how === 'point' && asked.push('point'),
    chooseBox: (box) => asked.push(`choose-box ${box.label} ${box.nth}`),
    fill: () => asked.push('fill'),
    undoFill: () => asked.push('undo'),
    retry: () => asked.push('retry'),
  };
  return { actions, asked };
}

/** What was confirmed: words that are still being written are no choice. */
export function confirmed(events: readonly PanelEvent[]): PanelEvent[] {
  return events.filter(({ type }) => type !== 'half-written');
}

/** The panel in this state, in the document; events go to the recorded list. */
export async function showPanel(state: PanelState, folded = false) {
  const events: PanelEvent[] = [];
  const { actions, asked } = recordingActions((event) => events.push(event));
  const render = await mount(<Panel state={state} folded={folded} actions={actions} />);
  const update = (next: PanelState) => render(<Panel state={next} folded={folded} actions={actions} />);
  return { events, asked, update };
}

/** The one element that matches; throws when there is none, so that a test names what is missing. */
export function one<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** A click that React sees. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Words typed into a field over what stood there, so that React sees them. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Waits until something holds, as after a pause in typing, while React goes on with its work. */
export function becomes(holds: () => unknown): Promise<void> {
  return vi.waitFor(
    async () => {
      await act(() => new Promise<void>((resume) => setTimeout(resume, 20)));
      await holds();
    },
    { timeout: 60_000 },
  );
}
