import type { PanelState } from './model/state';

/** What the last fill or undo came to, in words for the reviewer; null when there was none. */
export function fillLine(state: Pick<PanelState, 'fill' | 'filled' | 'draft'>): { good: boolean; text: string } | null {
  const { fill } = state;
  switch (fill.is) {
    case 'idle':
    case 'filling':
    case 'undoing':
      return null;
    case 'refused':
      return { good: false, text: fill.message };
    case 'undone':
      return { good: fill.ok, text: fill.message };
    case 'filled':
      return filledLine(state, fill);
  }
}

function filledLine(
  { filled, draft }: Pick<PanelState, 'filled' | 'draft'>,
  fill: Extract<PanelState['fill'], { is: 'filled' }>,
): { good: boolean; text: string } {
  if (!fill.agrees) {
    return { good: false, text: `已填入“${fill.box}”，但读回的内容与草稿不同，请在页面上逐字核对，或复制后手动粘贴。` };
  }
  const option = fill.verdictSet === null ? '' : `已选中“${fill.verdictSet}”。`;
  // The opinion and the option that is sent with it must not say two things; what is chosen is the reviewer's to change.
  const other =
    fill.otherChosen === null ? '' : `填入时页面上选中的是“${fill.otherChosen}”，与意见的结论不同，请改选。`;
  const changed = filled !== null && filled.text !== draft.text ? '草稿此后又有修改，尚未填入。' : '';
  return {
    good: changed === '' && other === '',
    text: `已填入“${fill.box}”，读回一致，共${fill.characters}字。${option}${other}${changed}请核对后自行提交。`,
  };
}
