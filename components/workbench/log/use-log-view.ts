import { useEffect, useState } from 'react';
import type { LogQuery } from '@/lib/record/entry';
import { type LogSource, type LogView, wordsOf } from './log-source';

export interface LogState {
  /** null while nothing has answered yet. */
  view: LogView | null;
  trouble: string | null;
}

const WAITING: LogState = { view: null, trouble: null };

/** What fits the filters, followed as the log grows. What was shown stays until the new filters have answered. */
export function useLogView(source: LogSource, filters: LogQuery): LogState {
  const [state, setState] = useState<LogState>(WAITING);
  useEffect(
    () =>
      source.watch(
        filters,
        (view) => setState({ view, trouble: null }),
        (error) => setState({ view: null, trouble: wordsOf(error) }),
      ),
    [source, filters],
  );
  return state;
}
