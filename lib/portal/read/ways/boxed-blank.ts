import type { WayToValue } from './way';

/** An empty box behind the label in its own cell: a blank that the form has a place for. */
export const boxedBlank: WayToValue = {
  name: 'empty box in the cell',
  // Word ends each paragraph with an empty element of its own, behind labels too.
  needs: ({ hit: { cell, whole, boxed } }) =>
    cell !== null && whole && boxed && cell.element.querySelector('o\\:p') === null,
  looks: ({ hit: { cell }, read }) => cell && read('beside', [], cell.element),
};
