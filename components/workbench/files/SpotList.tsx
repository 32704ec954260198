import type { ViewedFile } from '@/lib/messages/viewer-line';
import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import { keyed } from '../../common/keyed';
import styles from './Files.module.css';
import type { ViewerLook } from './look';

interface Props {
  file: ViewedFile;
  look: ViewerLook;
  onSpot(spot: number): void;
  /** Show the finding in the panel and its value on the portal's page. */
  onFinding(rule: string): void;
}

/** What findings rest on in this file, page by page, each leading to its place and back to its finding. */
export function SpotList({ file, look, onSpot, onFinding }: Props) {
  if (file.spots.length === 0) return <p className={styles.quiet}>核对结果没有指向这一份的具体位置。</p>;
  return (
    <ul>
      {keyed(file.spots, ({ rule, says }) => `${rule} ${says}`).map(({ key, item }, index) => (
        <li
          key={key}
          className={cx(styles.spot, index === look.spot && styles.here)}
          data-spot={index}
          aria-current={index === look.spot ? 'true' : undefined}
        >
          <button type="button" className={controls.link} onClick={() => onSpot(index)}>
            {`第${item.at.page}页 ${item.says}`}
          </button>
          <button
            type="button"
            className={controls.link}
            data-action="to-finding"
            title="回到面板上的这一条"
            onClick={() => onFinding(item.rule)}
          >
            {`面板：${item.title}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
