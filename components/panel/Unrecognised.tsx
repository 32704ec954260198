import type { PageKind } from '@/lib/dossier/reading';
import styles from './Panel.module.css';

/** On a page that shows no application as far as can be told: why nothing is judged, and what to do. */
export function Unrecognised({ kind, failed }: { kind: Exclude<PageKind, 'review'>; failed: boolean }) {
  if (kind === 'login') return null;
  if (failed)
    return (
      <p className={styles.empty} role="alert">
        读取本页时出错，没有核对。请刷新本页再试；仍然出错的，请人工核对。
      </p>
    );
  return (
    <p className={styles.empty}>
      {kind === 'list'
        ? '本页是申报人名单。请打开一名申报人，面板随即核对。'
        : '本页未识别为申报审核页面，没有核对。如果本页确有申报材料，请点“标注”，指出姓名、单位等各项所在，以后同样的页面即可读取。'}
    </p>
  );
}
