/** A name for something new in a draft that nothing else in it has. */
export function freshKey(): string {
  return crypto.randomUUID();
}
