import { useState } from 'react';
import type { ChainReport, LogQuery } from '@/lib/review/record';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { AnchorForm } from './AnchorForm';
import { download } from './download';
import styles from './LogTools.module.css';
import { type Anchor, type LogFile, type LogSource, wordsOf } from './log-source';

type Answer =
  | { is: 'working'; what: string }
  | { is: 'trouble'; words: string }
  | { is: 'verified'; report: ChainReport }
  | { is: 'exported'; file: LogFile };

/** Verify the chain, and take the log out as CSV (what fits the filters) or JSON (all of it). */
export function LogTools({ source, filters }: { source: LogSource; filters: LogQuery }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const run = (what: string, work: () => Promise<Answer>) => {
    setAnswer({ is: 'working', what });
    work().then(setAnswer, (error: unknown) => setAnswer({ is: 'trouble', words: wordsOf(error) }));
  };
  const verify = (anchor?: Anchor) =>
    run('正在核验日志…', async () => ({ is: 'verified', report: await source.verify(anchor) }));
  const take = (make: () => Promise<LogFile>) =>
    run('正在导出…', async () => {
      const file = await make();
      download(file);
      return { is: 'exported', file };
    });
  const busy = answer?.is === 'working';
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} disabled={busy} onClick={() => verify()}>
          核验日志
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={busy}
          onClick={() => take(() => source.exportCsv(filters))}
        >
          导出 CSV{Object.keys(filters).length > 0 && '（当前条件）'}
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={busy}
          onClick={() => take(() => source.exportJson())}
        >
          导出 JSON（全部）
        </button>
      </div>
      <div role="status">{answer !== null && <AnswerLine answer={answer} onVerify={verify} />}</div>
    </div>
  );
}

function AnswerLine({ answer, onVerify }: { answer: Answer; onVerify(anchor: Anchor): void }) {
  switch (answer.is) {
    case 'working':
      return <p className={styles.answer}>{answer.what}</p>;
    case 'trouble':
      return <p className={cx(styles.answer, styles.bad)}>{answer.words}</p>;
    case 'exported':
      return <Exported file={answer.file} />;
    case 'verified':
      return <Verified report={answer.report} onVerify={onVerify} />;
  }
}

function Exported({ file }: { file: LogFile }) {
  return (
    <p className={cx(styles.answer, styles.good)}>
      已导出 {file.exported} 条（日志共 {file.count} 条）：{file.fileName}
      {file.head !== null && (
        <>
          。日志指纹 <span className={styles.head}>{file.head}</span>
        </>
      )}
    </p>
  );
}

function Verified({ report, onVerify }: { report: ChainReport; onVerify(anchor: Anchor): void }) {
  if (!report.ok) {
    return (
      <p className={cx(styles.answer, styles.bad)}>
        日志不完整：从第 {report.brokenAt} 条起不能核验。{report.why}
      </p>
    );
  }
  return (
    <div className={cx(styles.answer, styles.good)}>
      <p>
        {report.count === 0 ? '日志是空的。' : `日志完整：共 ${report.count} 条，逐条核验一致。`}
        {report.head !== null && (
          <>
            日志指纹 <span className={styles.head}>{report.head}</span>
          </>
        )}
      </p>
      <p className={styles.limits}>
        只看日志本身，查不出最新几条被整体删去或全部记录被重写，须与此前导出文件上的条数和日志指纹核对。
      </p>
      {report.count > 0 && <AnchorForm onVerify={onVerify} />}
    </div>
  );
}
