import { useEffect, useState } from 'react';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import { objectWord, ROLE_WORDS } from '../../common/words';
import { wordsOf } from '../log/log-source';
import policy from '../policy/Policy.module.css';
import { ListChoice } from './ListChoice';
import styles from './Sweep.module.css';
import { SweepProgress } from './SweepProgress';
import type { SweepSource } from './sweep-source';
import { Triage } from './Triage';
import { useSweep } from './use-sweep';

/** 批量检查: choose a list, read its applicants one after another, see who needs attention. Nobody is decided about here. */
export function SweepPage({ source }: { source: SweepSource }) {
  const desk = useSweep(source);
  const [choosing, setChoosing] = useState(false);
  const unusable = usePackTrouble(source);
  const { kept } = desk;
  if (kept === null) {
    return (
      <div className={policy.page}>
        {desk.trouble === null ? <p role="status">正在读取……</p> : <Trouble desk={desk} />}
      </div>
    );
  }
  const chooses = kept === 'none' || choosing;
  return (
    <div className={styles.page}>
      <div className={policy.head}>
        <h2>批量检查</h2>
        <p className={policy.quiet}>
          逐名读取名单上的申报人并核对，只读取页面，不填写、不提交。结果供安排审核先后，每名仍须打开页面审核。
        </p>
      </div>
      <Trouble desk={desk} />
      <Trouble desk={{ trouble: unusable }} />
      {chooses && (
        <ListChoice
          source={source}
          replaces={kept !== 'none'}
          onStart={(wish) => {
            setChoosing(false);
            desk.start(wish);
          }}
          onCancel={kept === 'none' ? null : () => setChoosing(false)}
        />
      )}
      {kept !== 'none' && !choosing && (
        <>
          <p className={styles.what}>
            {kept.sweep.title}（{ROLE_WORDS[kept.sweep.role]}，{objectWord(kept.sweep.object, kept.sweep.role)}），
            {dateTime(kept.sweep.startedAt)}开始，共{kept.sweep.count}名{kept.sweep.photos ? '' : '，未核对照片'}
            {kept.sweep.attachments ? '，同时核对附件' : ''}。
            {!desk.running && (
              <>
                <button type="button" className={controls.button} onClick={() => setChoosing(true)}>
                  检查另一份名单…
                </button>
                <button type="button" className={controls.button} onClick={desk.drop}>
                  清除检查结果
                </button>
              </>
            )}
          </p>
          <SweepProgress desk={desk} rows={kept.rows} />
          <Triage source={source} sweep={kept.sweep} rows={kept.rows} />
        </>
      )}
    </div>
  );
}

/** Which packs cannot be used, as long as this page is open. */
function usePackTrouble(source: SweepSource): string | null {
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    source
      .trouble()
      .then(setTrouble)
      .catch((error: unknown) => setTrouble(wordsOf(error)));
  }, [source]);
  return trouble;
}

function Trouble({ desk }: { desk: { trouble: string | null } }) {
  if (desk.trouble === null) return null;
  return (
    <p className={policy.trouble} role="alert">
      {desk.trouble}
    </p>
  );
}
