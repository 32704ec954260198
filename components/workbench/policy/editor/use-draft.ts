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
  const unkept = useRef<PackDraft | null | undefined>(undefined);
  const keep = useCallback(() => {
    if (unkept.current === undefined) return;
    const now = unkept.current;
    unkept.current = undefined;
    void store.save(now);
  }, [store]);
  useEffect(() => {
    void store.load().then((kept) => {
      if (isDraft(kept)) setHistory((now) => now ?? historyOf(kept));
    });
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
      setTimeout(keep, KEEP_AFTER);
    },
    [keep],
  );
  return {
    draft: history?.now ?? null,
    isOpen: isOpen && history !== null,
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

function isDraft(kept: unknown): kept is PackDraft {
  return typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === DRAFT_FORMAT;
}
