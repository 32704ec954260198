import { actualColumnCell } from './actual-column';
import { behindLabel, blankBehind } from './behind-label';
import { blankLine } from './blank-line';
import { boxedBlank } from './boxed-blank';
import { cellBelow } from './cell-below';
import { cellOfText } from './cell-of-text';
import { columnBeside } from './column-beside';
import { floatingLabel } from './floating-label';
import { labelFor } from './label-for';
import { labelledBy } from './labelled-by';
import { besideCell } from './next-cell';
import { valueOfAnother } from './value-of-another';
import type { WayToValue } from './way';

/** The ways from a label to its value in the order in which they are tried; the first that finds a place decides. */
export const WAYS: readonly WayToValue[] = [
  labelFor,
  labelledBy,
  actualColumnCell,
  valueOfAnother,
  besideCell,
  behindLabel,
  cellOfText,
  floatingLabel,
  columnBeside,
  blankBehind,
  boxedBlank,
  cellBelow,
  blankLine,
];
