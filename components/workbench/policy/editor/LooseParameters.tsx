import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { ParameterFields } from './ParameterFields';

/** Values that no sentence is known for. */
export function LooseParameters() {
  const loose = useDrafting().draft.parameters.filter(({ of }) => of === null);
  if (loose.length === 0) return null;
  return (
    <section aria-label="未注明出处的数值" className={styles.list}>
      <h3 className={styles.title}>未注明出处的数值（{loose.length}）</h3>
      {loose.map((parameter) => (
        <ParameterFields key={parameter.id} parameter={parameter} />
      ))}
    </section>
  );
}
