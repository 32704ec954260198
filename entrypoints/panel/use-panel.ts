import { useEffect, useSyncExternalStore } from 'react';
import type { PanelState } from '@/components/panel/model/state';
import type { PanelStore } from './panel-store';

/** The store's state in React; starts it with the component and keeps what is pending when the page goes away. */
export function usePanel(store: PanelStore): PanelState {
  useEffect(() => {
    const stop = store.start();
    const hide = () => {
      if (document.visibilityState === 'hidden') store.flush();
    };
    window.addEventListener('pagehide', store.flush);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', store.flush);
      document.removeEventListener('visibilitychange', hide);
      stop();
    };
  }, [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
