import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogQuery, LogRow } from '@/lib/review/record';
import { type LogSource, wordsOf } from './log-source';

const PAGE = 200;

export interface LogRows {
  /** Newest first, as far as they were fetched; null while nothing has answered yet. */
  rows: LogRow[] | null;
  /** How many fit altogether, null while they are being counted. */
  count: number | null;
  trouble: string | null;
  /** Fetch the next older rows, if there are more. */
  more(): void;
}

/**
 * Rows that fit the filters: the newest ones are followed, older ones fetched by number as they are scrolled to.
 * Entries never change, so what was fetched once stays.
 */
export function useLogRows(source: LogSource, filters: LogQuery): LogRows {
  const [rows, setRows] = useState<LogRow[] | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const fetching = useRef(false);

  useEffect(() => {
    setRows(null);
    setCount(null);
    setTrouble(null);
    const fail = (error: unknown) => setTrouble(wordsOf(error));
    const stops = [
      source.watchNewest(filters, PAGE, (newest) => setRows((known) => merged(newest, known ?? [])), fail),
      source.watchCount(filters, setCount, fail),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [source, filters]);

  const more = useCallback(() => {
    const last = rows?.at(-1);
    if (fetching.current || last === undefined || count === null || rows === null || rows.length >= count) return;
    fetching.current = true;
    source
      .older(filters, last.seq, PAGE)
      .then((older) => setRows((known) => (known === rows ? merged(known, older) : known)))
      .catch((error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => {
        fetching.current = false;
      });
  }, [source, filters, rows, count]);

  return { rows, count, trouble, more };
}

/** Both lists without doubles, newest first. */
function merged(one: readonly LogRow[], other: readonly LogRow[]): LogRow[] {
  const all = new Map([...one, ...other].map((row) => [row.seq, row]));
  return [...all.values()].sort((a, b) => b.seq - a.seq);
}
