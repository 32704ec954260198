import { isInRowOfValues, isValueOfBefore } from './cells';
import { NO_VALUE, type WayToValue } from './way';

/** No way at all: a word that is what another label says, or one of a row of values, has no value of its own. */
export const valueOfAnother: WayToValue = {
  name: 'value of another',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole,
  looks: ({ hit: { cell }, scan }) =>
    cell && (isValueOfBefore(cell) || isInRowOfValues(cell, scan.lexicon)) ? NO_VALUE : null,
};
