import { useSyncExternalStore } from 'react';

/** The page around the frame decides its width: narrower than this, only the rail has room. */
const RAIL_ONLY = '(max-width: 119px)';

/** Whether the panel's frame is folded to its rail. */
export function useFolded(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(RAIL_ONLY).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(RAIL_ONLY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
