import type { FailureWording } from '@/lib/policy/schema';
import { type Consequence, consequencesOf, dispositionFrom } from '@/lib/review/drafting/rule-settings';
import { ChoiceInput } from './ChoiceInput';
import styles from './Editor.module.css';
import { TextInput } from './TextInput';

interface Props {
  at: string;
  nth: number;
  failure: FailureWording;
  onFailure(failure: FailureWording): void;
}

const FOLLOWS = { return: '退回', reject: '不通过', confirm: '由审核人确认' };
const PLACES = [
  ['employer', 'archive', '用人单位业绩档案审核时'],
  ['employer', 'qualification', '用人单位资格审查时'],
  ['department', 'archive', '主管部门业绩档案审核时'],
  ['department', 'qualification', '主管部门资格审查时'],
] as const;
const TEXTS = [
  ['reason', '条件和查到的情况'],
  ['ask', '请对方做什么'],
  ['short', '短句'],
] as const;

/** One way not to meet a rule: what follows from it for each reviewer, and how it is put. */
export function FailureFields({ at, nth, failure, onFailure }: Props) {
  const follows = consequencesOf(failure);
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>不符情形{nth}</legend>
      {PLACES.map(([role, object, label]) => (
        <ChoiceInput
          key={role + object}
          at={`${at}.${role}.${object}`}
          label={label}
          options={FOLLOWS}
          value={follows[role][object]}
          onValue={(next) => {
            const changed = { ...follows, [role]: { ...follows[role], [object]: next as Consequence } };
            onFailure({ ...failure, disposition: dispositionFrom(changed) });
          }}
        />
      ))}
      {TEXTS.map(([part, label]) => (
        <TextInput
          key={part}
          at={`${at}.${part}`}
          label={label}
          rows={2}
          wide
          value={failure[part]}
          onValue={(next) => onFailure({ ...failure, [part]: next })}
        />
      ))}
    </fieldset>
  );
}
