import type { Shape } from '@/lib/policy/value-shape';

/** A value of any shape, as a field of a form is handed it. */
export interface ShapeField {
  /** Name of the field, by which a wrong value is found. */
  at: string;
  label: string;
  shape: Shape;
  value: unknown;
  onValue(value: unknown): void;
}
