/** A set-up step that a person has to finish: the message says what happened and exactly what to run. */
export class SetupError extends Error {
  override name = 'SetupError';
}
