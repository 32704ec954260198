import { type FormEvent, useState } from 'react';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { RestorePreview, UpkeepSource } from './upkeep-source';
import { useTask } from './use-task';

/** Choose a file, see what restoring it would do, then do it. */
export function RestoreSection({ source, changed }: { source: UpkeepSource; changed(): void }) {
  const task = useTask();
  const [file, setFile] = useState<File | null>(null);
  const [sealed, setSealed] = useState(false);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const look = (chosen: File, passphrase: string | null) =>
    task.run('正在检查备份文件…', async () => {
      setPreview(null);
      setPreview(await source.preview(chosen, passphrase));
      return '文件完整，尚未作任何改动。';
    });
  const choose = (chosen: File | undefined) => {
    setPreview(null);
    setSealed(false);
    setFile(chosen ?? null);
    if (chosen === undefined) return;
    task.run('正在读取备份文件…', async () => {
      if (await source.isSealed(chosen)) {
        setSealed(true);
        return '此备份已加密，请输入备份时设定的口令。';
      }
      setPreview(await source.preview(chosen, null));
      return '文件完整，尚未作任何改动。';
    });
  };
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (file !== null) look(file, String(new FormData(event.currentTarget).get('passphrase')));
  };
  const restore = (plan: RestorePreview) =>
    task.run('正在恢复…', async (say) => {
      const added = await plan.run((done, of) => say(`正在恢复… ${done} / ${of} 条`));
      setPreview(null);
      changed();
      return `恢复完成，新增 ${added} 条审核记录。`;
    });
  return (
    <Section title="恢复" answer={task.answer}>
      <p>从备份文件恢复。先列出将要做的改动，确认后才写入；已有的记录不会重复，也不会被覆盖。</p>
      <label>
        备份文件{' '}
        <input
          type="file"
          accept=".zcpsbak"
          disabled={task.busy}
          onClick={(event) => {
            // The same file may be chosen again: otherwise that would be no change.
            event.currentTarget.value = '';
          }}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </label>
      {sealed && preview === null && (
        <form className={styles.form} onSubmit={open}>
          <label>
            备份口令
            <input className={controls.input} name="passphrase" type="password" autoComplete="off" required />
          </label>
          <button type="submit" className={controls.button} disabled={task.busy}>
            检查文件
          </button>
        </form>
      )}
      {preview !== null && (
        <div className={styles.plan}>
          <p>备份时间：{dateTime(preview.createdAt)}</p>
          <ul>
            {preview.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button
            type="button"
            className={controls.primary}
            disabled={task.busy || !preview.changesAnything}
            onClick={() => restore(preview)}
          >
            {preview.changesAnything ? '按以上内容恢复' : '没有需要恢复的内容'}
          </button>
        </div>
      )}
    </Section>
  );
}
