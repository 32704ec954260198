import { type FormEvent, useState } from 'react';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import { download } from '../download';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { UpkeepSource, UpkeepState } from './upkeep-source';
import { useTask } from './use-task';

export function BackupSection({
  source,
  state,
  changed,
}: {
  source: UpkeepSource;
  state: UpkeepState;
  changed(): void;
}) {
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const { lastBackup, backupDue } = state;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run('正在备份…', async (say) => {
      const file = await source.backup(passphrase === '' ? null : passphrase, (done, of) =>
        say(`正在备份… ${done} / ${of} 条`),
      );
      download(file);
      changed();
      return `已备份：${file.fileName}。请把文件保存到另一处（如移动硬盘），浏览器数据丢失时可用它恢复。`;
    });
  };
  return (
    <Section title="备份" answer={task.answer}>
      <p>全部审核记录、未完成的草稿、政策设置和平台标注存为一个文件。</p>
      <p className={backupDue ? styles.bad : styles.quiet}>
        {lastBackup === null ? '尚未备份过。' : `上次备份：${dateTime(lastBackup.at)}，当时 ${lastBackup.count} 条。`}
        {backupDue && '建议现在备份。'}
      </p>
      <form className={styles.form} onSubmit={submit}>
        <label>
          备份口令（可不填）
          <input
            className={controls.input}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className={controls.primary} disabled={task.busy}>
          备份到文件
        </button>
      </form>
      <p className={styles.quiet}>
        不填口令：拿到文件的人可以看到姓名和意见。填口令：文件加密，忘记口令则无法恢复；文件内含识别同一申报人的密钥，恢复到另一台电脑后仍能对应历史记录。
      </p>
    </Section>
  );
}
