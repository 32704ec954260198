import { clauseWords } from '@/lib/review/cited';
import type { PackChange } from '@/lib/review/pack-difference';
import { keyed } from '../../common/keyed';
import styles from './Policy.module.css';
import type { CalendarChange } from './proposal';

interface Props {
  changes: readonly PackChange[];
  calendars?: readonly CalendarChange[];
  /** What the two columns are called. */
  sides?: readonly [string, string];
}

/** What is different, one line each: clause, before, after, and the rules it touches. */
export function ChangeTable({ changes, calendars = [], sides = ['现行', '修改后'] }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">修改内容</th>
          <th scope="col">条款</th>
          <th scope="col">{sides[0]}</th>
          <th scope="col">{sides[1]}</th>
          <th scope="col">涉及规则</th>
        </tr>
      </thead>
      <tbody>
        {keyed(changes, ({ kind, what }) => kind + what).map(({ key, item }) => (
          <tr key={key} data-change={item.kind}>
            <td>
              {item.what}
              {item.from !== null && <span className={styles.quiet}>（自{item.from}起）</span>}
            </td>
            <td className={styles.short}>{item.clauses.map(clauseWords).join('、')}</td>
            <td>{item.before}</td>
            <td>{item.after}</td>
            <td>{item.rules.join('、')}</td>
          </tr>
        ))}
        {calendars.map(({ year, what }) => (
          <tr key={year} data-change="calendar">
            <td>{year}年工作日历</td>
            <td />
            <td colSpan={2}>{what}</td>
            <td>公示天数、截止时间</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
