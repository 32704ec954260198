import { useSyncExternalStore } from 'react';
import type { LogQuery } from '@/lib/record/entry';

/** What the files' page shows. */
export interface FilesAddress {
  /** Tab of the review. */
  of: number | null;
  file: number | null;
  spot: number | null;
}

/** Where the workbench stands, from the part of its address behind `#`. */
export interface Address {
  /** The name of a page in `pages.tsx`, or `entry=12`, which belongs to the log; nothing stands for the log. */
  place: string;
  /** What stands behind `?`, so that what is shown can be kept as a bookmark: `#log?verdict=return&unit=测绘院`. */
  query: URLSearchParams;
}

/** What the log's page shows: its rows, with one entry opened or none, or their figures. */
export type LogAddress =
  | { tab: 'log'; entry: number | null; filters: LogQuery }
  | { tab: 'statistics'; filters: LogQuery };

const VERDICTS = ['pass', 'return', 'reject'] as const;
const ROLES = ['employer', 'department'] as const;
const TEXTS = ['name', 'unit', 'plan', 'text', 'rule', 'pack', 'from', 'to'] as const;

/** The address in a location's `hash`. */
export function addressOf(hash: string): Address {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  return { place, query: new URLSearchParams(query) };
}

/** The address as the log's page takes it: whatever is neither 统计 nor an entry is the log. */
export function logAddress({ place, query }: Address): LogAddress {
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

/** The address as the files' page takes it. */
export function filesAddress({ query }: Address): FilesAddress {
  const number = (name: string) => {
    const text = query.get(name) ?? '';
    return /^\d{1,12}$/.test(text) ? Number(text) : null;
  };
  return { of: number('tab'), file: number('file'), spot: number('spot') };
}

function filtersOf(given: URLSearchParams): LogQuery {
  const filters: LogQuery = {};
  for (const key of TEXTS) {
    const value = given.get(key);
    if (value) filters[key] = value;
  }
  const verdict = VERDICTS.find((one) => one === given.get('verdict'));
  const role = ROLES.find((one) => one === given.get('role'));
  return { ...filters, ...(verdict && { verdict }), ...(role && { role }) };
}

/** The present address, followed as it changes. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return addressOf(hash);
}

/** Go on under another address without leaving the present one behind in the history. */
export function replaceHash(hash: string): void {
  if (location.hash !== hash) location.replace(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
