import type { PageReading } from '@/lib/dossier/reading';
import { readFields } from './field-readings';
import { readLists } from './tables/read-lists';

/** What is told of a page on which reading failed, at `at` (ms): nobody is on it, so that nothing of an earlier reading goes on. */
export function unreadPage(doc: Document, at: number): PageReading {
  return {
    version: 1,
    url: doc.URL,
    title: doc.title,
    at,
    kind: 'other',
    role: null,
    object: null,
    fields: readFields([]),
    lists: readLists([], [], false),
    boxes: [],
    decision: null,
    closedFrames: [],
    settled: true,
    failed: true,
  };
}
