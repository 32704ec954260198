import { isReady } from '@/components/panel/model/selectors';
import type { PanelState } from '@/components/panel/model/state';
import type { MakeEffect } from './effect';

/** Where the opinion would go is asked once the findings are complete, and again when verdict or boxes make it another place. */
export const previewFill: MakeEffect = ({ ports, state, dispatch }) => ({
  follow(before) {
    const { verdict } = state().draft;
    if (verdict === null || !needsPreview(before, state())) return;
    ports
      .askPage('page/preview-fill', { verdict, quiet: true })
      .then((preview) => dispatch({ type: 'previewed', verdict, preview }))
      .catch((error: unknown) => console.warn('preview', error));
  },
});

function needsPreview(before: PanelState, after: PanelState): boolean {
  if (!isReady(after)) return false;
  return !isReady(before) || before.draft.verdict !== after.draft.verdict || boxes(before) !== boxes(after);
}

function boxes({ page }: PanelState): string {
  return JSON.stringify([page?.boxes.map(({ label, limit }) => [label, limit]), page?.decision]);
}
