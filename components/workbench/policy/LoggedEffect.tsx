import { useState } from 'react';
import type { Policies } from '@/lib/policy/office';
import { type AffectedEntry, effectsOf, type ReviewedBefore } from '@/lib/review/effects';
import controls from '../../common/controls.module.css';
import { SUGGESTION_WORDS } from '../../common/words';
import { wordsOf } from '../../common/words-of';
import { useFocusKept } from '../use-focus-kept';
import styles from './Policy.module.css';

interface Props {
  now: Policies;
  next: Policies;
  recent(): Promise<ReviewedBefore[]>;
}

/** Who of those reviewed lately would come out otherwise, judged again by what their pages showed then. */
export function LoggedEffect({ now, next, recent }: Props) {
  const [found, setFound] = useState<{ effects: AffectedEntry[]; tried: number } | string | null>(null);
  const [busy, setBusy] = useState(false);
  useFocusKept(busy);
  const judge = () => {
    setBusy(true);
    recent()
      .then((reviewed) => setFound({ effects: effectsOf(now, next, reviewed), tried: reviewed.length }))
      .catch((error: unknown) => setFound(wordsOf(error)))
      .finally(() => setBusy(false));
  };
  if (found === null) {
    return (
      <p>
        <button type="button" className={controls.button} data-action="judge-log" disabled={busy} onClick={judge}>
          {busy ? '正在试算…' : '用最近200条审核记录试算'}
        </button>
      </p>
    );
  }
  if (typeof found === 'string') return <p className={styles.error}>{found}</p>;
  const { effects, tried } = found;
  if (effects.length === 0) {
    return <p className={styles.quiet} data-logged-effects="0">{`最近${tried}条可试算的审核记录，结果没有变化。`}</p>;
  }
  return (
    <>
      <h3 data-logged-effects={effects.length}>
        最近{tried}条可试算的审核记录中，{effects.length}条的结果有变化（人工核对项按已核对计，记录本身不变）
      </h3>
      <ul className={styles.samples}>
        {effects.map(({ seq, name, before, after, findings }) => (
          <li key={seq} data-effect={seq}>
            <b>
              第{seq}条 {name || '未读到姓名'}
            </b>
            ：{outcomeWords(before)} → {outcomeWords(after)}
            <ul>
              {findings.map(({ title, before: was, after: is }) => (
                <li key={title}>
                  {title}：<del>{was}</del> <ins>{is}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function outcomeWords({ pack, verdict }: AffectedEntry['before']): string {
  return pack === null ? '无适用政策包' : `${SUGGESTION_WORDS[verdict]}（${pack}）`;
}
