import { isInRowOfValues, isValueOfBefore } from './cells';
import { NO_VALUE, type WayToValue } from './way';

/**
 * Not a way to a value but a way out: a word that is the value of another label, or one of a row of values, has no value of
 * its own.
 */
export const valueOfAnother: WayToValue = {
  name: 'value of another',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole,
  looks: ({ hit: { cell }, scan }) =>
    cell && (isValueOfBefore(cell) || isInRowOfValues(cell, scan.lexicon)) ? NO_VALUE : null,
};
