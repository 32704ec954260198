import type { LogQuery } from '@/lib/record/entry';
import styles from './LogTable.module.css';

/** Says how entries come about, or that none fits. */
export function LogEmpty({ filtered, filters: { from, to } }: { filtered: boolean; filters: LogQuery }) {
  if (filtered) {
    return (
      <div className={styles.empty}>
        <h2>没有符合条件的记录</h2>
        <p>{from && to && from > to ? '“日期从”晚于“至”，请改正日期。' : '请放宽或清除上面的条件。'}</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <h2>还没有审核记录</h2>
      <p>
        审核人在平台页面上自行点击“通过”“退回”或“不通过”，并且内容确实发送给平台后，会自动记下一条：提交的意见、当时显示的问题和所依据的规则版本。只填入意见而没有提交的，不记录。
      </p>
    </div>
  );
}
