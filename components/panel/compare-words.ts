import type { ReturnedState } from '@/lib/dossier/previous-return';
import type { Change, ComparedItem, Comparison } from '@/lib/review/compare/types';

/** Glyph and word of each state: together they carry the meaning, colour only repeats it. */
export const COMPARED_WORDS: Readonly<Record<ReturnedState, { glyph: string; word: string }>> = {
  changed: { glyph: '✎', word: '已改' },
  unchanged: { glyph: '＝', word: '未改' },
  unclear: { glyph: '？', word: '无法判断' },
};

export const CHANGE_WORDS: Readonly<Record<Change['kind'], string>> = {
  added: '新增',
  removed: '删除',
  changed: '修改',
};

const ORDER: readonly ReturnedState[] = ['unchanged', 'unclear', 'changed'];

/** Items of the last return, those that are still to be looked at first. */
export function itemsInOrder(items: readonly ComparedItem[]): ComparedItem[] {
  const rank = ({ state, stillFails }: ComparedItem) => ORDER.indexOf(state) * 2 + (stillFails ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** `未改1项、无法判断1项、已改2项`; parts with a count of 0 are left out. */
export function countWords(items: readonly ComparedItem[]): string {
  const parts = ORDER.map((state) => ({ state, count: items.filter((item) => item.state === state).length }));
  return parts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${COMPARED_WORDS[state].word}${count}项`)
    .join('、');
}

/** What follows from an item now, in a few words. */
export function outcomeWords({ state, stillFails }: ComparedItem): string {
  if (state === 'changed') return stillFails ? '改后仍不符合' : '改后已不再列为不符合';
  return stillFails ? '仍不符合' : '';
}

/** Why nothing can be compared item by item; null when something can. */
export function noItemsWords({ items, opinion }: Comparison): string | null {
  if (items.length > 0) return null;
  return opinion === null || opinion.trim() === ''
    ? '上次退回没有留下意见，也没有列出问题，不能逐项比较。'
    : '上次退回时面板没有列出问题，不能逐项比较，请对照上次的意见。';
}
