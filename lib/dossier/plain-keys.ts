/** Names that in JavaScript mean something else than a name: no file of ours has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const DEEPEST = 60;

/** Why this parsed JSON is taken by nobody, in words with the place: a name in it would reach into the program; null when none does. */
export function forbiddenKey(json: unknown, path = '', depth = 0): string | null {
  if (typeof json !== 'object' || json === null) return null;
  if (depth > DEEPEST) return '整个文件：嵌套过深，请检查';
  for (const key of Object.keys(json)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (FORBIDDEN.has(key)) return `${place}：不允许的名称，请删除`;
    const within = forbiddenKey((json as Record<string, unknown>)[key], place, depth + 1);
    if (within !== null) return within;
  }
  return null;
}
