import type { ViewedFile } from '@/lib/messages/viewer-line';
import { cx } from '../../common/cx';
import { keyed } from '../../common/keyed';
import styles from './Files.module.css';
import { fileWords } from './marks';

interface Props {
  files: readonly ViewedFile[];
  file: number;
  onGo(file: number): void;
}

/** The attachment list with what there is to look at in each file. */
export function FileList({ files, file, onGo }: Props) {
  return (
    <nav className={styles.files} aria-label="附件">
      <ol>
        {keyed(files, ({ name }) => name).map(({ key, item }, index) => {
          const { is, text } = fileWords(item);
          return (
            <li key={key}>
              <button
                type="button"
                className={cx(styles.file, index === file && styles.here)}
                aria-current={index === file ? 'true' : undefined}
                data-file={index}
                onClick={() => onGo(index)}
              >
                <span>{`${index + 1}. ${item.name}`}</span>
                <span className={cx(styles.tag, styles[is])}>{text}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
