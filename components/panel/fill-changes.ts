import type { PanelEvent } from './panel-event';
import type { PanelState } from './panel-state';

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
    filled: { text, at },
    fill: {
      is: 'filled',
      box: outcome.box,
      characters: kept.length,
      verdictSet: outcome.verdictSet,
      agrees: kept.includes(unified(text)),
    },
  };
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
