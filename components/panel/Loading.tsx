import styles from './Loading.module.css';

const BARS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Says what is awaited; grey bars stand in while there is nothing to show yet. */
export function Loading({ awaited, empty }: { awaited: readonly string[]; empty: boolean }) {
  return (
    <>
      <p className={styles.line} role="status">
        正在读取页面…{awaited.length > 0 && `等待：${awaited.join('、')}`}
      </p>
      {empty && (
        <div className={styles.skeleton} aria-hidden="true">
          {BARS.map((bar) => (
            <div key={bar} className={styles.bar} />
          ))}
        </div>
      )}
    </>
  );
}
