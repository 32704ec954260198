import { BOUND, HANDLED } from '@/lib/review/catalogue/setting-words';
import { moreParameters, withoutSentence, withParameter, withSentence } from '@/lib/review/drafting/edit-draft';
import type { DraftSentence } from '@/lib/review/drafting/pack-draft';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { ParameterFields } from './ParameterFields';
import { ProposalCard } from './ProposalCard';
import { RulePicker } from './RulePicker';
import { parameterTitle } from './rule-names';
import { TakenDoubts } from './TakenDoubts';
import { TextInput } from './TextInput';

interface Props {
  sentence: DraftSentence;
  onDone(): void;
}

/** One sentence of the notice: its words, whom it binds, who checks it, and the values that stand in it. */
export function SentenceForm({ sentence, onDone }: Props) {
  const { draft, change } = useDrafting();
  const { key, clause, name, quote, is, by, why, note, proposal } = sentence;
  const set = (part: Partial<DraftSentence>, tag?: string) =>
    change((now) => withSentence(now, key, part), tag && `${key}.${tag}`);
  const isForRules = is === 'checked' || is === 'manual';
  const values = draft.parameters.filter(({ of }) => of === key);
  const more = isForRules ? moreParameters(draft, sentence) : [];
  return (
    <div className={styles.sentence} data-sentence-form={key}>
      <TextInput
        at={`${key}.quote`}
        label="原文"
        rows={2}
        wide
        value={quote}
        onValue={(next) => set({ quote: next }, 'quote')}
      />
      {proposal !== null && <ProposalCard sentence={sentence} proposal={proposal} onDone={onDone} />}
      <TakenDoubts sentence={sentence} />
      <TextInput
        at={`${key}.clause`}
        label="条款编号"
        value={clause}
        onValue={(next) => set({ clause: next }, 'clause')}
      />
      <TextInput
        at={`${key}.name`}
        label="意见里怎么称呼"
        value={name}
        onValue={(next) => set({ name: next }, 'name')}
      />
      <ChoiceInput
        at={`${key}.is`}
        label="由谁核对"
        options={HANDLED}
        none="请选择"
        value={is === 'open' ? '' : is}
        onValue={(next) => set({ is: next === '' ? 'open' : (next as DraftSentence['is']) })}
      />
      <Bound sentence={sentence} onBound={(on) => set({ on })} />
      {isForRules && <RulePicker at={`${key}.by`} by={by} onBy={(next) => set({ by: next })} />}
      {is === 'not-for-reviewer' && (
        <TextInput
          at={`${key}.why`}
          label="为什么不属审核事项"
          wide
          value={why}
          onValue={(next) => set({ why: next }, 'why')}
        />
      )}
      <TextInput
        at={`${key}.note`}
        label="原文没有写明时如何理解（可不填）"
        wide
        value={note}
        onValue={(next) => set({ note: next }, 'note')}
      />
      {values.map((parameter) => (
        <ParameterFields key={parameter.id} parameter={parameter} />
      ))}
      {more.length > 0 && (
        <ChoiceInput
          at={`${key}.more`}
          label="另有数值"
          options={Object.fromEntries(more.map((id) => [id, parameterTitle(id)]))}
          none="＋添加…"
          value=""
          onValue={(id) => id !== '' && change((now) => withParameter(now, id, { of: key }))}
        />
      )}
      <div className={styles.buttons}>
        <button type="button" className={controls.button} data-action="close-sentence" onClick={onDone}>
          收起
        </button>
        <button type="button" className={controls.link} onClick={() => change((now) => withoutSentence(now, key))}>
          删去这一句
        </button>
      </div>
    </div>
  );
}

/** Whom the sentence binds. */
function Bound({
  sentence: { key, on },
  onBound,
}: {
  sentence: DraftSentence;
  onBound(on: DraftSentence['on']): void;
}) {
  const all = Object.entries(BOUND) as [keyof typeof BOUND, string][];
  return (
    <fieldset className={styles.field}>
      <legend>约束谁</legend>
      <span className={styles.buttons}>
        {all.map(([who, words]) => (
          <label key={who} className={controls.check}>
            <input
              type="checkbox"
              checked={on.includes(who)}
              onChange={(event) =>
                onBound(event.currentTarget.checked ? [...on, who] : on.filter((one) => one !== who))
              }
            />
            {words}
          </label>
        ))}
      </span>
      <Wrong at={`${key}.on`} />
    </fieldset>
  );
}
