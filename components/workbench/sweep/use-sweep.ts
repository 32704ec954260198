import { useCallback, useEffect, useRef, useState } from 'react';
import type { Sweep, TriageRow } from '@/lib/record/sweep';
import { wordsOf } from '../../common/words-of';
import type { SweepEnd } from './run-sweep';
import type { StartWish, SweepSource } from './sweep-source';

export interface SweepDesk {
  /** Null while it is being read from the disk; then `none` or what is kept. */
  kept: { sweep: Sweep; rows: TriageRow[] } | 'none' | null;
  running: boolean;
  /** Why it does not run, in words; null while it runs, when it is done, or before anything happened. */
  halted: string | null;
  trouble: string | null;
  start(wish: StartWish): void;
  go(): void;
  stop(): void;
  /** Look at these once more. */
  again(rows: readonly TriageRow[]): void;
  drop(): void;
}

const ENDS: Readonly<Record<SweepEnd, string | null>> = {
  done: null,
  stopped: '已暂停，已查的都已保存。',
  login: '登录已过期，已暂停。请在平台上重新登录后继续，已查的都已保存。',
  lost: '平台页面已关闭或已更换，已暂停。请打开平台的名单页面后继续，已查的都已保存。',
  replaced: '另一个工作台页面开始了新的批量检查，本页不再继续。',
};

/** The one sweep there is: kept on the disk, run by this page, stopped when the page goes away. */
export function useSweep(source: SweepSource): SweepDesk {
  const [kept, setKept] = useState<SweepDesk['kept']>(null);
  const [running, setRunning] = useState(false);
  const [halted, setHalted] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ending = useRef<AbortController | null>(null);

  const attempt = useCallback(<T>(work: Promise<T>, then: (value: T) => void) => {
    setTrouble(null);
    work.then(then).catch((error: unknown) => setTrouble(wordsOf(error)));
  }, []);

  useEffect(() => {
    attempt(source.kept(), (found) => {
      setKept(found ?? 'none');
      const waits = found?.rows.some(({ state }) => state === 'waiting') === true;
      if (waits) setHalted('上次没有查完，可以继续，已查的不会重复。');
    });
    return () => ending.current?.abort();
  }, [source, attempt]);

  const took = useCallback((row: TriageRow) => {
    setKept((now) => {
      if (now === null || now === 'none') return now;
      return { ...now, rows: now.rows.map((one) => (one.nth === row.nth ? row : one)) };
    });
  }, []);

  const run = useCallback(
    (sweep: Sweep, rows: readonly TriageRow[]) => {
      const abort = new AbortController();
      ending.current = abort;
      setRunning(true);
      setHalted(null);
      setTrouble(null);
      source
        .run(sweep, rows, abort.signal, took)
        .then((end) => setHalted(ENDS[end]))
        .catch((error: unknown) => {
          setHalted(ENDS.stopped);
          setTrouble(wordsOf(error));
        })
        .finally(() => setRunning(false));
    },
    [source, took],
  );

  return {
    kept,
    running,
    halted,
    trouble,
    start: (wish) =>
      attempt(source.start(wish), (begun) => {
        setKept(begun);
        run(begun.sweep, begun.rows);
      }),
    go() {
      if (kept !== null && kept !== 'none' && !running) run(kept.sweep, kept.rows);
    },
    stop() {
      ending.current?.abort();
      setHalted(ENDS.stopped);
    },
    again(rows) {
      if (kept === null || kept === 'none' || running) return;
      attempt(source.again(kept.sweep, rows), (waiting) => {
        const next = kept.rows.map((row) => waiting.find(({ nth }) => nth === row.nth) ?? row);
        setKept({ ...kept, rows: next });
        run(kept.sweep, next);
      });
    },
    drop: () =>
      attempt(source.drop(), () => {
        setKept('none');
        setHalted(null);
      }),
  };
}
