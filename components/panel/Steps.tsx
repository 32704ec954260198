import styles from './FindingCard.module.css';

/** How to look into it, numbered; folded where the list is long or it was done. */
export function Steps({ steps, folded }: { steps: readonly string[]; folded: boolean }) {
  return (
    <details open={!folded}>
      <summary className={styles.how}>核对步骤（{steps.length}步）</summary>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
