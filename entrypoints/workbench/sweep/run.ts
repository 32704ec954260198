import { browser } from 'wxt/browser';
import { namedIn } from '@/components/panel/model/applicant';
import type { Judge } from '@/components/panel/model/judge';
import { momentOf } from '@/components/panel/model/selectors';
import { runSweep, type SweepEnd, type SweepPorts } from '@/components/workbench/sweep/run-sweep';
import { type AttachmentReader, createFileReader } from '@/lib/attachments/file-reader';
import { assemble } from '@/lib/dossier/assemble';
import { askBackground } from '@/lib/messages/channel';
import type { Naming } from '@/lib/record/named-pack';
import { asTriageRow, type Sweep, type TriageRow } from '@/lib/record/sweep';
import { inspectPhoto } from '../../panel/inspect-photo';
import { loadJudge } from '../../panel/judge';
import type { PanelPorts } from '../../panel/panel-ports';
import { photoInWorker } from '../../panel/photo-in-worker';
import { openPortal, portsOf, profileOf, wait } from './portal-tabs';
import { formsOf } from './rows';
import { sweptFiles } from './swept-files';

/** Looks at these rows, one after the other, in a tab of the sweep's portal; `onRow` hears of each as it is done. */
export async function run(
  sweep: Sweep,
  rows: readonly TriageRow[],
  signal: AbortSignal,
  onRow: (row: TriageRow) => void,
): Promise<SweepEnd> {
  const release = await holdAlone();
  let reader: AttachmentReader | null = null;
  try {
    const { expects, papers = [] } = await profileOf(sweep);
    reader = createFileReader(() => new Worker(browser.runtime.getURL('/file-worker.js')), papers);
    const { judge } = await loadJudge({ askBackground });
    if (judge === null) throw new Error('政策包不能使用，没有检查。');
    const ask = await openPortal(sweep.list, signal);
    if (ask === null) return 'stopped';
    const ports: SweepPorts = {
      ...pagePorts(ask, sweep, rows, reader),
      expects,
      judge: judgeFor(sweep, judge),
      keep: async (row) => (await askBackground('background/keep-sweep-row', { id: sweep.id, row })).ok,
      now: Date.now,
    };
    return await runSweep(sweep, rows, ports, signal, (row) => onRow(asTriageRow(row)));
  } finally {
    reader?.end();
    release();
  }
}

function pagePorts(
  askPage: PanelPorts['askPage'],
  sweep: Sweep,
  rows: readonly TriageRow[],
  reader: AttachmentReader,
): Pick<SweepPorts, 'fetchPage' | 'wait' | 'photo' | 'files'> {
  return {
    ...portsOf(askPage, sweep.forms ?? formsOf(rows.map(({ listed }) => listed)), sweep.attachments),
    files: sweptFiles({ askPage, reader, wait }),
    photo: (url) => inspectPhoto({ askPage, inspect: photoInWorker }, url),
  };
}

/** Judges what was read of one row as the panel would, with what is kept of that applicant. */
function judgeFor({ list, role, object }: Sweep, judge: Judge): SweepPorts['judge'] {
  const portal = new URL(list).origin;
  return async (reading, photo, files) => {
    const applicant = namedIn([reading]);
    if (applicant === null) throw new Error('页面上没有申报人，不能核对。');
    const kept = await askBackground('background/load-review', { applicant, role, object, portal });
    const dossier = assemble([reading], photo, files);
    const chosen = object === 'archive' ? await chosenFor({ unit: applicant.unit, role, object }, portal, judge) : null;
    const { review } = judge.review(
      dossier,
      { role, object },
      kept.working?.choices ?? {},
      momentOf({ readings: [reading], memory: 'ready', logLocked: kept.locked }),
      kept.lastReturn,
      chosen,
    );
    return { applicant, review, dossier, returnedBefore: kept.lastReturn !== null };
  };
}

/** What the reviewer named on a page of this unit and stage, where its pages name no plan. */
async function chosenFor(naming: Naming, portal: string, judge: Judge): Promise<string | null> {
  if (naming.unit === '') return null;
  const { named } = await askBackground('background/named-pack', { naming, portal });
  return named !== null && judge.packs.every(({ id }) => named.offered.includes(id)) ? named.id : null;
}

/** Only one page of the workbench runs a sweep, or rows would be asked for twice. The answer lets others run. */
async function holdAlone(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request('sweep', { ifAvailable: true }, (lock) => {
        if (lock === null) throw new Error('另一个工作台页面正在批量检查。请在那里继续，或先在那里暂停。');
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
