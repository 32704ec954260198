import { compact } from './text';

/** 男 or 女, also written 男性 or 女性; null for anything else. */
export function parseSex(text: string): '男' | '女' | null {
  const match = /^([男女])性?$/.exec(compact(text));
  if (match === null) return null;
  return match[1] === '男' ? '男' : '女';
}
