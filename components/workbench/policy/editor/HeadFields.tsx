import type { DraftHead } from '@/lib/review/drafting/pack-draft';
import { CoversFields } from './CoversFields';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { LeafInput } from './LeafInput';
import { TextInput } from './TextInput';

const FIELDS = [
  { name: 'title', label: '通知名称', type: 'text' },
  { name: 'docNo', label: '文号', type: 'text' },
  { name: 'issued', label: '印发日期', type: 'date' },
] as const;

/** Which notice it is and whom it covers. */
export function HeadFields() {
  const { draft, change } = useDrafting();
  const { head } = draft;
  const set = (part: Partial<DraftHead>, tag: string) =>
    change((now) => ({ ...now, head: { ...now.head, ...part } }), `head.${tag}`);
  return (
    <section aria-label="通知和适用范围" className={styles.grid}>
      {FIELDS.map(({ name, label, type }) => (
        <TextInput
          key={name}
          at={`head.${name}`}
          label={label}
          type={type}
          value={head[name]}
          onValue={(next) => set({ [name]: next }, name)}
        />
      ))}
      <LeafInput
        at="head.planYear"
        label="计划年度"
        shape={{ is: 'number', whole: true }}
        value={head.planYear}
        onValue={(next) => set({ planYear: typeof next === 'number' ? next : null }, 'planYear')}
      />
      <CoversFields />
      <p className={styles.hint}>
        计划名称写的年度须与计划年度相同。用语宁窄勿宽：没有找到政策包，由人来定；找错了，就是按别人的通知审核。
      </p>
    </section>
  );
}
