import { useCallback, useEffect, useRef, useState } from 'react';
import { DRAFT_FORMAT, type PackDraft } from '@/lib/review/drafting/pack-draft';
import type { PolicySource } from '../policy-source';
import { goBack, goForth, type History, historyOf, withChange } from './history';

/** Typing pauses for this long before the draft is kept (ms). */
const KEEP_AFTER = 200;

export interface DraftDesk {
  /** Null when nothing is being written. */
  draft: PackDraft | null;
  /** The editor is shown; a draft can wait without it. */
  isOpen: boolean;
  /** False once the browser did not take it: then it is in this page alone. */
  isKept: boolean;
  canUndo: boolean;
  canRedo: boolean;
  begin(draft: PackDraft): void;
  open(isOpen: boolean): void;
  change(next: (draft: PackDraft) => PackDraft, tag?: string): void;
  undo(): void;
  redo(): void;
  discard(): void;
}

/** The one draft of this browser: kept over a reload, with everything that was done to it since it was opened. */
export function useDraft({ draft: store }: Pick<PolicySource, 'draft'>): DraftDesk {
  const [history, setHistory] = useState<History | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(true);
  const unkept = useRef<PackDraft | null | undefined>(undefined);
  const puts = useRef(0);
  const keep = useCallback(() => {
    if (unkept.current === undefined) return;
    const now = unkept.current;
    unkept.current = undefined;
    store.save(now).then(
      () => setKept(true),
      (error: unknown) => {
        console.error(error);
        if (unkept.current === undefined) unkept.current = now;
        setKept(false);
      },
    );
  }, [store]);
  useEffect(() => {
    // Another tab may have gone on with it: written over from here, its sentences would be lost.
    const follow = () => {
      const before = puts.current;
      store.load().then(
        (kept) => {
          if (puts.current !== before || unkept.current !== undefined) return;
          const draft = isDraft(kept) ? kept : null;
          setHistory((now) => (inOneOrder(now?.now ?? null) === inOneOrder(draft) ? now : draft && historyOf(draft)));
        },
        (error: unknown) => console.error(error),
      );
    };
    follow();
    window.addEventListener('focus', follow);
    return () => window.removeEventListener('focus', follow);
  }, [store]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const put = useCallback(
    (next: History | null) => {
      setHistory(next);
      unkept.current = next?.now ?? null;
      puts.current += 1;
      setTimeout(keep, KEEP_AFTER);
    },
    [keep],
  );
  return {
    draft: history?.now ?? null,
    isOpen: isOpen && history !== null,
    isKept,
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
    begin(draft) {
      put(historyOf(draft));
      setOpen(true);
    },
    open: setOpen,
    change(next, tag) {
      if (history !== null) put(withChange(history, next(history.now), tag));
    },
    undo: () => history !== null && put(goBack(history)),
    redo: () => history !== null && put(goForth(history)),
    discard() {
      put(null);
      setOpen(false);
    },
  };
}

/** The browser gives what it keeps with its keys in another order. */
function inOneOrder(draft: PackDraft | null): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function isDraft(kept: unknown): kept is PackDraft {
  return typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === DRAFT_FORMAT;
}
