/** Whether a value, or a part of it, is still to be entered. */
export function hasBlank(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(hasBlank);
}
