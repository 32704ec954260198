import type { FormEvent } from 'react';
import controls from '../../common/controls.module.css';
import { Section } from './Section';
import styles from './UpkeepPage.module.css';
import type { UpkeepSource, UpkeepState } from './upkeep-source';
import { useTask } from './use-task';

interface Props {
  source: UpkeepSource;
  state: UpkeepState;
  changed(): void;
}

/** Encryption at rest: decided once, with what follows from either choice. */
export function EncryptionSection({ source, state: { encryption }, changed }: Props) {
  const task = useTask();
  const text = (event: FormEvent<HTMLFormElement>, name: string) => {
    event.preventDefault();
    return String(new FormData(event.currentTarget).get(name));
  };
  const done = async (work: Promise<void>, words: string) => {
    await work;
    changed();
    return words;
  };
  const encrypt = (event: FormEvent<HTMLFormElement>) => {
    const first = text(event, 'passphrase');
    const second = text(event, 'again');
    const idle = Number(text(event, 'idle'));
    task.run('正在加密全部记录…', async () => {
      if (first !== second) throw new Error('两次输入的口令不一致，未作改动。');
      return done(source.encrypt(first, idle), '已加密。请妥善保管口令。');
    });
  };
  const unlock = (event: FormEvent<HTMLFormElement>) => {
    const passphrase = text(event, 'passphrase');
    task.run('正在解锁…', () => done(source.unlock(passphrase), '已解锁。'));
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    const before = text(event, 'before');
    const after = text(event, 'after');
    task.run('正在更换口令…', () => done(source.changePassphrase(before, after), '口令已更换。'));
  };
  if (!encryption.on) {
    return (
      <Section title="加密保存" answer={task.answer}>
        <p>
          不加密：电脑或浏览器配置文件被盗，他人可以看到姓名、单位和意见，并可由保存的摘要、密钥和后四位推算出完整身份证号。
        </p>
        <p>
          加密：每次启动浏览器或长时间未使用后，须输入口令才能查看历史记录；忘记口令则全部记录无法找回。未解锁时仍会照常记录新的审核结果。加密后不能直接关闭，需备份、清空后再恢复。启用前的内容可能在磁盘上残留一段时间，建议一开始就决定。
        </p>
        <form className={styles.form} onSubmit={encrypt}>
          <Passphrase label="口令（至少10个字符）" name="passphrase" fresh />
          <Passphrase label="再输入一次" name="again" fresh />
          <label>
            闲置多少分钟后锁定
            <input className={controls.input} name="idle" type="number" min={1} max={720} defaultValue={30} required />
          </label>
          <button type="submit" className={controls.button} disabled={task.busy}>
            加密全部记录（忘记口令无法找回）
          </button>
        </form>
      </Section>
    );
  }
  return (
    <Section title="加密保存" answer={task.answer}>
      <p>
        已加密，{encryption.locked ? '现已锁定：新的审核结果照常记录，历史记录须解锁后查看。' : '现已解锁。'}
        闲置 {encryption.idleMinutes} 分钟后自动锁定。
      </p>
      {encryption.locked ? (
        <form className={styles.form} onSubmit={unlock}>
          <Passphrase label="口令" name="passphrase" />
          <button type="submit" className={controls.primary} disabled={task.busy}>
            解锁
          </button>
        </form>
      ) : (
        <>
          <button
            type="button"
            className={controls.button}
            disabled={task.busy}
            onClick={() => task.run('正在锁定…', () => done(source.lock(), '已锁定。'))}
          >
            立即锁定
          </button>
          <form className={styles.form} onSubmit={change}>
            <Passphrase label="现口令" name="before" />
            <Passphrase label="新口令（至少10个字符）" name="after" fresh />
            <button type="submit" className={controls.button} disabled={task.busy}>
              更换口令
            </button>
          </form>
        </>
      )}
    </Section>
  );
}

function Passphrase({ label, name, fresh = false }: { label: string; name: string; fresh?: boolean }) {
  return (
    <label>
      {label}
      <input
        className={controls.input}
        name={name}
        type="password"
        autoComplete={fresh ? 'new-password' : 'off'}
        minLength={fresh ? 10 : undefined}
        required
      />
    </label>
  );
}
