import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Resizer.module.css';

const MIN = 60;
const MAX = 480;
const STEP = 24;

/** Drag, or arrow keys, to make the box below it higher or lower; heights in px. */
export function Resizer({ height, onResize }: { height: number; onResize(height: number): void }) {
  const resize = (next: number) => onResize(Math.min(MAX, Math.max(MIN, Math.round(next))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(height - event.movementY);
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(height + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no value and no focus; a movable separator is a widget.
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label="调整意见框高度"
      aria-valuenow={height}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      className={styles.resizer}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
