import { type FormEvent, useState } from 'react';
import controls from '../../common/controls.module.css';
import { download } from '../download';
import { AlikeList } from './AlikeList';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { Alike, UpkeepSource } from './upkeep-source';
import { useTask } from './use-task';

interface Found {
  seq: number;
  name: string;
  last4: string;
  unit: string;
  seqs: number[];
  alike: Alike[];
}

/** What is kept about one person: find it by any entry, take it out, or have it erased with a reason. */
export function PersonSection({ source, changed }: { source: UpkeepSource; changed(): void }) {
  const task = useTask();
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isSame: boolean) => {
    const next = new Set(chosen);
    if (isSame) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seq = Number(new FormData(event.currentTarget).get('seq'));
    setFound(null);
    task.run('正在查找…', async () => {
      const person = await source.person(seq);
      if (person === null) return `没有第 ${seq} 条审核记录，或其中的申报人信息已按规定删除。请核对序号。`;
      setChosen(new Set());
      setFound({ seq, ...person, alike: await source.alike(seq) });
      return '';
    });
  };
  const erase = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why'));
    if (found === null) return;
    task.run('正在删除…', async () => {
      const erased = await source.erasePerson(found.seq, why, [...chosen]);
      setFound(null);
      changed();
      return `已删除 ${erased} 条记录及此人草稿、批量检查结果中的个人信息。${remains(found.alike.length - chosen.size)}`;
    });
  };
  const take = (seq: number) =>
    task.run('正在导出…', async () => {
      const file = await source.exportPerson(seq, [...chosen]);
      download(file);
      return `已导出：${file.fileName}`;
    });
  return (
    <Section title="个人记录的查阅与删除" answer={task.answer}>
      <p>申报人要求查阅或删除其个人信息时使用。输入该申报人任意一条记录的序号。</p>
      <form className={styles.form} onSubmit={find}>
        <label>
          记录序号
          <input className={controls.input} name="seq" type="number" min={1} required />
        </label>
        <button type="submit" className={controls.button} disabled={task.busy}>
          查找
        </button>
      </form>
      {found !== null && (
        <div className={styles.plan}>
          <p>
            {found.name || '未读到姓名'}
            {found.last4 !== '' && `（证件号码后四位 ${found.last4}）`} {found.unit}：共 {found.seqs.length} 条记录
          </p>
          {found.alike.length > 0 && (
            <AlikeList alike={found.alike} chosen={chosen} disabled={task.busy} onChoose={choose} />
          )}
          <button type="button" className={controls.button} disabled={task.busy} onClick={() => take(found.seq)}>
            导出此人的全部记录
          </button>
          <form className={styles.form} onSubmit={erase}>
            <label>
              删除原因（将留在日志中，请勿写个人信息）
              <input className={controls.input} name="why" maxLength={500} required />
            </label>
            <button type="submit" className={controls.button} disabled={task.busy}>
              删除此人的个人信息（不能恢复）
            </button>
          </form>
        </div>
      )}
    </Section>
  );
}

/** What an erasure leaves, and where. */
function remains(kept: number): string {
  const alike = kept > 0 ? `可能是同一人、未勾选的 ${kept} 项；` : '';
  return `仍保留：${alike}日志中各条的序号、时间、摘要和删除原因（不含个人信息，日志仍可核验）；以前导出的文件和备份；平台上的内容。`;
}
