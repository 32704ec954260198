import { cx } from '../common/cx';
import type { Group } from './groups';
import styles from './Rail.module.css';

interface Props {
  groups: readonly Group[];
  /** One or two words in place of counts: loading, session over. */
  word: string;
  onOpen(): void;
}

const GLYPHS: readonly { id: Group['id']; glyph: string }[] = [
  { id: 'fail', glyph: '✕' },
  { id: 'unread', glyph: '？' },
  { id: 'manual', glyph: '！' },
  { id: 'pass', glyph: '✓' },
];

/** The folded panel: one tall button with the counts. */
export function Rail({ groups, word, onOpen }: Props) {
  const counts = groups.map((group) => `${group.title}${group.findings.length}项`).join('，');
  return (
    <button type="button" className={styles.rail} onClick={onOpen} aria-label={`展开审核面板。${word}。${counts}`}>
      <span className={styles.word}>{word}</span>
      {GLYPHS.map(({ id, glyph }) => (
        <Count key={id} id={id} glyph={glyph} count={groups.find((group) => group.id === id)?.findings.length ?? 0} />
      ))}
    </button>
  );
}

function Count({ id, glyph, count }: { id: Group['id']; glyph: string; count: number }) {
  if (count === 0) return null;
  return (
    <span className={cx(styles.count, styles[id])}>
      <span aria-hidden="true">{glyph}</span>
      <span>{count}</span>
    </span>
  );
}
