import type { UpkeepSource, UpkeepState } from '@/components/workbench/upkeep/upkeep-source';

export const UPKEEP_STATE: UpkeepState = {
  readOnly: null,
  entries: 12,
  lastBackup: null,
  backupDue: true,
  retention: { entryDays: 1095, bodyDays: 730 },
  encryption: { on: false, locked: false, idleMinutes: null },
};

/** A log as a whole, in memory; what was asked of it stands in `asked`. */
export function upkeepSource(overrides: Partial<UpkeepSource> = {}): UpkeepSource & { asked: string[] } {
  const asked: string[] = [];
  const note = (what: string) => async () => {
    asked.push(what);
  };
  return {
    asked,
    state: async () => UPKEEP_STATE,
    backup: async (passphrase) => {
      asked.push(`backup ${passphrase}`);
      return { blob: new Blob(['x']), fileName: '备份.zcpsbak' };
    },
    isSealed: async () => false,
    preview: async () => ({
      createdAt: 0,
      lines: ['新增 3 条'],
      changesAnything: true,
      run: async () => {
        asked.push('restore');
        return 3;
      },
    }),
    setRetention: async ({ entryDays, bodyDays }) => {
      asked.push(`retention ${entryDays} ${bodyDays}`);
    },
    past: async () => ({ bodies: 0, entries: 0 }),
    person: async (seq) => ({ name: '虚构李四', last4: '0013', unit: '虚构测绘院', seqs: [seq] }),
    alike: async () => [],
    exportPerson: async () => ({ blob: new Blob(['x']), fileName: '个人.json' }),
    erasePerson: async (seq, why, also) => {
      asked.push(['erase', seq, why, ...also].join(' '));
      return 1;
    },
    wipe: note('wipe'),
    encrypt: async (passphrase, idle) => {
      asked.push(`encrypt ${passphrase} ${idle}`);
    },
    unlock: note('unlock'),
    lock: note('lock'),
    changePassphrase: note('change'),
    ...overrides,
  };
}
