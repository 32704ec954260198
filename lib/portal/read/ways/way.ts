import type { Piece } from '@/lib/portal/read/gather';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import type { Value } from '@/lib/portal/read/values';

/** Where a value stood, seen from its label; told to whoever teaches a label. */
export type Way = 'for' | 'labelledby' | 'cell' | 'text' | 'beside' | 'below';

export interface FoundValue extends Value {
  way: Way;
}

/** A label whose value is looked for, with what several ways ask about it. */
export interface Label {
  hit: Hit;
  scan: Scan;
  /** The next label of the document that is no value of this one, at which a place ends. */
  next: Hit | null;
  /** A text of several paragraphs is looked for. */
  long: boolean;
  /** The control or box that the label names by `for`. */
  named(): Element | null;
  /** What stands behind the label in its own box or text. */
  behind(): FoundValue | null;
  /** Reads what `pieces` show; `around` is the place where they show nothing by themselves. */
  read(way: Way, pieces: Piece[], around: Element): FoundValue;
}

/** The label has no value: no later way is asked. */
export const NO_VALUE = 'no value';

/** One way from a label to its value. All ways are of this form; `all-ways.ts` has their order. */
export interface WayToValue {
  /** As the table of the README and the test of the ways call it. */
  name: string;
  /** What the label has to be for this way to be tried. */
  needs(label: Label): boolean;
  /** What stands where this way looks; null when nothing does, so that the next way is tried. */
  looks(label: Label): FoundValue | typeof NO_VALUE | null;
  /** What it found and does not take, so that the next way is tried. */
  refuses?(label: Label, found: FoundValue): boolean;
  /** What it found is kept back: it counts only where the first later way that finds anything finds nothing that is shown. */
  doubts?(label: Label, found: FoundValue): boolean;
}
