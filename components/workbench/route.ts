import { useSyncExternalStore } from 'react';

export type Route = { tab: 'log'; entry: number | null } | { tab: 'policy' };

/** Where the workbench stands, from the part of its address behind `#`: `#entry=12`, `#policy`, else the log. */
export function routeOf(hash: string): Route {
  if (hash === '#policy') return { tab: 'policy' };
  const entry = /^#entry=(\d{1,9})$/.exec(hash)?.[1];
  return { tab: 'log', entry: entry === undefined ? null : Number(entry) };
}

/** The present route, followed as the address changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return routeOf(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
