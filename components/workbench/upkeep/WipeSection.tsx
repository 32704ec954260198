import { type FormEvent, useState } from 'react';
import controls from '../../common/controls.module.css';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { UpkeepSource } from './upkeep-source';
import { useTask } from './use-task';

const WORDS = '清空全部数据';

/** Everything away, after the reviewer has typed that this is meant. */
export function WipeSection({ source, changed }: { source: UpkeepSource; changed(): void }) {
  const task = useTask();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run('正在清空…', async () => {
      await source.wipe();
      setTyped('');
      changed();
      return '已清空。新日志的第一条记有原日志的条数和日志指纹，不含个人信息。';
    });
  };
  return (
    <Section title="清空" answer={task.answer}>
      <p>删除本机上的全部审核记录、草稿、口令、政策设置和平台标注，不能恢复。交还电脑或离岗前使用，请先备份。</p>
      <form className={styles.form} onSubmit={submit}>
        <label>
          请输入“{WORDS}”以确认
          <input
            className={controls.input}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className={controls.button} disabled={task.busy || typed !== WORDS}>
          清空全部数据（不能恢复）
        </button>
      </form>
    </Section>
  );
}
