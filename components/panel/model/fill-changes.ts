import type { PanelEvent } from './event';
import { isSameForBatch } from './placeholders';
import type { PanelState } from './state';

/** What a fill led to: what was kept is compared with what was to be filled, line ends aside. */
export function fillEnded(state: PanelState, event: Extract<PanelEvent, { type: 'fill-ended' }>): PanelState {
  const { outcome, text, at } = event;
  if (!outcome.ok) {
    const restored = outcome.restored ? '页面内容已恢复原样。' : '';
    return { ...state, fill: { is: 'refused', message: outcome.message + restored } };
  }
  const kept = unified(outcome.kept);
  return {
    ...state,
    batch: { ...state.batch, fills: { ...state.batch.fills, ...batchWide(state.draft.fills) } },
    filled: { text, at },
    fill: {
      is: 'filled',
      box: outcome.box,
      characters: kept.length,
      verdictSet: outcome.verdictSet,
      otherChosen: outcome.otherChosen,
      agrees: kept.includes(unified(text)),
    },
  };
}

/** What the next applicant of the batch can take over. */
function batchWide(fills: PanelState['draft']['fills']): Record<string, string> {
  return Object.fromEntries(Object.entries(fills).filter(([placeholder]) => isSameForBatch(placeholder)));
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
