import { useEffect, useRef } from 'react';
import type { Move } from './look';

export const VIEWER_KEYS =
  'J／K 或 ←／→ 翻页，Shift+J／K 换一份，+／− 缩放，R 转向，N 下一处须看，V 已看相符，B 回到面板';

const MOVES: Readonly<Record<string, Move>> = {
  j: { do: 'page', by: 1 },
  k: { do: 'page', by: -1 },
  ArrowRight: { do: 'page', by: 1 },
  ArrowLeft: { do: 'page', by: -1 },
  J: { do: 'file', by: 1 },
  K: { do: 'file', by: -1 },
  '+': { do: 'zoom', by: 1 },
  '=': { do: 'zoom', by: 1 },
  '-': { do: 'zoom', by: -1 },
  r: { do: 'turn' },
  R: { do: 'turn' },
};

interface Does {
  move(move: Move): void;
  next(): void;
  back(): void;
  /** The file in sight was looked at and agrees. */
  agrees(): void;
}

/** The viewer's keys, wherever the focus is but in a field; none while it is not in sight. */
export function useViewerKeys(inSight: boolean, does: Does): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (!inSight) return;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (ctrlKey || metaKey || altKey || isComposing || isField(event.target)) return;
      const move = MOVES[key];
      if (move !== undefined) latest.current.move(move);
      else if (key === 'n' || key === 'N') latest.current.next();
      else if (key === 'b' || key === 'B') latest.current.back();
      else if (key === 'v' || key === 'V') latest.current.agrees();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [inSight]);
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
