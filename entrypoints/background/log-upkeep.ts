import { browser } from 'wxt/browser';
import type { ReviewLog } from '@/lib/log/review-log';
import type { Handlers } from '@/lib/messages/channel';
import type { InOrder } from './in-order';
import { giveBackPortals, registerScouts } from './portals';

type Names =
  | 'background/erase-person'
  | 'background/set-retention'
  | 'background/wipe'
  | 'background/restore'
  | 'background/encrypt'
  | 'background/unlock'
  | 'background/lock'
  | 'background/used'
  | 'background/change-passphrase'
  | 'background/backup-made';

interface Needs {
  log: ReviewLog;
  inOrder: InOrder;
  /** Gives a failure of the log its own code and words. */
  worded<T>(work: Promise<T>): Promise<T>;
}

/** What the workbench asks to be done to the log as a whole. In line with everything else that writes. */
export function upkeepHandlers({ log, inOrder, worded }: Needs): Handlers<Names> {
  const done = (work: () => Promise<void>) =>
    inOrder(async () => {
      await worded(work());
      return { ok: true } as const;
    });
  return {
    'background/encrypt': (wish) => done(() => log.encryption.encrypt(wish)),
    'background/unlock': ({ passphrase }) => done(() => log.encryption.unlock(passphrase)),
    'background/used': async () => {
      await worded(log.encryption.used());
      return { ok: true };
    },
    'background/lock': () => done(() => log.encryption.lock()),
    'background/change-passphrase': (change) => done(() => log.encryption.changePassphrase(change)),
    'background/set-retention': ({ retention }) => done(() => log.retention.set(retention)),
    'background/backup-made': (backup) => done(() => log.backup.note(backup)),
    'background/erase-person': (ask) => inOrder(async () => ({ erased: await worded(log.people.erase(ask)) })),
    'background/wipe': () =>
      inOrder(async () => {
        await worded(log.wipe());
        // While it is still known which there are.
        await giveBackPortals();
        await browser.storage.local.clear();
        await browser.storage.session.clear();
        await registerScouts();
        return { ok: true };
      }),
    'background/restore': ({ step }) => inOrder(async () => ({ added: await worded(log.backup.restoreStep(step)) })),
  };
}
