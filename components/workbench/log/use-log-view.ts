import { useEffect, useState } from 'react';
import type { LogQuery } from '@/lib/record/entry';
import { wordsOf } from '../../common/words-of';
import type { LogSource, LogView } from './log-source';

export interface LogViewState {
  /** null while nothing has answered yet. */
  view: LogView | null;
  trouble: string | null;
}

const WAITING: LogViewState = { view: null, trouble: null };

/** What fits the filters, followed as the log grows. What was shown stays until the new filters have answered. */
export function useLogView(source: LogSource, filters: LogQuery): LogViewState {
  const [state, setState] = useState<LogViewState>(WAITING);
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
