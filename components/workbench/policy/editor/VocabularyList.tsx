import { isSharedWords, SHARED } from '@/lib/policy/shared';
import { valueText } from '@/lib/policy/value-text';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { LeafInput } from './LeafInput';

const LISTS = SHARED.filter(({ id }) => isSharedWords(id));

/** Words of this office's portal besides those that all packs share. */
export function VocabularyList() {
  const { draft, change } = useDrafting();
  const { vocabulary } = draft.rest;
  const set = (next: Record<string, string[]>, tag?: string) =>
    change((now) => ({ ...now, rest: { ...now.rest, vocabulary: next } }), tag);
  const others = LISTS.filter(({ id }) => !Object.hasOwn(vocabulary, id));
  return (
    <section aria-label="门户用语" className={styles.list}>
      <p className={styles.quiet}>
        门户页面上怎么写“退休”“未上传”之类，各份通知都一样；本单位的页面另有写法的，在此补充。
      </p>
      {LISTS.filter(({ id }) => Object.hasOwn(vocabulary, id)).map(({ id, name, value }) => (
        <div key={id} className={styles.parameter} data-vocabulary={id}>
          <LeafInput
            at={`vocabulary.${id}`}
            label={`${name}，另有`}
            shape={{ is: 'words' }}
            value={vocabulary[id]}
            onValue={(next) => set({ ...vocabulary, [id]: Array.isArray(next) ? next : [] }, `vocabulary.${id}`)}
          />
          <p className={styles.hint}>公用的已有：{valueText(value) || '无'}</p>
          <button
            type="button"
            className={controls.link}
            aria-label={`去掉补充的“${name}”`}
            onClick={() => set(Object.fromEntries(Object.entries(vocabulary).filter(([one]) => one !== id)))}
          >
            去掉
          </button>
        </div>
      ))}
      <ChoiceInput
        at="vocabulary"
        label="补充哪一种用语"
        options={Object.fromEntries(others.map(({ id, name }) => [id, name]))}
        none="＋添加…"
        value=""
        onValue={(id) => id !== '' && set({ ...vocabulary, [id]: [] })}
      />
    </section>
  );
}
