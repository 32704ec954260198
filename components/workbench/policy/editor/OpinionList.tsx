import type { OpinionFrame } from '@/lib/policy/schema';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { TextInput } from './TextInput';

const PARTS = [
  ['long', '长式'],
  ['short', '短式'],
  ['lead', '各项问题之前的话（可不填）'],
  ['none', '没有问题时代替各项的话（可不填）'],
] as const;

/** The opinions, one for each reviewer, review and verdict. */
export function OpinionList() {
  const { draft, change } = useDrafting();
  const put = (frame: OpinionFrame, part: (typeof PARTS)[number][0], text: string) =>
    change(
      (now) => ({
        ...now,
        opinions: now.opinions.map((one) => (isSame(one, frame) ? { ...one, [part]: text } : one)),
      }),
      `${titleOf(frame)}.${part}`,
    );
  return (
    <section aria-label="审核意见" className={styles.list}>
      <p className={styles.quiet}>
        {'{items}'} 是各项问题的位置，须恰有一处；还可以写 {'{name}'}（姓名）、{'{appliedTitle}'}（申报职称）、
        {'{docNo}'}
        （文号）、{'{deadline}'}（截止日期）。写在【】里的由审核人补填。
      </p>
      {draft.opinions.map((frame) => (
        <details key={titleOf(frame)}>
          <summary>
            {frame.role === 'employer' ? '用人单位' : '主管部门'}
            {frame.object === 'archive' ? '业绩档案审核' : '资格审查'}“
            {draft.rest.verdictWords[frame.role][frame.verdict]}”
          </summary>
          {PARTS.map(([part, label]) => (
            <TextInput
              key={part}
              at={`${titleOf(frame)}.${part}`}
              label={label}
              rows={part === 'long' ? 4 : 2}
              wide
              value={frame[part]}
              onValue={(text) => put(frame, part, text)}
            />
          ))}
        </details>
      ))}
    </section>
  );
}

function isSame(one: OpinionFrame, other: OpinionFrame): boolean {
  return titleOf(one) === titleOf(other);
}

function titleOf({ role, object, verdict }: OpinionFrame): string {
  return `opinion.${role}.${object}.${verdict}`;
}
