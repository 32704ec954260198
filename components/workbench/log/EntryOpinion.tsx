import { cx } from '@/components/common/cx';
import { keyed } from '@/components/common/keyed';
import type { LogBody } from '@/lib/record/entry';
import own from './EntryOpinion.module.css';
import styles from './EntryPane.module.css';
import { type DiffLine, lineDiff } from './line-diff';

/** The opinion as it stood in the box at the click, and how it differs from the draft. */
export function EntryOpinion({ body: { opinion, draft } }: { body: LogBody }) {
  const diff = opinion === null || draft === null ? [] : lineDiff(draft, opinion);
  const changed = diff.some((line) => line.kind !== 'same');
  return (
    <section className={styles.section}>
      <h3>提交时意见框中的内容</h3>
      {opinion === null || opinion === '' ? (
        <p className={styles.quiet}>{opinion === null ? '页面上没有意见框。' : '意见框是空的。'}</p>
      ) : (
        <p className={styles.opinion}>{opinion}</p>
      )}
      {draft === null && <p className={styles.quiet}>当时没有起草意见。</p>}
      {draft !== null && opinion !== null && !changed && <p className={styles.quiet}>与面板中的意见草稿一致。</p>}
      {changed && (
        <details>
          <summary>与面板中的意见草稿不同，查看差异</summary>
          <div className={own.diff}>
            {keyed(diff, (line) => line.text).map(({ key, item }) => (
              <DiffRow key={key} line={item} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function DiffRow({ line: { kind, text } }: { line: DiffLine }) {
  if (kind === 'same') return <span className={own.line}>{text}</span>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return <Tag className={cx(own.line, own[kind])}>{text}</Tag>;
}
