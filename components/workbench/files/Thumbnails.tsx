import { useEffect, useRef, useState } from 'react';
import type { ShownFile } from '@/lib/attachments/view/shown';
import type { ViewedFile } from '@/lib/messages/viewer-line';
import { cx } from '../../common/cx';
import styles from './Files.module.css';
import { pageWords } from './marks';
import { PageCanvas } from './PageCanvas';

interface Props {
  shown: ShownFile;
  file: ViewedFile;
  page: number;
  onGo(page: number): void;
}

const WIDTH = 92;

/** The pages of the file as small pictures, each with what there is to look at. */
export function Thumbnails({ shown, file, page, onGo }: Props) {
  return (
    <nav className={styles.thumbs} aria-label="页面">
      <ol>
        {shown.pages.map((size, index) => {
          const number = index + 1;
          const { is, text } = pageWords(file, number);
          const height = Math.min(WIDTH * 1.6, (WIDTH * size.height) / size.width);
          return (
            <li key={number}>
              <button
                type="button"
                className={cx(styles.thumb, number === page && styles.here)}
                aria-current={number === page ? 'page' : undefined}
                data-thumb={number}
                onClick={() => onGo(number)}
              >
                <Small file={shown} page={number} height={height} />
                <span>{`第${number}页`}</span>
                {text !== '' && <span className={cx(styles.tag, styles[is])}>{text}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Drawn once it comes into sight. */
function Small({ file, page, height }: { file: ShownFile; page: number; height: number }) {
  const box = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && setSeen(true));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <span ref={box} className={styles.small} style={{ width: WIDTH, height }} aria-hidden="true">
      {seen && <PageCanvas file={file} page={page} width={WIDTH} height={height} how="thumbnail" label="" />}
    </span>
  );
}
