import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { type Group, settledIn } from './model/groups';
import styles from './Rail.module.css';

interface Props {
  groups: readonly Group[];
  /** One or two words in place of counts: loading, session over. */
  word: string;
  onOpen(): void;
}

const GLYPHS: Readonly<Partial<Record<Group['id'], string>>> = {
  fail: '✕',
  confirm: '△',
  unread: '？',
  manual: '！',
  batch: '批',
  pass: '✓',
};

/** The folded panel: one tall button with the counts. */
export function Rail({ groups, word, onOpen }: Props) {
  return (
    <button type="button" className={styles.rail} data-action="unfold" onClick={onOpen}>
      <span className={controls.spoken}>展开审核面板：</span>
      <span className={styles.word}>{word}</span>
      {groups.map((group) => (
        <Count key={group.id} group={group} />
      ))}
    </button>
  );
}

/** What is still open in the group; what was settled is no longer counted. */
function Count({ group }: { group: Group }) {
  const { id, title, findings } = group;
  const glyph = GLYPHS[id];
  const open = findings.length - settledIn(group);
  if (glyph === undefined || open === 0) return null;
  return (
    <span className={cx(styles.count, styles[id])}>
      <span className={controls.spoken}>{title}</span>
      <span aria-hidden="true">{glyph}</span>
      <span>{open}</span>
    </span>
  );
}
