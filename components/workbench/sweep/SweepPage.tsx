import { useEffect, useState } from 'react';
import type { Sweep } from '@/lib/record/sweep';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import { objectWord, ROLE_WORDS } from '../../common/words';
import { wordsOf } from '../../common/words-of';
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
        {desk.trouble === null ? <p role="status">正在读取…</p> : <Trouble desk={desk} />}
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
            {titled(kept.sweep)}，{dateTime(kept.sweep.startedAt)}开始，共{kept.sweep.count}名
            {kept.sweep.photos ? '' : '，未核对照片'}
            {kept.sweep.attachments ? '，同时核对附件' : ''}。
            {!desk.running && (
              <>
                <button type="button" className={controls.button} onClick={() => setChoosing(true)}>
                  检查另一份名单…
                </button>
                <button
                  type="button"
                  className={controls.button}
                  onClick={() => window.confirm(dropWords(kept.sweep)) && desk.drop()}
                >
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

/** The list's own title, and what it does not say of whose review of what it is. */
function titled({ title, role, object }: Sweep): string {
  const what = objectWord(object, role);
  return `${title}（${[ROLE_WORDS[role], ...(title.includes(what) ? [] : [what])].join('，')}）`;
}

/** What took a quarter of an hour to read is not gone at a slip of the hand. */
function dropWords({ count }: Sweep): string {
  return `清除这${count}名的检查结果？清除后不能找回，须重新检查。审核记录和意见草稿不受影响。`;
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
