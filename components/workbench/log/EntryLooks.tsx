import { dateTime } from '@/components/common/time';
import type { LogBody } from '@/lib/record/entry';
import styles from './EntryPane.module.css';

/** The attachments that the reviewer had looked at by the click; nothing when there were none. */
export function EntryLooks({ body: { looks = {} } }: { body: LogBody }) {
  const all = Object.entries(looks);
  if (all.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>看过的附件</h3>
      <ul>
        {all.map(([digest, { name, is, remark, at }]) => (
          <li key={digest}>
            {`${name}：${is === 'agrees' ? '相符' : '不符'}${remark === '' ? '' : `，${remark}`}`}
            <span className={styles.quiet}>{`（${dateTime(at)}，文件 SHA-256 ${digest.slice(0, 16)}…）`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
