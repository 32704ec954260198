import { useEffect, useMemo, useState } from 'react';
import { chooseForRoster, plansIn, type RosterWish } from '@/lib/roster/choose';
import type { Decided, RosterEntry } from '@/lib/roster/entry';
import { noticeOf, type RosterNotice } from '@/lib/roster/judged-by';
import { wordsOf } from '../../common/words-of';
import type { RosterSource } from './roster-source';

type Row = Decided & { seq: number };

interface ListedEntries {
  entries: RosterEntry[];
  /** The notice that names the list; null where several or none judged those on it. */
  notice: RosterNotice | null;
}

const NOBODY: ListedEntries = { entries: [], notice: null };

/** What the log has for rosters. */
export interface RosterLog extends ListedEntries {
  /** Null until it was read. */
  rows: Row[] | null;
  plans: RosterWish[];
  /** The plan at `at`; undefined where the log has none. */
  wish: RosterWish | undefined;
  /** How many are on it; known before their entries are. */
  count: number;
}

/** Follows the log; `fail` gets in words whatever goes wrong. */
export function useRosterLog(source: RosterSource, at: number, fail: (words: string) => void): RosterLog {
  const [rows, setRows] = useState<Row[] | null>(null);
  const [listed, setListed] = useState(NOBODY);
  useEffect(() => {
    let isShown = true;
    const failed = (error: unknown) => fail(wordsOf(error));
    const read = () => {
      source
        .rows()
        .then((now) => {
          if (isShown) setRows(now);
        })
        .catch(failed);
    };
    read();
    const stop = source.follow(read, failed);
    return () => {
      isShown = false;
      stop();
    };
  }, [source, fail]);

  const plans = useMemo(() => plansIn(rows ?? []), [rows]);
  const wish = plans[at];
  const chosen = useMemo(() => (wish === undefined ? [] : chooseForRoster(rows ?? [], wish)), [rows, wish]);
  useEffect(() => {
    let isCurrent = true;
    // Both or neither: a list is never saved under another title than its notice's.
    Promise.all([source.entries(chosen.map(({ seq }) => seq)), source.notices()])
      .then(([entries, notices]) => {
        if (isCurrent) setListed({ entries, notice: noticeOf(entries, notices) });
      })
      .catch((error: unknown) => fail(wordsOf(error)));
    return () => {
      isCurrent = false;
    };
  }, [source, chosen, fail]);
  return { rows, plans, wish, count: chosen.length, ...listed };
}
