import type { ReactNode } from 'react';
import { RULES } from '@/lib/rules';
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
import { type Address, filesAddress, logAddress } from './route';
import { SweepPage } from './sweep/SweepPage';
import type { SweepSource } from './sweep/sweep-source';
import { UpkeepPage } from './upkeep/UpkeepPage';
import type { UpkeepSource } from './upkeep/upkeep-source';

/** What the pages ask of the world around them; `entrypoints/workbench/sources.ts` answers. */
export interface Sources {
  log: LogSource;
  policy: PolicySource;
  portals: PortalsSource;
  upkeep: UpkeepSource;
  sweep: SweepSource;
  roster: RosterSource;
  files: FilesSource;
}

/** What a page is shown with. */
interface Shown {
  sources: Sources;
  address: Address;
  /** False for a page that stays while another one is looked at. */
  inSight: boolean;
}

/** A page of the workbench. */
export interface WorkbenchPage {
  /** Its name in the address: `roster` is at `#roster`. */
  name: string;
  /** On its tab. */
  word: string;
  show(shown: Shown): ReactNode;
  /** Goes on behind the others once it was opened. */
  stays?: true;
  /** Has no tab before something led to it. */
  late?: true;
  /** Fills the window and scrolls in itself. */
  fills?: true;
}

const showLog = ({ sources, address }: Shown) => (
  <LogPage source={sources.log} rules={RULES} address={logAddress(address)} />
);

/** The page that is shown where the address names none. */
export const FIRST_PAGE: WorkbenchPage = { name: 'log', word: '审核记录', show: showLog };

/** All pages, in the order of their tabs. */
export const PAGES: readonly WorkbenchPage[] = [
  FIRST_PAGE,
  { name: 'statistics', word: '统计', show: showLog },
  // A sweep goes on while the reviewer looks at the log.
  { name: 'sweep', word: '批量检查', show: ({ sources }) => <SweepPage source={sources.sweep} />, stays: true },
  {
    name: 'files',
    word: '附件',
    show: ({ sources, address, inSight }) => (
      <FilesPage source={sources.files} address={filesAddress(address)} inSight={inSight} />
    ),
    // The reviewer comes back to the page of the file that was open.
    stays: true,
    late: true,
    fills: true,
  },
  { name: 'roster', word: '花名册', show: ({ sources }) => <RosterPage source={sources.roster} /> },
  {
    name: 'policy',
    word: '政策',
    show: ({ sources, address }) => {
      const lines = address.query.get('lines') ?? '';
      return <PolicyPage key={lines} source={sources.policy} planLines={lines} />;
    },
  },
  { name: 'publicity', word: '公示与截止', show: ({ sources }) => <PublicityPage source={sources.policy} /> },
  { name: 'portals', word: '平台与标注', show: ({ sources }) => <PortalsPage source={sources.portals} /> },
  { name: 'data', word: '数据与备份', show: ({ sources }) => <UpkeepPage source={sources.upkeep} /> },
];
