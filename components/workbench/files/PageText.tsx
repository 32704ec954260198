import { useEffect, useState } from 'react';
import type { ShownFile, TextLine } from '@/lib/attachments/view/shown';
import type { FilePlace } from '@/lib/dossier/file-facts';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import { wordsOf } from '../../common/words-of';
import files from './Files.module.css';
import styles from './Sheet.module.css';

interface Props {
  file: ShownFile;
  page: number;
  isPicture: boolean;
  onFound(at: FilePlace): void;
}

/** What was read on the page in sight; a piece of it, pressed, is outlined on the page. */
export function PageText({ file, page, isPicture, onFound }: Props) {
  const [read, setRead] = useState<{ lines: TextLine[] } | { trouble: string } | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const recognise = isPicture && asked === page;
  useEffect(() => {
    let wanted = true;
    setRead(null);
    file.words(page, recognise).then(
      (lines) => wanted && setRead({ lines }),
      (error: unknown) => wanted && setRead({ trouble: wordsOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [file, page, recognise]);
  if (read === null) {
    return (
      <p className={files.quiet} role="status">
        {recognise ? '正在识别文字…' : '正在读取文字…'}
      </p>
    );
  }
  if ('trouble' in read) return <p className={files.quiet}>{read.trouble}</p>;
  if (read.lines.length === 0) {
    if (!isPicture) return <p className={files.quiet}>本页没有文字。</p>;
    if (recognise) return <p className={files.quiet}>没有识别出文字，请看图核对。</p>;
    return (
      <p className={files.quiet}>
        本页是图片。
        <button type="button" className={controls.link} data-action="recognise" onClick={() => setAsked(page)}>
          识别本页文字
        </button>
      </p>
    );
  }
  return (
    <ol className={styles.lines} data-text="">
      {keyed(read.lines, (line) => line.map(({ text }) => text).join(' ')).map(({ key, item: line }) => (
        <li key={key}>
          {keyed(line, ({ text }) => text).map(({ key: cell, item: { text, box, sure } }) => (
            <button
              key={cell}
              type="button"
              className={styles.piece}
              title={sure ? '在页面上标出' : '文字可能与所见不同，请看图核对'}
              onClick={() => onFound({ page, box })}
            >
              {text}
              {!sure && <span className={styles.doubt}>？</span>}
            </button>
          ))}
        </li>
      ))}
    </ol>
  );
}
