/** One character as it was read. */
export interface Letter {
  text: string;
  /** How likely it is this one, 0–1. */
  likely: number;
  /** Where it stands along its line, 0–1. */
  from: number;
  to: number;
}
