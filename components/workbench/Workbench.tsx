import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import { cx } from '../common/cx';
import { LogPage } from './LogPage';
import type { LogSource } from './log-source';
import { RulesPage } from './RulesPage';
import { type Route, useRoute } from './route';
import styles from './Workbench.module.css';

interface Props {
  source: LogSource;
  catalogue: { pack: string; docNo: string; version: string; rules: readonly RuleEntry[] };
}

const TABS: readonly { tab: Route['tab']; hash: string; word: string }[] = [
  { tab: 'log', hash: '#log', word: '审核记录' },
  { tab: 'rules', hash: '#rules', word: '规则一览' },
];

/** The workbench: the log and the rules in force, by the part of the address behind `#`. */
export function Workbench({ source, catalogue }: Props) {
  const route = useRoute();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>职称评审审核助手</h1>
        <nav className={styles.tabs} aria-label="工作台">
          {TABS.map(({ tab, hash, word }) => (
            <a
              key={tab}
              href={hash}
              className={cx(styles.tab, route.tab === tab && styles.current)}
              aria-current={route.tab === tab ? 'page' : undefined}
            >
              {word}
            </a>
          ))}
        </nav>
      </header>
      <main className={styles.body}>
        {route.tab === 'rules' ? (
          <RulesPage catalogue={catalogue} />
        ) : (
          <LogPage source={source} rules={catalogue.rules} entry={route.entry} />
        )}
      </main>
    </div>
  );
}
