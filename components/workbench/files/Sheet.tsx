import { useEffect, useRef, useState } from 'react';
import type { ShownFile } from '@/lib/attachments/view/shown';
import { cx } from '../../common/cx';
import { keyed } from '../../common/keyed';
import files from './Files.module.css';
import type { Zoom } from './look';
import type { PageMark } from './marks';
import { PageCanvas } from './PageCanvas';
import styles from './Sheet.module.css';

interface Props {
  file: ShownFile;
  name: string;
  page: number;
  zoom: Zoom;
  /** Quarters. */
  turn: number;
  marks: readonly PageMark[];
}

/** Beside the page, so that its outline and shadow are seen. */
const MARGIN = 32;
/** A page that fits is not made larger than this. */
const LARGEST_FIT = 1.25;

/** The page in sight with the places on it outlined, as large and turned as the reviewer wants it. */
export function Sheet({ file, name, page, zoom, turn, marks }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const free = useWidth(room);
  const size = file.pages[page - 1];
  const current = marks.findIndex((mark) => mark.current);
  const where = current < 0 ? '' : (marks[current]?.box.join() ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, page or size is a reason to go there.
  useEffect(() => {
    const mark = room.current?.querySelector('[data-mark="current"]');
    if (mark) mark.scrollIntoView({ block: 'center', inline: 'center' });
    else room.current?.scrollTo({ top: 0, left: 0 });
  }, [where, page, zoom, file, free]);
  if (size === undefined) return <p className={files.nothing}>这一页没有显示。</p>;
  const lies = turn % 2 === 1;
  const [across, along] = lies ? [size.height, size.width] : [size.width, size.height];
  const scale = zoom === 'fit' ? Math.min(LARGEST_FIT, Math.max(80, free - MARGIN) / across) : zoom;
  const width = Math.round(size.width * scale);
  const height = Math.round(size.height * scale);
  return (
    <section
      ref={room}
      className={styles.room}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
      tabIndex={0}
      aria-label={`${name}第${page}页`}
      data-zoom={zoom}
      data-turn={turn}
    >
      <div className={styles.around} style={{ width: across * scale, height: along * scale }}>
        <div
          className={styles.sheet}
          style={{ width, height, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` }}
        >
          {free > 0 && (
            <PageCanvas file={file} page={page} width={width} height={height} how="page" label={`${name}第${page}页`} />
          )}
          {keyed(marks, ({ is, box }) => `${is} ${box.join()}`).map(
            ({ key, item: { box, is, says, current: now } }) => (
              <span
                key={key}
                className={cx(styles.mark, styles[is], now && styles.now)}
                data-mark={now ? 'current' : is}
                role="img"
                aria-label={says}
                title={says}
                style={{
                  left: `${box[0] * 100}%`,
                  top: `${box[1] * 100}%`,
                  width: `${(box[2] - box[0]) * 100}%`,
                  height: `${(box[3] - box[1]) * 100}%`,
                }}
              />
            ),
          )}
        </div>
      </div>
    </section>
  );
}

/** The element's inner width as it changes; 0 before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
