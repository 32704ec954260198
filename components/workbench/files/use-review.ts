import { useEffect, useRef, useState } from 'react';
import type { FromViewer, ViewedReview } from '@/lib/messages/viewer-line';
import type { FilesSource } from './files-source';

/** What is known of the review in a tab. */
export type Followed = { is: 'waiting' } | { is: 'gone' } | { is: 'there'; review: ViewedReview };

/** The review in the panel of a tab, followed as it changes, and how to ask the panel for something. */
export function useReview(source: FilesSource, tab: number): { followed: Followed; ask(what: FromViewer): void } {
  const [followed, setFollowed] = useState<Followed>({ is: 'waiting' });
  const line = useRef<ReturnType<FilesSource['follow']> | null>(null);
  useEffect(() => {
    setFollowed({ is: 'waiting' });
    line.current = source.follow(
      tab,
      (review) => setFollowed(review === null ? { is: 'waiting' } : { is: 'there', review }),
      () => {
        line.current = null;
        setFollowed({ is: 'gone' });
      },
    );
    return () => {
      line.current?.close();
      line.current = null;
    };
  }, [source, tab]);
  return { followed, ask: (what) => line.current?.ask(what) };
}
