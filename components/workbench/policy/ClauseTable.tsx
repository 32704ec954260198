import type { ClauseEntry, DemandEntry } from '@/lib/review/catalogue/clause-entries';
import { clauseWords } from '@/lib/review/cited';
import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import { keyed } from '../../common/keyed';
import styles from './Policy.module.css';

interface Props {
  clauses: readonly ClauseEntry[];
  onRule(id: string): void;
}

/** Every sentence of the notice that binds somebody: who takes care of it, by which rules, and how it is read. */
export function ClauseTable({ clauses, onRule }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">条款</th>
          <th scope="col">原文</th>
          <th scope="col">约束对象</th>
          <th scope="col">由谁核对</th>
          <th scope="col">规则</th>
          <th scope="col">理解与说明</th>
        </tr>
      </thead>
      <tbody>
        {clauses.flatMap((clause) =>
          keyed(clause.demands, ({ quote }) => quote).map(({ key, item }) => (
            <Row key={clause.id + key} clause={clause} demand={item} onRule={onRule} />
          )),
        )}
      </tbody>
    </table>
  );
}

function Row({ clause, demand, onRule }: { clause: ClauseEntry; demand: DemandEntry; onRule: Props['onRule'] }) {
  return (
    <tr data-clause={clause.id} data-handled={demand.handled}>
      <th scope="row" className={styles.short} title={clause.name}>
        {clauseWords(clause.id)}
      </th>
      <td>“{demand.quote}”</td>
      <td className={styles.short}>{demand.on}</td>
      <td>
        <span className={cx(styles.handled, styles[demand.handled])}>{demand.handledText}</span>
      </td>
      <td>
        {demand.by.map(({ id, title }) => (
          <button key={id} type="button" className={cx(controls.link, styles.rulelink)} onClick={() => onRule(id)}>
            {title}
          </button>
        ))}
      </td>
      <td>{[demand.why, demand.note].filter(Boolean).join('；')}</td>
    </tr>
  );
}
