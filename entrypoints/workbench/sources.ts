import type { Sources } from '@/components/workbench/pages';
import { liveFiles } from './files/source';
import { liveLog } from './log-source';
import { livePolicy } from './policy-source';
import { livePortals } from './portals-source';
import { liveRoster } from './roster-source';
import { liveSweep } from './sweep/source';
import { liveUpkeep } from './upkeep-source';

/** What the pages of the workbench ask for, answered by this browser. */
export const SOURCES: Sources = {
  log: liveLog,
  policy: livePolicy,
  portals: livePortals,
  upkeep: liveUpkeep,
  sweep: liveSweep,
  roster: liveRoster,
  files: liveFiles,
};
