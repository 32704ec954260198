import { cx } from '@/components/common/cx';
import type { Verdict } from '@/lib/dossier/reading';
import styles from './BarChart.module.css';

interface Bar {
  key: string;
  label: string;
  /** Where a click on the label leads. */
  href?: string;
  values: { name: string; look: Verdict; count: number }[];
}

const WIDTH = 300;
const HEIGHT = 14;

/** Rows of bars with their figures beside them: a table to read, with the lengths drawn into it; `what` heads the rows. */
export function BarChart({ title, what, rows }: { title: string; what: string; rows: readonly Bar[] }) {
  const most = Math.max(1, ...rows.map(sum));
  const names = rows[0]?.values.map(({ name }) => name) ?? [];
  return (
    <div className={styles.scroll}>
      <table className={styles.chart}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {names.map((name) => (
              <th key={name} scope="col" className={styles.figure}>
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
              {row.values.map(({ name, count }) => (
                <td key={name} className={styles.figure}>
                  {count}
                </td>
              ))}
              <td>
                <Bars row={row} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figures stand in the row: the drawing repeats them for the eye alone. */
function Bars({ row, most }: { row: Bar; most: number }) {
  let from = 0;
  return (
    <svg className={styles.bars} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {row.values.map(({ name, look, count }) => {
        const x = from;
        const width = (count / most) * WIDTH;
        from += width;
        return (
          <rect key={name} className={cx(styles.bar, styles[look])} x={x} y={1} width={width} height={HEIGHT - 2} />
        );
      })}
    </svg>
  );
}

function sum({ values }: Bar): number {
  return values.reduce((total, { count }) => total + count, 0);
}
