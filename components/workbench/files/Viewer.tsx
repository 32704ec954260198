import { useEffect, useReducer, useRef, useState } from 'react';
import type { FileLook } from '@/lib/dossier/file-facts';
import type { FromViewer, ViewedReview } from '@/lib/messages/viewer-line';
import controls from '../../common/controls.module.css';
import type { FilesAddress } from '../route';
import { replaceHash } from '../route';
import { FileList } from './FileList';
import styles from './Files.module.css';
import type { FilesSource } from './files-source';
import { LookForm } from './LookForm';
import { type Move, moved, pagesIn, START, turnOf, type ViewerLook } from './look';
import { pageMarksOf } from './marks';
import { PageText } from './PageText';
import { SearchBox } from './SearchBox';
import { Sheet } from './Sheet';
import { SpotList } from './SpotList';
import { nextStop, unclearStops } from './stops';
import { Thumbnails } from './Thumbnails';
import { Toolbar } from './Toolbar';
import { useShownFile } from './use-shown-file';
import { useViewerKeys } from './use-viewer-keys';

interface Props {
  source: FilesSource;
  tab: number;
  review: ViewedReview;
  ask(what: FromViewer): void;
  address: FilesAddress;
  inSight: boolean;
}

/** The files of one review: which there are, one page large, what was found and read on it. */
export function Viewer({ source, tab, review, ask, address, inSight }: Props) {
  const { files } = review;
  const [look, move] = useLook(files, tab, address);
  const file = files[look.file] ?? files[0];
  const { shown, cancel, again } = useShownFile(source, tab, file?.facts ?? null);
  const stops = unclearStops(files);
  const next = () => {
    const stop = nextStop(stops, look);
    if (stop !== null) move({ do: 'stop', stop });
  };
  const back = () => void source.toPanel(tab).catch((error: unknown) => console.warn('to panel', error));
  const lookAt = (is: FileLook['is'], remark: string) => {
    if (file?.facts) ask({ do: 'look', digest: file.facts.digest, name: file.name, is, remark });
  };
  /** What is written beside each file and not ticked yet: whoever looks into another file meanwhile comes back to it. */
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({});
  const digest = file?.facts?.digest ?? '';
  const remark = remarks[digest] ?? '';
  const agrees = () => file?.facts?.looked === undefined && lookAt('agrees', remark);
  useViewerKeys(inSight, { move, next, back, agrees });
  if (file === undefined) return null;
  const pages = pagesIn(file);
  const toFinding = (rule: string) => {
    ask({ do: 'show', rule });
    back();
  };
  return (
    <div className={styles.viewer} data-viewer={shown.is}>
      <header className={styles.head}>
        <h2>{`${review.applicant}的附件`}</h2>
        <Checking review={review} ask={ask} />
        <Toolbar look={look} pages={pages} unclear={stops.length} move={move} next={next} back={back} />
      </header>
      <FileList files={files} file={look.file} onGo={(to) => move({ do: 'go', file: to, page: 1 })} />
      {shown.is === 'there' && (
        <Thumbnails
          shown={shown.file}
          file={file}
          page={look.page}
          onGo={(page) => move({ do: 'go', file: look.file, page })}
        />
      )}
      <div className={styles.middle}>
        {shown.is === 'there' ? (
          <Sheet
            file={shown.file}
            name={file.name}
            page={look.page}
            zoom={look.zoom}
            turn={turnOf(look)}
            marks={pageMarksOf(file, look)}
          />
        ) : shown.is === 'loading' ? (
          <p className={styles.nothing} role="status">
            {`正在打开“${file.name}”… `}
            <button type="button" className={controls.link} data-action="cancel-open" onClick={cancel}>
              取消
            </button>
          </p>
        ) : (
          <p className={styles.nothing} role="status">
            {`“${file.name}”：${shown.says} `}
            {shown.again && (
              <button type="button" className={controls.link} data-action="open-again" onClick={again}>
                再试一次
              </button>
            )}
          </p>
        )}
      </div>
      <aside className={styles.side} aria-label="核对结果和文字">
        <SearchBox
          files={files}
          open={(facts, signal) => source.open(tab, facts, signal)}
          onHit={(hit) => move({ do: 'found', file: hit.file, at: hit.at })}
        />
        {file.facts !== null && digest !== '' && (
          <LookForm
            key={digest}
            asks={file.asks}
            look={file.facts.looked}
            remark={remark}
            onRemark={(text) => setRemarks({ ...remarks, [digest]: text })}
            onLook={lookAt}
            onUndo={() => ask({ do: 'unlook', digest })}
          />
        )}
        <h3>核对结果</h3>
        {file.facts?.trouble === null && file.facts.paper === null && (
          <p className={styles.quiet} data-unknown-paper="">
            看不出是哪一种材料。标题中的文字可在
            <a className={controls.link} href="#portals">
              平台与标注
            </a>
            写明属于哪种材料。
          </p>
        )}
        <SpotList
          file={file}
          look={look}
          onSpot={(spot) => move({ do: 'spot', file: look.file, spot })}
          onFinding={toFinding}
        />
        {shown.is === 'there' && (
          <>
            <h3>{`第${look.page}页读出的文字`}</h3>
            <PageText
              file={shown.file}
              page={look.page}
              isPicture={file.facts?.pages[look.page - 1]?.is === 'image'}
              onFound={(at) => move({ do: 'found', file: look.file, at })}
            />
          </>
        )}
      </aside>
    </div>
  );
}

/** Where the viewer stands; an address that names a file or place leads there once. */
function useLook(
  files: ViewedReview['files'],
  tab: number,
  { file, spot }: FilesAddress,
): [ViewerLook, (move: Move) => void] {
  const known = useRef(files);
  known.current = files;
  const [look, move] = useReducer((before: ViewerLook, by: Move) => moved(before, by, known.current), START);
  useEffect(() => {
    if (file === null) return;
    move(spot === null ? { do: 'go', file, page: 1 } : { do: 'spot', file, spot });
    // The same place may be asked for again.
    replaceHash(`#files?tab=${tab}`);
  }, [file, spot, tab]);
  return [look, move];
}

/** How far 核对附件 is, and the way to begin and to end it. */
function Checking({ review: { files, progress, stopped }, ask }: Pick<Props, 'review' | 'ask'>) {
  if (progress !== null) {
    return (
      <p className={styles.quiet} role="status">
        {progress.of === 0 ? '正在查看附件列表… ' : `正在核对附件，第${progress.at}／${progress.of}份 `}
        <button
          type="button"
          className={controls.link}
          data-action="cancel-files"
          onClick={() => ask({ do: 'cancel' })}
        >
          取消
        </button>
      </p>
    );
  }
  const open = files.filter(({ facts }) => facts === null).length;
  if (open === 0 && stopped === null) return null;
  return (
    <p className={styles.quiet} role="status">
      {stopped ?? `${open}份没有核对。`}
      <button type="button" className={controls.link} data-action="check-files" onClick={() => ask({ do: 'check' })}>
        核对附件
      </button>
    </p>
  );
}
