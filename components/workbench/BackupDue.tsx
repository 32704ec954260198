import { useEffect, useState } from 'react';
import { UPKEPT, type UpkeepSource } from './upkeep/upkeep-source';
import styles from './Workbench.module.css';

/** A quiet word on every page of the workbench when the last backup is old; asked again whenever the reviewer comes back or made one. */
export function BackupDue({ source }: { source: Pick<UpkeepSource, 'state'> }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const ask = () => {
      source
        .state()
        .then((state) => setDue(state.backupDue))
        .catch((error: unknown) => console.warn(error));
    };
    ask();
    window.addEventListener('focus', ask);
    window.addEventListener('hashchange', ask);
    window.addEventListener(UPKEPT, ask);
    return () => {
      window.removeEventListener('focus', ask);
      window.removeEventListener('hashchange', ask);
      window.removeEventListener(UPKEPT, ask);
    };
  }, [source]);
  if (!due) return null;
  return (
    <a href="#data" className={styles.due} data-backup-due="">
      有审核记录尚未备份，建议现在备份
    </a>
  );
}
