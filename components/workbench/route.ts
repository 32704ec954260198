import { useSyncExternalStore } from 'react';
import type { LogQuery } from '@/lib/record/entry';

/** What the address asks for. */
export interface FilesAddress {
  /** Tab of the review. */
  of: number | null;
  file: number | null;
  spot: number | null;
}

export type Route =
  | { tab: 'log'; entry: number | null; filters: LogQuery }
  | { tab: 'statistics'; filters: LogQuery }
  | { tab: 'sweep' }
  | { tab: 'roster' }
  | { tab: 'policy' /** Lines of a plan page to be compared with the pack. */; planLines: string }
  | { tab: 'publicity' }
  | { tab: 'portals' }
  | { tab: 'data' }
  | ({ tab: 'files' } & FilesAddress);

const PLAIN = ['sweep', 'roster', 'publicity', 'portals', 'data'] as const;
const VERDICTS = ['pass', 'return', 'reject'] as const;
const ROLES = ['employer', 'department'] as const;
const TEXTS = ['name', 'unit', 'plan', 'text', 'rule', 'pack', 'from', 'to'] as const;

/**
 * Where the workbench stands, from the part of its address behind `#`: `#entry=12`, `#statistics`, `#sweep`, `#roster`, `#policy`, `#publicity`, `#portals`, `#data`, `#files?tab=3`,
 * else the log;
 * filters stand behind `?`, so that what is shown can be kept as a bookmark: `#log?verdict=return&unit=测绘院`.
 */
export function routeOf(hash: string): Route {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const plain = PLAIN.find((one) => one === place);
  if (plain !== undefined) return { tab: plain };
  if (place === 'policy') return { tab: 'policy', planLines: new URLSearchParams(query).get('lines') ?? '' };
  if (place === 'files') return { tab: 'files', ...filesAddress(new URLSearchParams(query)) };
  const filters = filtersOf(query);
  if (place === 'statistics') return { tab: 'statistics', filters };
  const entry = /^entry=(\d{1,9})$/.exec(place)?.[1];
  return { tab: 'log', entry: entry === undefined ? null : Number(entry), filters };
}

/** The address of a place in the workbench. */
export function hashOf(place: 'log' | 'statistics' | `entry=${number}`, filters: LogQuery): string {
  const query = new URLSearchParams(
    Object.entries(filters).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
  );
  const text = query.toString();
  return text === '' ? `#${place}` : `#${place}?${text}`;
}

function filesAddress(query: URLSearchParams): FilesAddress {
  const number = (name: string) => {
    const text = query.get(name) ?? '';
    return /^\d{1,12}$/.test(text) ? Number(text) : null;
  };
  return { of: number('tab'), file: number('file'), spot: number('spot') };
}

function filtersOf(query: string): LogQuery {
  const given = new URLSearchParams(query);
  const filters: LogQuery = {};
  for (const key of TEXTS) {
    const value = given.get(key);
    if (value) filters[key] = value;
  }
  const verdict = VERDICTS.find((one) => one === given.get('verdict'));
  const role = ROLES.find((one) => one === given.get('role'));
  return { ...filters, ...(verdict && { verdict }), ...(role && { role }) };
}

/** The present route, followed as the address changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return routeOf(hash);
}

/** Go on under another address without leaving the present one behind in the history. */
export function replaceHash(hash: string): void {
  if (location.hash !== hash) location.replace(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
