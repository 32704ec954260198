import type { VerdictChange } from '@/lib/review/verdict-changes';
import { SUGGESTION_WORDS } from '../../common/words';
import styles from './Policy.module.css';

interface Props {
  samples: readonly VerdictChange[];
  /** How many samples were judged with both policies. */
  tried: number;
}

/** Fictional applicants about whom the changed policy says something else. */
export function SampleChanges({ samples, tried }: Props) {
  if (tried === 0) return null;
  if (samples.length === 0) return <p className={styles.quiet}>{tried}个虚构样例的核对结果没有变化。</p>;
  return (
    <>
      <h3>
        {tried}个虚构样例中，{samples.length}个的核对结果有变化（人工核对项按已核对计）
      </h3>
      <ul className={styles.samples}>
        {samples.map(({ name, before, after, findings }) => (
          <li key={name} data-sample={name}>
            <b>{name}</b>：
            {before === after ? SUGGESTION_WORDS[after] : `${SUGGESTION_WORDS[before]} → ${SUGGESTION_WORDS[after]}`}
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
