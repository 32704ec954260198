import type { Covers, Words } from '@/lib/policy/covers-schema';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { LeafInput } from './LeafInput';

const KINDS = [
  { name: 'allOf', says: '每个都要有的词' },
  { name: 'anyOf', says: '至少有其中一个的词' },
  { name: 'noneOf', says: '一个都不能有的词' },
] as const;

const MORE = [
  { part: 'level', label: '申报级别、申报职称' },
  { part: 'field', label: '申报专业' },
] as const;

const NO_WORDS: Words = { allOf: [], anyOf: [], noneOf: [] };

/** Whom the notice covers: by the plan's name, and by level and field where that name does not tell. */
export function CoversFields() {
  const { draft, change } = useDrafting();
  const { covers } = draft.head;
  const set = (part: keyof Covers, words: Words, tag: string) =>
    change((now) => ({ ...now, head: { ...now.head, covers: withWords(now.head.covers, part, words) } }), tag);
  const enter = (part: keyof Covers, kind: keyof Words, next: unknown, at: string) =>
    set(part, { ...(covers[part] ?? NO_WORDS), [kind]: Array.isArray(next) ? next : [] }, at);
  return (
    <>
      {KINDS.map(({ name, says }) => (
        <LeafInput
          key={name}
          at={`head.${name}`}
          label={`申报计划名称${says}`}
          shape={{ is: 'words' }}
          value={covers.plan[name]}
          onValue={(next) => enter('plan', name, next, `head.${name}`)}
        />
      ))}
      <details className={styles.wide} open={covers.level !== undefined || covers.field !== undefined}>
        <summary data-action="more-covers">计划名称看不出级别、专业的</summary>
        {MORE.map(({ part, label }) => (
          <fieldset key={part} className={styles.grid}>
            <legend className={styles.legend}>{label}（可不填）</legend>
            {KINDS.map(({ name, says }) => (
              <LeafInput
                key={name}
                at={`head.${part}.${name}`}
                label={`${label}${says}`}
                shape={{ is: 'words' }}
                value={(covers[part] ?? NO_WORDS)[name]}
                onValue={(next) => enter(part, name, next, `head.${part}.${name}`)}
              />
            ))}
          </fieldset>
        ))}
      </details>
    </>
  );
}

/** Words of a part; one without any is left out, for then it asks for nothing. */
function withWords(covers: Covers, part: keyof Covers, words: Words): Covers {
  if (part === 'plan') return { ...covers, plan: words };
  const { [part]: _, ...others } = covers;
  const isEmpty = Object.values(words).every((list) => list.length === 0);
  return isEmpty ? others : { ...others, [part]: words };
}
