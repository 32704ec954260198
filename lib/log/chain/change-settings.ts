import { randomHex } from '@/lib/cipher/digest';
import type { LogDatabase } from '@/lib/database/database';
import type { Retention } from '@/lib/database/shapes';
import { installKey } from '@/lib/database/subject';
import type { LogAct } from '@/lib/record/entry';
import { addEntry } from './add-entry';
import { readSettings, settingsHash } from './settings';

/**
 * Changes the settings that entries carry the hash of, and chains an act that says what they were found to be and are from
 * then on, in one transaction. If nothing changes, the settings are bound as they are.
 */
export async function changeSettings(
  database: LogDatabase,
  cause: 'set' | 'restore',
  { retention }: { retention?: Retention },
  at: number,
): Promise<void> {
  const { acts, meta } = database;
  const salt = randomHex(16);
  await installKey(database);
  await addEntry(database, { id: `act-${randomHex(16)}`, at, tables: [acts] }, async (seq) => {
    const before = await readSettings(database);
    const after = { ...before, retention: retention ?? before.retention };
    const found = await settingsHash(before);
    const act: LogAct = { act: 'settings', cause, retention: after.retention, found };
    return {
      bound: { act: { seq, salt, act } },
      subject: '',
      settings: await settingsHash(after),
      write: async () => {
        await acts.add({ seq, salt, act });
        if (after.retention !== null) await meta.put({ key: 'retention', value: after.retention });
      },
    };
  });
}
