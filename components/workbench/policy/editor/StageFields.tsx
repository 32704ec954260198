import type { RuleSetting } from '@/lib/policy/schema';
import { ChoiceInput } from './ChoiceInput';
import styles from './Editor.module.css';

interface Props {
  at: string;
  setting: RuleSetting;
  onStages(stages: RuleSetting['stages']): void;
}

type StageSetting = RuleSetting['stages']['employer']['archive'];

const STAGES = { always: '检查', 'when-shown': '页面显示时检查', never: '不检查' };
const PLACES = [
  ['employer', 'archive', '用人单位业绩档案审核'],
  ['employer', 'qualification', '用人单位资格审查'],
  ['department', 'archive', '主管部门业绩档案审核'],
  ['department', 'qualification', '主管部门资格审查'],
] as const;

/** In which reviews a rule runs. */
export function StageFields({ at, setting: { stages }, onStages }: Props) {
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>在哪些环节检查</legend>
      {PLACES.map(([role, object, label]) => (
        <ChoiceInput
          key={role + object}
          at={`${at}.stages.${role}.${object}`}
          label={label}
          options={STAGES}
          value={stages[role][object]}
          onValue={(next) => onStages({ ...stages, [role]: { ...stages[role], [object]: next as StageSetting } })}
        />
      ))}
    </fieldset>
  );
}
