import type { YearCalendar } from '@/lib/policy/calendar';
import { daysOff } from '@/lib/policy/days-off';
import type { Calendars } from '@/lib/policy/working-days';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';

interface Props {
  calendars: Calendars;
  /** Years the office added or put in place of built-in ones. */
  own: readonly YearCalendar[];
  onRemove(year: number): void;
}

/** Years whose working days are known, with the State Council's notices behind them. */
export function CalendarTable({ calendars, own, onRemove }: Props) {
  const years = [...calendars.values()].sort((one, other) => one.year - other.year);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">年份</th>
          <th scope="col">依据</th>
          <th scope="col">放假</th>
          <th scope="col">调休上班</th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      <tbody>
        {years.map((calendar) => {
          const added = own.some(({ year }) => year === calendar.year);
          return (
            <tr key={calendar.year} data-year={calendar.year}>
              <th scope="row">{calendar.year}</th>
              <td>
                {calendar.sources.map(({ docNo }) => docNo).join('、')}
                {calendar.note !== '' && <p className={styles.quiet}>{calendar.note}</p>}
              </td>
              <td>{daysOff(calendar).length}天</td>
              <td>{calendar.work.join('、')}</td>
              <td>
                {added ? '本单位导入' : '内置'}
                {added && (
                  <button type="button" className={controls.link} onClick={() => onRemove(calendar.year)}>
                    移除…
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
