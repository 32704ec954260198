import type { Citation } from './types';

/** Clauses of a finding's citations as a list for a reader, each once: 五(二)、附1-4. */
export function citedText(citations: readonly Citation[]): string {
  return [...new Set(citations.map(({ clause }) => clause))].join('、');
}
