import { hasBlank } from '@/lib/policy/blank';
import { isParameterId } from '@/lib/policy/parameters';
import { shapeOf } from '@/lib/policy/value-shape';
import { withoutParameter, withParameter } from '@/lib/review/drafting/edit-draft';
import type { DraftParameter } from '@/lib/review/drafting/pack-draft';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { parameterTitle } from './rule-names';
import { SentenceChoice } from './SentenceChoice';
import { ShapeInput } from './ShapeInput';
import { TextInput } from './TextInput';

const BASES = { text: '原文写明', reading: '原文没有写明，按说明理解', office: '本单位按其他文件填写' };

/** One value: what it is, whether the sentence says so, and how it is read. */
export function ParameterFields({ parameter: { id, of, value, basis, note } }: { parameter: DraftParameter }) {
  const { change } = useDrafting();
  if (!isParameterId(id)) return null;
  const set = (part: Partial<DraftParameter>, tag: string) =>
    change((draft) => withParameter(draft, id, part), `${id}.${tag}`);
  const isBlank = hasBlank(value);
  return (
    <div className={styles.parameter} data-draft-parameter={id}>
      <ShapeInput
        at={id}
        label={parameterTitle(id)}
        shape={shapeOf(id)}
        value={value}
        onValue={(next) => set({ value: next }, 'value')}
      />
      {!isBlank && (
        <ChoiceInput
          at={`${id}.basis`}
          label="依据"
          options={BASES}
          value={basis}
          onValue={(next) => set({ basis: next as DraftParameter['basis'] }, 'basis')}
        />
      )}
      <TextInput
        at={`${id}.note`}
        label={isBlank ? '没有查到的，写须查哪份文件' : '说明（可不填）'}
        value={note}
        onValue={(next) => set({ note: next }, 'note')}
      />
      {of === null && (
        <SentenceChoice at={`${id}.of`} label="出自哪一句" value={of} onValue={(key) => set({ of: key }, 'of')} />
      )}
      <button type="button" className={controls.link} onClick={() => change((draft) => withoutParameter(draft, id))}>
        去掉这个数值
      </button>
    </div>
  );
}
