import type { WayToValue } from './way';

/** An empty box behind the label in its own cell: a blank that the form has a place for. */
export const boxedBlank: WayToValue = {
  name: 'empty box in the cell',
  needs: ({ hit: { cell, whole, boxed } }) => cell !== null && whole && boxed,
  looks: ({ hit: { cell }, read }) => cell && read('beside', [], cell.element),
};
