import { useEffect, useSyncExternalStore } from 'react';
import type { TeachActions, TeachState } from '@/components/panel/teach/teach-state';
import type { TeachingStore } from './teaching-store';

/** 标注 for the page at this address, listening while the panel stands. */
export function useTeaching(store: TeachingStore, url: string | null): { state: TeachState; actions: TeachActions } {
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  useEffect(() => store.listen(), [store]);
  useEffect(() => {
    if (url !== null) store.arrive(url);
  }, [store, url]);
  return { state, actions: store };
}
