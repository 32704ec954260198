import { isParameterId } from '@/lib/policy/parameters';
import { emptyOf, shapeOf } from '@/lib/policy/value-shape';
import type { DraftOverride } from '@/lib/review/drafting/pack-draft';
import { rulesNamed } from '@/lib/review/drafting/pack-of-draft';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import { ConditionInput } from './ConditionInput';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { freshKey } from './fresh-key';
import { parameterTitle, ruleTitle } from './rule-names';
import { SentenceChoice } from './SentenceChoice';
import { ShapeInput } from './ShapeInput';
import { TextInput } from './TextInput';

/** What is otherwise for some applicants: other values, or rules that are not for them. */
export function OverrideList() {
  const { draft, change } = useDrafting();
  const add = () => {
    const one = { key: freshKey(), when: { 申报方式: [] }, parameters: {}, without: [], of: null, quote: '', note: '' };
    change((now) => ({ ...now, overrides: [...now.overrides, one] }));
  };
  return (
    <section aria-label="另行规定" className={styles.list}>
      <p className={styles.quiet}>只对一部分申报人（如某种申报方式）不同的数值，或不核对的规则。</p>
      {draft.overrides.map((one, nth) => (
        <OverrideCard key={one.key} override={one} nth={nth} />
      ))}
      <button type="button" className={controls.button} data-action="add-override" onClick={add}>
        ＋添加一项另行规定
      </button>
    </section>
  );
}

function OverrideCard({ override, nth }: { override: DraftOverride; nth: number }) {
  const { draft, change } = useDrafting();
  const { key, when, parameters, without, of, note } = override;
  const set = (part: Partial<DraftOverride>, tag?: string) =>
    change(
      (now) => ({ ...now, overrides: now.overrides.map((one) => (one.key === key ? { ...one, ...part } : one)) }),
      tag && `${key}.${tag}`,
    );
  const otherValues = draft.parameters.filter(({ id }) => !(id in parameters)).map(({ id }) => id);
  const otherRules = [...rulesNamed(draft)].filter((id) => !without.includes(id));
  return (
    <fieldset className={styles.rows} data-override={key}>
      <legend className={styles.legend}>另行规定{nth + 1}</legend>
      <ConditionInput
        at={`${key}.when`}
        label="对哪些申报人"
        isOfFields
        value={when}
        onValue={(next) => set({ when: (next ?? {}) as Record<string, unknown> }, 'when')}
      />
      <SentenceChoice at={`${key}.of`} label="出自哪一句" value={of} onValue={(next) => set({ of: next, quote: '' })} />
      {Object.entries(parameters).map(([id, value]) =>
        isParameterId(id) ? (
          <div key={id} className={styles.parameter}>
            <ShapeInput
              at={`${key}.${id}`}
              label={`对他们，${parameterTitle(id)}为`}
              shape={shapeOf(id)}
              value={value}
              onValue={(next) => set({ parameters: { ...parameters, [id]: next } }, id)}
            />
            <button
              type="button"
              className={controls.link}
              onClick={() =>
                set({ parameters: Object.fromEntries(Object.entries(parameters).filter(([one]) => one !== id)) })
              }
            >
              去掉
            </button>
          </div>
        ) : null,
      )}
      <ChoiceInput
        at={`${key}.parameters`}
        label="不同的数值"
        options={Object.fromEntries(otherValues.map((id) => [id, parameterTitle(id)]))}
        none="＋添加…"
        value=""
        onValue={(id) => isParameterId(id) && set({ parameters: { ...parameters, [id]: emptyOf(shapeOf(id)) } })}
      />
      {without.length > 0 && (
        <ul className={styles.chips}>
          {without.map((id) => (
            <li key={id}>
              不核对“{ruleTitle(id)}”
              <button
                type="button"
                className={controls.link}
                onClick={() => set({ without: without.filter((one) => one !== id) })}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
      <ChoiceInput
        at={`${key}.without`}
        label="对他们不核对的规则"
        options={Object.fromEntries(otherRules.map((id) => [id, ruleTitle(id)]))}
        none="＋添加…"
        value=""
        onValue={(id) => id !== '' && set({ without: [...without, id] })}
      />
      <TextInput
        at={`${key}.note`}
        label="说明（可不填）"
        value={note}
        onValue={(next) => set({ note: next }, 'note')}
      />
      <Wrong at={key} />
      <button
        type="button"
        className={controls.link}
        onClick={() => change((now) => ({ ...now, overrides: now.overrides.filter((one) => one.key !== key) }))}
      >
        删去这项另行规定
      </button>
    </fieldset>
  );
}
