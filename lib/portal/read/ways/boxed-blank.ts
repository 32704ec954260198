import { NO_VALUE, type WayToValue } from './way';

/** An empty box behind the label in its own cell: a blank that the form has a place for. */
export const boxedBlank: WayToValue = {
  name: 'empty box in the cell',
  needs: ({ hit: { cell, whole, boxed } }) => cell !== null && whole && boxed,
  looks: ({ hit: { cell }, read }) => {
    // Word ends each paragraph with an empty element of its own, behind labels too.
    if (cell && cell.element.getElementsByTagName('o:p').length > 0) return cell.row.cells[1] ? NO_VALUE : null;
    return cell && read('beside', [], cell.element);
  },
};
