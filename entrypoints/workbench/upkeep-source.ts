import { browser } from 'wxt/browser';
import type { RestorePreview, UpkeepSource } from '@/components/workbench/upkeep/upkeep-source';
import { isBackupDue } from '@/lib/log/backup/due';
import { type OpenBackup, openBackup, readBackupHeader } from '@/lib/log/backup/open-backup';
import type { RestorePlan } from '@/lib/log/backup/plan-restore';
import { runRestore } from '@/lib/log/backup/run-restore';
import { browserLog } from '@/lib/log/browser-log';
import { askBackground } from '@/lib/messages/channel';
import { BACKUP_PARTS } from './backup-parts';

const log = browserLog();

/** The log as a whole: read here, changed by the background alone. */
export const liveUpkeep: UpkeepSource = {
  async state() {
    const [opened, head, lastBackup, retention, encryption] = await Promise.all([
      log.state(),
      log.entries.head(),
      log.backup.last(),
      log.retention.read(),
      log.encryption.state(),
    ]);
    return {
      readOnly: opened.is === 'read-only' ? opened.why : null,
      entries: head.count,
      lastBackup,
      backupDue: isBackupDue({ entries: head.count, lastBackup }, Date.now()),
      retention,
      encryption,
    };
  },
  async backup(passphrase, progress) {
    const extension = browser.runtime.getManifest().version;
    const file = await log.backup.write({ passphrase, parts: BACKUP_PARTS, extension, progress });
    if ((await log.state()).is === 'ready') {
      await askBackground('background/backup-made', { count: file.count, head: file.head });
    }
    return file;
  },
  isSealed: async (file) => (await readBackupHeader(file)).passphrase !== null,
  async preview(file, passphrase) {
    const backup = await openBackup(file, passphrase);
    return previewOf(backup, await log.backup.planRestore(backup, BACKUP_PARTS));
  },
  async setRetention(retention) {
    await askBackground('background/set-retention', { retention });
  },
  past: (retention) => log.retention.past(retention),
  person: (seq) => log.people.of(seq),
  alike: (seq) => log.people.candidates(seq),
  exportPerson: (seq, also) => log.people.export(seq, also),
  erasePerson: async (seq, why, also) =>
    (await askBackground('background/erase-person', { seq, why, also: [...also] })).erased.length,
  async wipe() {
    await askBackground('background/wipe', { typed: '清空全部数据' });
  },
  async encrypt(passphrase, idleMinutes) {
    await askBackground('background/encrypt', { passphrase, idleMinutes });
  },
  async unlock(passphrase) {
    await askBackground('background/unlock', { passphrase });
  },
  async lock() {
    await askBackground('background/lock', {});
  },
  async changePassphrase(before, after) {
    await askBackground('background/change-passphrase', { before, after });
  },
};

function previewOf(backup: OpenBackup, plan: RestorePlan): RestorePreview {
  const { retention } = plan;
  const lines = [
    `备份中有 ${plan.count} 条，其中 ${plan.here} 条本机已有`,
    plan.mode === 'other' && plan.adds > 0
      ? `新增 ${plan.adds} 条：来自另一份日志，将续写在本机日志之后，并保留其原序号和指纹`
      : `新增 ${plan.adds} 条`,
    plan.drafts > 0 && `${plan.drafts} 份草稿：本机没有或较旧的将被补上，本机较新的保留`,
    retention !== null && `保存期限改为条目 ${retention.entryDays} 天、正文 ${retention.bodyDays} 天`,
    ...plan.changes.map(({ title, says }) => `${title}：${says}`),
    ...plan.unknown.map((id) => `“${id}”：本版本不认识，不恢复`),
    !plan.knowsPersons &&
      plan.adds > 0 &&
      '此备份不含识别同一申报人的密钥：若来自另一台电脑，旧记录不会自动与同一申报人对应',
  ];
  return {
    createdAt: plan.createdAt,
    lines: lines.filter((line) => line !== false),
    changesAnything: plan.adds > 0 || plan.drafts > 0 || plan.changes.length > 0 || retention !== null,
    run: (progress) =>
      runRestore(
        backup,
        plan,
        BACKUP_PARTS,
        async (step) => (await askBackground('background/restore', { step })).added,
        progress,
      ),
  };
}
