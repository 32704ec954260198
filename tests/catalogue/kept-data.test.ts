import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { LogDatabase } from '@/lib/database/database';

const ROOT = new URL('../../', import.meta.url);

/** Every table of the log: whether a backup takes it along, or why it need not. Wiping empties all of them (`lib/log/erasure/wipe.ts`). */
const TABLES: Readonly<Record<string, string>> = {
  entries: 'in the backup',
  rows: 'in the backup',
  bodies: 'in the backup',
  acts: 'in the backup',
  working: 'in the backup, but for ended drafts, which go after a week',
  packs: 'made again from rows',
  texts: 'made again from bodies',
  shown: 'what the panel showed at a click that waits for its answer: minutes',
  meta: 'periods are in the backup, the key of persons too when there is a passphrase; the rest is about this disk',
  sweeps: 'found again by checking the list; goes after a week',
};

/** Where something is kept outside of the log: what it is, and what backup and wiping do with it. */
const KEPT_ELSEWHERE: Readonly<Record<string, string>> = {
  'entrypoints/background/handlers.ts': 'whether the panel is folded: not in the backup; wiped',
  'entrypoints/background/office-policy.ts': 'what the office changed in the policy: a part of the backup; wiped',
  'entrypoints/background/named-packs.ts':
    'which pack an archive review without a plan goes by: not in the backup, asked anew; wiped',
  'entrypoints/background/portals.ts': 'portals and what was taught: a part of the backup; wiped',
  'entrypoints/background/batch-memory.ts':
    'ticks and words of a batch: not in the backup, given anew with the next batch; wiped',
  'lib/messages/noted-clicks.ts':
    'a click on a decision, noted until the background has taken it: not in the backup; wiped',
  'entrypoints/panel/check-on-opening.ts':
    'whether attachments are checked when a review is opened: not in the backup; wiped',
  'entrypoints/workbench/policy-draft.ts':
    'a pack that is being written, with no applicant in it: not in the backup; wiped',
  'entrypoints/workbench/roster-source.ts': 'columns left out of rosters: a habit, nothing of anybody; stays',
};

test('every table of the log is in the backup, or it is said here why not', () => {
  const database = new LogDatabase('kept-data', { indexedDB: new IDBFactory(), IDBKeyRange });
  expect(database.tables.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
});

test('nothing is kept on the disk that is not named here', () => {
  const files = ['entrypoints', 'lib', 'components'].flatMap((room) =>
    readdirSync(new URL(room, ROOT), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  const keeping = files
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /storage\.local\.set|localStorage\.setItem|document\.cookie|caches\.open/.test(
        readFileSync(new URL(name, ROOT), 'utf8'),
      ),
    );
  expect(keeping.sort()).toEqual(Object.keys(KEPT_ELSEWHERE).sort());
});
