import { type FormEvent, useState } from 'react';
import controls from '../../common/controls.module.css';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { UpkeepSource, UpkeepState } from './upkeep-source';
import { useTask } from './use-task';

/** How long things are kept; what a shorter period would remove is said before it is set. */
export function RetentionSection({
  source,
  state,
  changed,
}: {
  source: UpkeepSource;
  state: UpkeepState;
  changed(): void;
}) {
  const task = useTask();
  const [entryDays, setEntryDays] = useState(String(state.retention.entryDays));
  const [bodyDays, setBodyDays] = useState(String(state.retention.bodyDays));
  const [asked, setAsked] = useState<string | null>(null);
  const wanted = { entryDays: Number(entryDays), bodyDays: Number(bodyDays) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = JSON.stringify(wanted);
    task.run('正在计算…', async () => {
      const past = await source.past(wanted);
      if (past.bodies + past.entries > 0 && asked !== key) {
        setAsked(key);
        return `按此期限，下次清理将删除 ${past.entries} 条记录的全部内容、${past.bodies} 条记录的正文，不能恢复。再次点击即确认。`;
      }
      await source.setRetention(wanted);
      setAsked(null);
      changed();
      return '保存期限已设置。到期内容在浏览器启动时自动清理，每天至多一次。';
    });
  };
  return (
    <Section title="保存期限" answer={task.answer}>
      <p>
        到期自动删除。正文指当时显示的问题、读取的数据、意见和草稿；条目指姓名、单位和审核结果。日志链本身保留，仍可核验。
      </p>
      <form className={styles.form} onSubmit={submit}>
        <Days label="条目保存（天）" value={entryDays} set={setEntryDays} />
        <Days label="正文保存（天）" value={bodyDays} set={setBodyDays} />
        <button type="submit" className={controls.button} disabled={task.busy}>
          {asked === JSON.stringify(wanted) ? '确认设置，到期内容将删除' : '设置期限'}
        </button>
      </form>
    </Section>
  );
}

function Days({ label, value, set }: { label: string; value: string; set(value: string): void }) {
  return (
    <label>
      {label}
      <input
        className={controls.input}
        type="number"
        min={30}
        required
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}
