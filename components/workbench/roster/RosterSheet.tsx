import type { RosterColumn } from '@/lib/roster/columns';
import type { RosterEntry } from '@/lib/roster/entry';
import styles from './Roster.module.css';

interface Props {
  title: string;
  columns: readonly RosterColumn[];
  entries: readonly RosterEntry[];
  /** What stands below the table, a line each. */
  foot: readonly string[];
}

/** The list as it is saved and printed. */
export function RosterSheet({ title, columns, entries, foot }: Props) {
  return (
    <div className={styles.paper}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={`${entry.row.name} ${entry.row.last4} ${entry.row.unit}`}>
              <td>{index + 1}</td>
              {columns.map((column) => (
                <td key={column.id}>{column.cell(entry)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {foot.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
