import { useEffect, useRef, useState } from 'react';
import { hashOf, replaceHash } from '@/components/workbench/route';
import type { LogQuery } from '@/lib/record/entry';

/** Typing is written into the address when it has paused for this long (ms). */
const PAUSE = 300;

/**
 * The filters as they are being typed, and the address that follows them: a link, a bookmark or the back button sets them,
 * and what is typed can be kept as a link. `hash` gives the address of these filters at the present place.
 */
export function useFilters(
  given: LogQuery,
  hash: (filters: LogQuery) => string,
): [filters: LogQuery, set: (filters: LogQuery) => void] {
  const [filters, setFilters] = useState(given);
  const written = useRef(textOf(given));
  const text = textOf(given);
  useEffect(() => {
    // Only what came from elsewhere: what was typed here has gone on meanwhile.
    if (text === written.current) return;
    written.current = text;
    setFilters(given);
  }, [text, given]);
  useEffect(() => {
    const before = location.hash;
    const timer = setTimeout(() => {
      // Whoever has gone on to an entry that is not drawn yet would be fetched back; its address has the filters in it.
      if (textOf(filters) === written.current || location.hash !== before) return;
      written.current = textOf(filters);
      replaceHash(hash(filters));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [filters, hash]);
  return [filters, setFilters];
}

function textOf(filters: LogQuery): string {
  return hashOf('log', filters);
}
