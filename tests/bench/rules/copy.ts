/** A deep copy of plain data. Spread keeps the shape an object was made with, as compiled code expects it. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) copy[key] = copyOf(copy[key]);
  return copy as T;
}
