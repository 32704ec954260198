import type { Citation } from './types';

/** Clauses of a finding's citations as a list for a reader, each once: 五(二)、附1-4、一第1款. */
export function citedText(citations: readonly Citation[]): string {
  return [...new Set(citations.map(({ clause }) => clauseWords(clause)))].join('、');
}

/** A clause's number as a reader writes it: packs mark a paragraph by ¶, official papers call it 款. */
export function clauseWords(clause: string): string {
  return clause.replace(/\s*¶\s*(\d+)/g, '第$1款');
}
