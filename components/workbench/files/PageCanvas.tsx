import { useEffect, useRef, useState } from 'react';
import type { ShownFile } from '@/lib/attachments/view/shown';
import { wordsOf } from '../../common/words-of';
import styles from './Sheet.module.css';

interface Props {
  file: ShownFile;
  page: number;
  /** CSS pixels. */
  width: number;
  height: number;
  how: 'page' | 'thumbnail';
  label: string;
}

/** One page of a file, drawn by its worker; what was drawn before stays until the new one is there. */
export function PageCanvas({ file, page, width, height, how, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<{ page: number; file: ShownFile } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setTrouble(null);
    file.draw(page, width * window.devicePixelRatio, how).then(
      (picture) => {
        const target = canvas.current;
        if (!wanted || target === null) return picture.close();
        target.width = picture.width;
        target.height = picture.height;
        target.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
        setDrawn({ page, file });
      },
      (error: unknown) => wanted && setTrouble(wordsOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [file, page, width, how]);
  const isOld = drawn?.page !== page || drawn.file !== file;
  return (
    <>
      <canvas
        ref={canvas}
        className={styles.canvas}
        style={{ width, height, visibility: isOld ? 'hidden' : 'visible' }}
        role="img"
        aria-label={label}
        {...(isOld ? {} : { 'data-drawn': page })}
      />
      {how === 'page' && trouble === null && isOld && (
        <p className={styles.over} role="status">
          正在显示第{page}页…
        </p>
      )}
      {how === 'page' && trouble !== null && (
        <p className={styles.over} role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
