import { cx } from './cx';
import styles from './OutcomeBadge.module.css';
import { LOOKS, type Look } from './outcome';

/** Outcome as glyph and word in a bordered label. */
export function OutcomeBadge({ look, word }: { look: Look; word?: string }) {
  return (
    <span className={cx(styles.badge, styles[look])}>
      <span aria-hidden="true">{LOOKS[look].glyph}</span>
      {word ?? LOOKS[look].word}
    </span>
  );
}
