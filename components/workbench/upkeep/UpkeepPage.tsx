import { useCallback, useEffect, useState } from 'react';
import { wordsOf } from '../../common/words-of';
import { BackupSection } from './BackupSection';
import { EncryptionSection } from './EncryptionSection';
import { PersonSection } from './PersonSection';
import { RestoreSection } from './RestoreSection';
import { RetentionSection } from './RetentionSection';
import styles from './UpkeepPage.module.css';
import { UPKEPT, type UpkeepSource, type UpkeepState } from './upkeep-source';
import { WipeSection } from './WipeSection';

/** 数据与备份: backup and restore, periods, one person's records, encryption, wiping, and what the log cannot show. */
export function UpkeepPage({ source }: { source: UpkeepSource }) {
  const [state, setState] = useState<UpkeepState | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const load = useCallback(() => {
    source.state().then(setState, (error: unknown) => setTrouble(wordsOf(error)));
  }, [source]);
  useEffect(load, [load]);
  const changed = () => {
    load();
    window.dispatchEvent(new Event(UPKEPT));
  };
  if (trouble !== null) {
    return (
      <p className={styles.page} role="alert">
        {trouble}
      </p>
    );
  }
  if (state === null) return <p className={styles.page}>正在读取…</p>;
  return (
    <div className={styles.page}>
      {state.readOnly !== null && (
        <p className={styles.bad} role="alert">
          {state.readOnly}日志以只读方式打开，内容未改动。请先备份，再更新或联系技术人员。
        </p>
      )}
      {state.encryption.on && <EncryptionSection source={source} state={state} changed={changed} />}
      <BackupSection source={source} state={state} changed={changed} />
      <RestoreSection source={source} changed={changed} />
      <RetentionSection source={source} state={state} changed={changed} />
      <PersonSection source={source} changed={changed} />
      {!state.encryption.on && <EncryptionSection source={source} state={state} changed={changed} />}
      <WipeSection source={source} changed={changed} />
      <section className={styles.card} aria-label="日志能说明什么">
        <h2>日志能说明什么</h2>
        <p>
          每条记录都含有上一条的摘要：任何一条被改动、删除、插入或调换顺序，「核验日志」都会指出第一处。按期限或经申请删除的内容，日志中留有时间和原因。
        </p>
        <p>
          日志不能单独说明的：最新几条被整体删去，或全部记录被重新生成。请在每次导出后把条数和日志指纹记入会议纪要或打印存档，日后据此核对。日志也不能证明录入的内容属实，只能说明记录后没有被改动。
        </p>
      </section>
    </div>
  );
}
