import { fieldRows, STATE_WORDS } from '@/components/common/field-rows';
import type { LogBody } from '@/lib/record/entry';
import styles from './EntryPane.module.css';
import own from './EntryValues.module.css';

/** The applicant's values as the rules saw them at the click; what the page did not show is folded. */
export function EntryValues({ body: { dossier, review } }: { body: LogBody }) {
  if (!dossier) {
    return (
      <section className={styles.section}>
        <h3>当时页面上的内容</h3>
        <p className={styles.quiet}>
          {review === null ? '提交时面板还没有读完本页。' : '本条由较早版本记录，没有保存页面内容。'}
        </p>
      </section>
    );
  }
  const rows = fieldRows(dossier);
  const shown = rows.filter(({ state }) => state !== 'absent');
  const absent = rows.filter(({ state }) => state === 'absent');
  return (
    <section className={styles.section}>
      <h3>当时页面上的内容</h3>
      <dl className={own.values}>
        {shown.map(({ id, name, state, text, remark }) => (
          <div key={id} data-kept={id}>
            <dt>{name}</dt>
            <dd>
              {state !== 'read' && <span className={own.state}>{STATE_WORDS[state]} </span>}
              {text}
              {remark !== '' && <span className={styles.quiet}>（{remark}）</span>}
            </dd>
          </div>
        ))}
      </dl>
      {absent.length > 0 && <p className={styles.quiet}>页面上未见：{absent.map(({ name }) => name).join('、')}。</p>}
    </section>
  );
}
