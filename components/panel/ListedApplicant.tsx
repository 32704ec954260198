import type { SweepRow } from '@/lib/record/sweep';
import { inOrder } from '@/lib/review/order';
import { dateTime } from '../common/time';
import { SUGGESTION_WORDS } from '../common/words';
import styles from './Panel.module.css';

const WORDS = { fail: '不符', incomplete: '未能读取', manual: '须人工核对', error: '未能核对' } as const;

/** On a list: what 批量检查 found about one row, and where to go on. Nothing is decided from here. */
export function ListedApplicant({ row }: { row: SweepRow | 'none' }) {
  if (row === 'none') {
    return (
      <p className={styles.empty}>
        这名申报人还没有批量检查的结果。请打开其页面审核，或在工作台“批量检查”中检查本名单。
      </p>
    );
  }
  const { listed, checked, why, at } = row;
  const open = inOrder(checked?.review.findings ?? []).flatMap((finding) =>
    finding.outcome in WORDS ? [{ ...finding, word: WORDS[finding.outcome as keyof typeof WORDS] }] : [],
  );
  return (
    <section className={styles.listed} data-listed={listed.name}>
      <h2>
        {listed.name}：{checked === null ? '未核对' : SUGGESTION_WORDS[checked.review.suggestion.verdict]}
      </h2>
      <p>
        {dateTime(at)}批量检查。{why}
        {checked !== null && open.length === 0 ? '未发现问题。' : ''}
      </p>
      <ul>
        {open.map(({ rule, title, word, says }) => (
          <li key={rule}>
            <b>
              {word}：{title}
            </b>
            <br />
            {says}
          </li>
        ))}
      </ul>
      <p>结果只供安排先后，请打开该申报人的页面审核。</p>
    </section>
  );
}
