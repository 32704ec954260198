import { dayAfter, dayOf } from '@/lib/policy/day';
import { type Calendars, isWorkingDay } from '@/lib/policy/working-days';
import type { PublicityPlan } from '@/lib/review/publicity-plan';
import { cx } from '../../common/cx';
import styles from './Publicity.module.css';

interface Props {
  plan: PublicityPlan;
  deadline: string;
  calendars: Calendars;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** The months a publicity touches: which days count, which are off, where it may be reported and where the stage ends. */
export function MonthGrid({ plan, deadline, calendars }: Props) {
  return (
    <div className={styles.months}>
      {monthsFrom(plan.start, plan.reportFrom).map((month) => (
        <table key={month} className={styles.month}>
          <caption>{month}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, index) =>
                  day === null ? (
                    <td key={WEEKDAYS[index]} />
                  ) : (
                    <DayCell key={day} day={day} plan={plan} deadline={deadline} calendars={calendars} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function DayCell({ day, plan, deadline, calendars }: Props & { day: string }) {
  const worked = isWorkingDay(day, calendars);
  const number = plan.counted.indexOf(day) + 1;
  const words = [
    day === plan.start && '开始',
    number > 0 && `第${number}日`,
    day === plan.reportFrom && '可报送',
    day === deadline && '截止',
    worked.known && !worked.value && '休',
  ].filter((word) => word !== false);
  return (
    <td className={cx(number > 0 && styles.counted, worked.known && !worked.value && styles.off)} data-day={day}>
      {Number(day.slice(8))}
      <small>{words.join(' ')}</small>
    </td>
  );
}

/** Months (`2020-09`) from one day to another. */
function monthsFrom(first: string, last: string): string[] {
  const months = new Set<string>();
  for (let day = first; day <= last; day = dayAfter(day)) months.add(day.slice(0, 7));
  return [...months];
}

/** A month's days in weeks from Monday; null before the first and after the last. */
function weeksOf(month: string): (string | null)[][] {
  const first = dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const days: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = first; day.startsWith(month); day = dayAfter(day)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
