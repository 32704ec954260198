import { childrenOf, parentOf } from '@/lib/portal/read/visible';
import type { WayToValue } from './way';

/** The box in the same place of the column beside, where all labels stand in one column and all values in the next. */
export const columnBeside: WayToValue = {
  name: 'column beside',
  needs: ({ hit: { cell, from } }) => cell === null && from < 0,
  looks: ({ hit: { node }, scan, read }) => {
    const column = parentOf(node);
    const beside = column?.nextElementSibling;
    const [labels, values, others] = [column, beside, beside?.nextElementSibling].map((one) => [...childrenOf(one)]);
    if (!labels || !values || !others) return null;
    const isLabel = ({ textContent }: Element) => scan.lexicon.lookUp(textContent ?? '') !== null;
    if (labels.length !== values.length || values.some(isLabel) || labels.filter(isLabel).length < FEWEST) return null;
    // A second column of values is somebody else's, or what the first was before.
    if (others.length === labels.length && !others.some(isLabel)) return null;
    const label = node as Element;
    const value = values[labels.indexOf(label)];
    return value && areInLine(label, value) ? read('beside', [value], value) : null;
  },
};

/** Two labels below each other, and as many values. */
const FEWEST = 2;
/** Texts of two sizes in one line are a little apart. */
const APART = 8;

/** Side by side, as rows below a header are not. */
function areInLine(label: Element, value: Element): boolean {
  const [own, other] = [label.getBoundingClientRect(), value.getBoundingClientRect()];
  return (
    other.left >= own.right && Math.max(Math.abs(other.top - own.top), Math.abs(other.bottom - own.bottom)) < APART
  );
}
