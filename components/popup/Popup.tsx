import { useEffect, useState } from 'react';
import type { Answer } from '@/lib/messages/protocol';
import controls from '../common/controls.module.css';
import { wordsOf } from '../common/words-of';
import styles from './Popup.module.css';

type Status = Answer<'background/status'>;

interface Props {
  status(): Promise<Status>;
  onOpen(): Promise<void>;
  /** Opens the panel on the page in front; false where the extension does not work. */
  onPanel(): Promise<boolean>;
  /** Saves the page in front as a file without anything personal; gives the file's name. */
  onCapture(): Promise<string>;
  version: string;
}

const KEYS: readonly [string, string][] = [
  ['Alt+J', '下一处标记'],
  ['Alt+K', '上一处标记'],
  ['Alt+M', '隐藏或显示页面上的标记'],
  ['J / K', '面板中的下一项／上一项'],
];

const NO_PORTAL = '当前页不属于已添加的平台。其他平台请在工作台的“平台与标注”中添加。';

/** State of the log, the way to it, and how to begin. */
export function Popup({ status, onOpen, onPanel, onCapture, version }: Props) {
  const [known, setKnown] = useState<Status | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [capturing, setCapturing] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => {
    status().then(setKnown, (error: unknown) => setTrouble(wordsOf(error)));
  }, [status]);
  const open = () => {
    onOpen().catch((error: unknown) => setTrouble(wordsOf(error)));
  };
  const capture = () => {
    setCapturing(true);
    onCapture()
      .then((file) => setNote(`已保存 ${file}。姓名、号码、单位和照片都已替换；发出前请自行打开看一遍。`))
      .catch((error: unknown) => setNote(wordsOf(error)))
      .finally(() => setCapturing(false));
  };
  const openPanel = () => {
    onPanel()
      .then((opened) => setNote(opened ? null : NO_PORTAL))
      .catch((error: unknown) => setNote(wordsOf(error)));
  };
  return (
    <main className={styles.popup}>
      <h1>职称评审审核助手</h1>
      {trouble === null ? <StatusList known={known} /> : <p role="alert">未能读取审核记录：{trouble}</p>}
      <button type="button" className={controls.primary} onClick={open}>
        打开审核记录
      </button>
      <button type="button" className={controls.button} data-action="open-panel" onClick={openPanel}>
        在当前页打开面板
      </button>
      <button type="button" className={controls.button} data-action="capture" onClick={capture} disabled={capturing}>
        保存当前页（已脱敏，用于反馈问题）
      </button>
      {note !== null && <p role="alert">{note}</p>}
      <section>
        <h2>怎样开始</h2>
        <ol className={styles.howto}>
          <li>登录平台，在名单中打开一名申报人，面板自动出现在右侧。</li>
          <li>逐项核对，修改意见后填入，再由本人在平台上提交。</li>
        </ol>
      </section>
      <section>
        <h2>快捷键</h2>
        <dl className={styles.keys}>
          {KEYS.map(([key, does]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className={styles.quiet}>版本 {version}。不提交、不上传任何数据。</p>
    </main>
  );
}

function StatusList({ known }: { known: Status | null }) {
  return (
    <dl className={styles.status} aria-busy={known === null}>
      <dt>审核日志</dt>
      <dd>{known === null ? '…' : `${known.entries} 条`}</dd>
      <dt>日志指纹</dt>
      <dd>{known === null ? '…' : (known.head?.slice(0, 16) ?? '（空）')}</dd>
      <dt>本机保存</dt>
      <dd>{known === null ? '…' : savedWords(known)}</dd>
      {known?.backupDue === true && (
        <>
          <dt>备份</dt>
          <dd className={styles.due}>有审核记录尚未备份，请在工作台“数据与备份”中备份</dd>
        </>
      )}
    </dl>
  );
}

/** Chromium does not count this permission as persistence, though it keeps the log from being evicted all the same. */
function savedWords({ persisted }: Status): string {
  return persisted ? '长期保存，请定期导出备份' : '仅在本浏览器内，请定期导出备份';
}
