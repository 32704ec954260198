import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import styles from './Files.module.css';
import type { Move, ViewerLook } from './look';
import { VIEWER_KEYS } from './use-viewer-keys';

interface Props {
  look: ViewerLook;
  pages: number;
  /** Places left to look at. */
  unclear: number;
  move(move: Move): void;
  next(): void;
  back(): void;
}

const ZOOM_WORDS = [
  ['fit', '适合'],
  [1, '100%'],
  [2, '200%'],
] as const;

/** Pages, size, turn, the next place to look at, and the way back to the panel. */
export function Toolbar({ look, pages, unclear, move, next, back }: Props) {
  const button = (word: string, action: string, does: () => void, more: { pressed?: boolean; title?: string } = {}) => (
    <button
      type="button"
      className={cx(controls.button, more.pressed && styles.pressed)}
      aria-pressed={more.pressed}
      data-action={action}
      title={more.title}
      onClick={does}
    >
      {word}
    </button>
  );
  return (
    <div className={styles.tools} role="toolbar" aria-label="显示" title={VIEWER_KEYS}>
      <span className={styles.some}>
        {button('上一页', 'previous-page', () => move({ do: 'page', by: -1 }), { title: 'K 或 ←' })}
        <span className={styles.count} role="status">{`第${look.page}／${pages}页`}</span>
        {button('下一页', 'next-page', () => move({ do: 'page', by: 1 }), { title: 'J 或 →' })}
      </span>
      <span className={styles.some}>
        {ZOOM_WORDS.map(([zoom, word]) => (
          <span key={word}>
            {button(word, `zoom-${zoom}`, () => move({ do: 'zoom-to', zoom }), {
              pressed: look.zoom === zoom,
              title: '+／−',
            })}
          </span>
        ))}
        {button('转向', 'turn', () => move({ do: 'turn' }), { title: '顺时针转90°（R）' })}
      </span>
      <span className={styles.some}>
        {button(unclear === 0 ? '没有须看的' : `下一处须看（${unclear}）`, 'next-stop', next, { title: 'N' })}
        {button('回到面板', 'to-panel', back, { title: 'B' })}
      </span>
    </div>
  );
}
