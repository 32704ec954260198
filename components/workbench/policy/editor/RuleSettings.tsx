import { useState } from 'react';
import type { RuleSetting } from '@/lib/policy/schema';
import { rulesNamed } from '@/lib/review/drafting/pack-of-draft';
import { settingOf, withSetting } from '@/lib/review/drafting/rule-settings';
import controls from '../../../common/controls.module.css';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { FailureFields } from './FailureFields';
import { ruleTitle } from './rule-names';
import { StageFields } from './StageFields';
import { TextInput } from './TextInput';

/** Rule by rule: in which reviews it runs, what follows, how it is worded, and what a person does. */
export function RuleSettings() {
  const { draft } = useDrafting();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section aria-label="后果和措辞" className={styles.list}>
      <p className={styles.quiet}>
        不改的按通用的办法。措辞中可以写 {'{found}'}（查到的情况）、{'{required}'}（要求）、{'{clause}'}（条款）、
        {'{docNo}'}
        （文号）。
      </p>
      {[...rulesNamed(draft)].map((id) => (
        <div key={id} data-rule-setting={id}>
          <button
            type="button"
            className={controls.link}
            aria-expanded={open === id}
            onClick={() => setOpen(open === id ? null : id)}
          >
            {ruleTitle(id)}
          </button>
          {id in draft.rules && <span className={styles.quiet}>（与通用的不同）</span>}
          {open === id && <RuleForm id={id} />}
        </div>
      ))}
    </section>
  );
}

function RuleForm({ id }: { id: string }) {
  const { draft, change } = useDrafting();
  const setting = settingOf(draft, id);
  if (setting === undefined) return null;
  const set = (part: Partial<RuleSetting>, tag: string) =>
    change((now) => withSetting(now, id, { ...(settingOf(now, id) ?? setting), ...part }), `${id}.${tag}`);
  return (
    <div className={styles.sentence}>
      <StageFields at={id} setting={setting} onStages={(stages) => set({ stages }, 'stages')} />
      {Object.entries(setting.failures).map(([key, failure], nth) => (
        <FailureFields
          key={key}
          at={`${id}.${key}`}
          nth={nth + 1}
          failure={failure}
          onFailure={(next) => set({ failures: { ...setting.failures, [key]: next } }, key)}
        />
      ))}
      {Object.entries(setting.how ?? {}).map(([way, how]) => (
        <TextInput
          key={way}
          at={`${id}.how.${way}`}
          label="人工核对的步骤，一行一步"
          rows={3}
          wide
          value={how.steps.join('\n')}
          onValue={(next) => set({ how: { ...setting.how, [way]: { ...how, steps: next.split('\n') } } }, `how.${way}`)}
        />
      ))}
    </div>
  );
}
