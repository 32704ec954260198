import { useEffect, useRef, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { cx } from '@/components/common/cx';
import { download } from '@/components/workbench/download';
import { useFocusKept } from '@/components/workbench/use-focus-kept';
import type { ChainReport, LogQuery } from '@/lib/record/entry';
import { wordsOf } from '../../common/words-of';
import { AnchorForm } from './AnchorForm';
import styles from './LogTools.module.css';
import type { Anchor, ExportFormat, LogFile, LogSource } from './log-source';

type Answer =
  | { is: 'verifying' }
  | { is: 'exporting'; done: number; total: number }
  | { is: 'trouble'; words: string }
  | { is: 'verified'; report: ChainReport }
  | { is: 'exported'; file: LogFile };

const FORMATS: readonly { format: ExportFormat; word: string }[] = [
  { format: 'xlsx', word: 'Excel' },
  { format: 'csv', word: 'CSV' },
  { format: 'json', word: 'JSON' },
];

/** Verify the chain, and take the log out, all of it or what fits the filters. */
export function LogTools({ source, filters }: { source: LogSource; filters: LogQuery }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [all, setAll] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const filtered = Object.keys(filters).length > 0;
  const fail = (error: unknown) => setAnswer({ is: 'trouble', words: wordsOf(error) });
  const verify = (anchor?: Anchor) => {
    setAnswer({ is: 'verifying' });
    source.verify(anchor).then((report) => setAnswer({ is: 'verified', report }), fail);
  };
  const take = (format: ExportFormat) => {
    const job = new AbortController();
    running.current = job;
    setAnswer({ is: 'exporting', done: 0, total: 0 });
    const progress = (done: number, total: number) => setAnswer({ is: 'exporting', done, total });
    source.export(format, all ? {} : filters, { signal: job.signal, progress }).then((file) => {
      download(file);
      setAnswer({ is: 'exported', file });
    }, fail);
  };
  const busy = answer?.is === 'verifying' || answer?.is === 'exporting';
  useFocusKept(busy);
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} disabled={busy} onClick={() => verify()}>
          核验日志
        </button>
        {FORMATS.map(({ format, word }) => (
          <button key={format} type="button" className={controls.button} disabled={busy} onClick={() => take(format)}>
            导出 {word}
            {filtered && !all && '（当前条件）'}
          </button>
        ))}
        {filtered && (
          <label className={controls.check}>
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
            导出全部记录
          </label>
        )}
      </div>
      <div role="status">
        {answer !== null && <AnswerLine answer={answer} onVerify={verify} onCancel={() => running.current?.abort()} />}
      </div>
    </div>
  );
}

interface AnswerProps {
  answer: Answer;
  onVerify(anchor: Anchor): void;
  onCancel(): void;
}

function AnswerLine({ answer, onVerify, onCancel }: AnswerProps) {
  switch (answer.is) {
    case 'verifying':
      return <p className={styles.answer}>正在核验日志…</p>;
    case 'exporting':
      return <Exporting {...answer} onCancel={onCancel} />;
    case 'trouble':
      return <p className={cx(styles.answer, styles.bad)}>{answer.words}</p>;
    case 'exported':
      return <Exported file={answer.file} />;
    case 'verified':
      return <Verified report={answer.report} onVerify={onVerify} />;
  }
}

function Exporting({ done, total, onCancel }: { done: number; total: number; onCancel(): void }) {
  return (
    <div className={cx(styles.answer, styles.running)}>
      <span>正在导出…</span>
      <progress aria-label="导出进度" max={Math.max(1, total)} value={done} />
      <span aria-hidden="true">{total > 0 && `${done} / ${total} 条`}</span>
      <button type="button" className={controls.link} onClick={onCancel}>
        取消导出
      </button>
    </div>
  );
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
