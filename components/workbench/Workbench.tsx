import { useState } from 'react';
import { RULES } from '@/lib/rules';
import { cx } from '../common/cx';
import { BackupDue } from './BackupDue';
import { FilesPage } from './files/FilesPage';
import type { FilesSource } from './files/files-source';
import { LogPage } from './log/LogPage';
import type { LogSource } from './log/log-source';
import { PolicyPage } from './policy/PolicyPage';
import type { PolicySource } from './policy/policy-source';
import { PortalsPage } from './portals/PortalsPage';
import type { PortalsSource } from './portals/portals-source';
import { PublicityPage } from './publicity/PublicityPage';
import { RosterPage } from './roster/RosterPage';
import type { RosterSource } from './roster/roster-source';
import { type Route, useRoute } from './route';
import { SweepPage } from './sweep/SweepPage';
import type { SweepSource } from './sweep/sweep-source';
import { UpkeepPage } from './upkeep/UpkeepPage';
import type { UpkeepSource } from './upkeep/upkeep-source';
import styles from './Workbench.module.css';

interface Props {
  source: LogSource;
  policy: PolicySource;
  portals: PortalsSource;
  upkeep: UpkeepSource;
  sweep: SweepSource;
  roster: RosterSource;
  files: FilesSource;
}

const TABS: readonly { tab: Route['tab']; hash: string; word: string }[] = [
  { tab: 'log', hash: '#log', word: '审核记录' },
  { tab: 'statistics', hash: '#statistics', word: '统计' },
  { tab: 'sweep', hash: '#sweep', word: '批量检查' },
  { tab: 'files', hash: '#files', word: '附件' },
  { tab: 'roster', hash: '#roster', word: '花名册' },
  { tab: 'policy', hash: '#policy', word: '政策' },
  { tab: 'publicity', hash: '#publicity', word: '公示与截止' },
  { tab: 'portals', hash: '#portals', word: '平台与标注' },
  { tab: 'data', hash: '#data', word: '数据与备份' },
];

const NO_FILE = { of: null, file: null, spot: null };

/** The workbench: the log, 批量检查, attachments, rosters, the policy in force, publicity dates and the portals, by the part of the address behind `#`. */
export function Workbench({ source, policy, portals, upkeep, sweep, roster, files }: Props) {
  const route = useRoute();
  // Once opened it stays: a sweep goes on while the reviewer looks at the log.
  const [sweepOpened, setSweepOpened] = useState(false);
  if (route.tab === 'sweep' && !sweepOpened) setSweepOpened(true);
  // So do the files: the reviewer comes back to the page that was open.
  const [filesOpened, setFilesOpened] = useState(false);
  if (route.tab === 'files' && !filesOpened) setFilesOpened(true);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>职称评审审核助手</h1>
        <nav className={styles.tabs} aria-label="工作台">
          {TABS.filter(({ tab }) => tab !== 'files' || filesOpened).map(({ tab, hash, word }) => (
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
        <BackupDue source={upkeep} />
      </header>
      <main className={styles.body}>
        {sweepOpened && (
          <div hidden={route.tab !== 'sweep'}>
            <SweepPage source={sweep} />
          </div>
        )}
        {filesOpened && (
          <div hidden={route.tab !== 'files'} className={styles.whole}>
            <FilesPage
              source={files}
              address={route.tab === 'files' ? route : NO_FILE}
              inSight={route.tab === 'files'}
            />
          </div>
        )}
        {route.tab === 'sweep' || route.tab === 'files' ? null : route.tab === 'roster' ? (
          <RosterPage source={roster} />
        ) : route.tab === 'policy' ? (
          <PolicyPage key={route.planLines} source={policy} planLines={route.planLines} />
        ) : route.tab === 'publicity' ? (
          <PublicityPage source={policy} />
        ) : route.tab === 'portals' ? (
          <PortalsPage source={portals} />
        ) : route.tab === 'data' ? (
          <UpkeepPage source={upkeep} />
        ) : (
          <LogPage source={source} rules={RULES} route={route} />
        )}
      </main>
    </div>
  );
}
